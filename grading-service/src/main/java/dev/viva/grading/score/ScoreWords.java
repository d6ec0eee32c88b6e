package dev.viva.grading.score;

import dev.viva.events.grade.Grade.Kind;
import dev.viva.grading.grader.Judgement;
import java.util.List;

/** The sentences of the arithmetic, in the language of the attempt. */
final class ScoreWords {
    private ScoreWords() {}

    static String excused(List<String> unless, String language) {
        String criteria = String.join(", ", unless);
        return "ru".equals(language)
                ? "Это сказано, но не считается ошибкой, потому что выполнено: " + criteria + "."
                : "This is said but does not count against the answer, because it meets: " + criteria + ".";
    }

    /** What the author says; of a line of which the author says nothing, what kept it from being met. */
    static String hint(Scheme.Item item, Judgement judgement, String language) {
        if (item.text() == null || item.text().in(language) == null) {
            return judgement.explanation();
        }
        String text = item.text().in(language);
        if (item.kind() != Kind.RED_FLAG) {
            return text;
        }
        return ("ru".equals(language) ? "Не утверждайте: " : "Do not claim: ") + text;
    }
}
