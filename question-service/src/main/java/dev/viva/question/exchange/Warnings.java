package dev.viva.question.exchange;

import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import dev.viva.question.document.CheckedDocument;
import dev.viva.question.document.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names that the catalog does not know: a typing error, or a word that nobody has described yet. */
final class Warnings {
    private Warnings() {}

    static List<Fault> of(CheckedDocument checked, Set<String> topics, Set<String> misconceptions) {
        QuestionDocument document = checked.document();
        List<Fault> warnings = new ArrayList<>();
        for (int i = 0; i < document.topics().size(); i++) {
            String topic = document.topics().get(i);
            if (!topics.contains(topic)) {
                warnings.add(new Fault(
                        "/topics/" + i, "unknown-topic", "The catalog does not name the topic '" + topic + "'."));
            }
        }
        List<RedFlag> redFlags = document.redFlags();
        for (int i = 0; i < redFlags.size(); i++) {
            named(redFlags.get(i).misconception(), "/rubric/redFlags/" + i, misconceptions, warnings);
        }
        for (int i = 0; i < document.parts().size(); i++) {
            Map<String, Object> choice = document.parts().get(i).choice();
            if (choice != null && choice.get("options") instanceof List<?> options) {
                for (int j = 0; j < options.size(); j++) {
                    if (options.get(j) instanceof Map<?, ?> option
                            && option.get("misconception") instanceof String slug) {
                        named(slug, "/parts/" + i + "/choice/options/" + j, misconceptions, warnings);
                    }
                }
            }
        }
        return warnings;
    }

    private static void named(String slug, String owner, Set<String> misconceptions, List<Fault> warnings) {
        if (slug != null && !misconceptions.contains(slug)) {
            warnings.add(new Fault(
                    owner + "/misconception",
                    "unknown-misconception",
                    "The catalog does not name the misconception '" + slug + "'."));
        }
    }
}
