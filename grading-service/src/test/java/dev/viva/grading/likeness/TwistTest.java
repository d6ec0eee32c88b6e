package dev.viva.grading.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.grading.text.TextAnalyzer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwistTest {
    private static final TextAnalyzer ANALYZER = TextAnalyzer.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bagging reduces the variance of trees.   | Bagging reduces the variance of trees.                 | NONE",
                "Bagging reduces the variance of trees.   | Bagging increases the variance of trees.               | TURNED",
                "Bagging reduces the variance of trees.   | Bagging does not reduce the variance of trees.         | TURNED",
                "Merge sort keeps a stable order.         | Merge sort keeps an unstable order.                    | TURNED",
                "Bagging reduces the variance of trees.   | Bagging reduces the appetite of trees.                 | SWAPPED",
                "Bagging reduces the variance of trees.   | One averages many deep learners so that noise cancels. | NONE",
                "Model-based methods beat model-free ones. | Model-based methods beat model-free ones.             | NONE",
                "Кэш снижает задержку запросов.           | Кэш повышает задержку запросов.                        | TURNED",
                "Кэш снижает задержку запросов.           | Кэш снижает задержку запросов.                         | NONE",
            })
    void whatANearRepetitionMadeOfAStatement(String statement, String answer, Twist twist) {
        StatementFinder finder = new StatementFinder(ANALYZER.analyze(answer, List.of()), clause -> true);
        assertThat(finder.find(ANALYZER.analyze(statement, List.of())).twist()).isEqualTo(twist);
    }
}
