package dev.viva.grading.bank;

import dev.viva.events.grade.Grade;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** {@code ForeignCheck <bank folder>}: grades every strong exemplar against every other question and prints what it gets by mistake. */
public final class ForeignCheck {
    private ForeignCheck() {}

    public static void main(String[] arguments) {
        GradingEngine engine = GradingEngine.load(InstantSource.system());
        List<QuestionDocument> questions = BankFiles.read(Path.of(arguments[0]));
        int pairs = 0;
        int above = 0;
        int flags = 0;
        double sum = 0;
        for (QuestionDocument question : questions) {
            for (QuestionDocument other : questions) {
                if (other.category() == question.category()) {
                    continue;
                }
                for (Exemplar exemplar : other.exemplars()) {
                    if (exemplar.kind() != Exemplar.Kind.STRONG) {
                        continue;
                    }
                    Grade grade = engine.grade(question, 1, exemplar.language(), exemplar.response());
                    double percent = grade.percent().doubleValue();
                    pairs++;
                    sum += percent;
                    above += percent > 10 ? 1 : 0;
                    boolean flagged =
                            grade.outcomes().stream().anyMatch(o -> o.points().signum() < 0);
                    flags += flagged ? 1 : 0;
                    if (percent > 15 || flagged) {
                        System.out.println(
                                question.slug() + " <- " + other.slug() + "/" + exemplar.name() + " " + percent
                                        + grade.outcomes().stream()
                                                .filter(o -> o.points().signum() != 0)
                                                .map(o -> " " + o.criterion() + "=" + o.outcome())
                                                .toList());
                    }
                }
            }
        }
        System.out.printf("%d pairs, mean %.2f %%, above 10 %%: %d, red flags: %d%n", pairs, sum / pairs, above, flags);
    }
}
