package dev.viva.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.testing.client.GradeAnswer;
import dev.viva.testing.client.VivaClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The interview notes' own pairs: the strong answer gets its points, the red flag is named and quoted, in both languages. */
class NotesPairsST {
    private final VivaClient viva = SharedSystem.client();

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/notes-pairs.csv", delimiter = '|', maxCharsPerColumn = 20_000)
    void theStrongAnswerIsStrongAndTheRedFlagIsFound(String question, String language, String strong, String redFlag) {
        GradeAnswer good = viva.answer(question, "notes-strong-" + language, language, strong);
        assertThat(good.percent()).as("strong answer: %s", good).isGreaterThanOrEqualTo(80);
        assertThat(good.redFlags()).as("strong answer: %s", good).isEmpty();
        assertQuotesAreLiteral(good, strong);

        GradeAnswer bad = viva.answer(question, "notes-red-flag-" + language, language, redFlag);
        assertThat(bad.percent()).as("red flag: %s", bad).isLessThanOrEqualTo(25);
        assertThat(bad.redFlags()).as("red flag: %s", bad).isNotEmpty();
        assertThat(bad.redFlags().values())
                .allSatisfy(quotes -> assertThat(quotes).isNotEmpty());
        assertQuotesAreLiteral(bad, redFlag);
    }

    private static void assertQuotesAreLiteral(GradeAnswer grade, String answer) {
        assertThat(grade.evidence()).allSatisfy(evidence -> assertThat(
                        answer.substring((Integer) evidence.get("start"), (Integer) evidence.get("end")))
                .isEqualTo(evidence.get("quote")));
    }
}
