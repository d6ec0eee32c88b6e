package dev.viva.question.exchange;

import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import dev.viva.question.document.CheckedDocument;
import dev.viva.question.document.Fault;
import java.util.ArrayList;
import java.util.List;
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
        List<RedFlag> redFlags =
                document.rubric() == null ? List.of() : document.rubric().redFlags();
        for (int i = 0; i < redFlags.size(); i++) {
            String slug = redFlags.get(i).misconception();
            if (slug != null && !misconceptions.contains(slug)) {
                warnings.add(new Fault(
                        "/rubric/redFlags/" + i + "/misconception",
                        "unknown-misconception",
                        "The catalog does not name the misconception '" + slug + "'."));
            }
        }
        return warnings;
    }
}
