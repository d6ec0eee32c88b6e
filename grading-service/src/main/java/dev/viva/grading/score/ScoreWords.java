package dev.viva.grading.score;

import dev.viva.events.grade.Grade.Kind;
import dev.viva.grading.grader.Judgement;
import java.math.BigDecimal;
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

    /** Names both figures, so that the outcome can be understood when the settings have changed. */
    static String unsure(Judgement said, BigDecimal required, String language) {
        String confidence = plain(said.confidence());
        String preliminary = said.explanation() == null ? "" : said.explanation();
        return "ru".equals(language)
                ? ("Решает проверяющий: уверенность оценки " + confidence.replace('.', ',') + ", а требуется не ниже "
                                + plain(required).replace('.', ',') + ". " + prefixed("Предварительно: ", preliminary))
                        .strip()
                : ("A reviewer decides this: the grader's confidence is " + confidence + ", and at least "
                                + plain(required) + " is required. " + prefixed("It would say: ", preliminary))
                        .strip();
    }

    private static String prefixed(String prefix, String text) {
        return text.isEmpty() ? "" : prefix + text;
    }

    private static String plain(BigDecimal number) {
        return Hundredths.decimal(Hundredths.share(100, number)).toPlainString();
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
