package dev.viva.grading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.QuestionDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A true statement and the same statement with one word that turns it round are told apart, with nothing but a model answer. */
class ContradictionsTest {
    private static final double LEAST_SHARE = 0.9;
    private static final GradingEngine ENGINE = GradingEngine.load(InstantSource.system());

    private record Pair(String right, String wrong) {}

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void aStatementAndItsContraryAreToldApart(String language) {
        List<Pair> pairs = pairs(language);
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        List<Pair> mistaken =
                pairs.stream().filter(pair -> !isToldApart(pair, language)).toList();
        assertThat(mistaken.size()).as("not told apart: " + mistaken).isLessThanOrEqualTo((int)
                (pairs.size() * (1 - LEAST_SHARE)));
    }

    /** The right one meets every statement; the wrong one does not, and gets fewer points. */
    private static boolean isToldApart(Pair pair, String language) {
        Grade right = grade(pair.right(), pair.right(), language);
        Grade wrong = grade(pair.right(), pair.wrong(), language);
        return isMet(right) && !isMet(wrong) && wrong.percent().compareTo(right.percent()) < 0;
    }

    private static boolean isMet(Grade grade) {
        return grade.outcomes().stream()
                .allMatch(outcome ->
                        outcome.outcome() == (outcome.kind() == Kind.RED_FLAG ? Outcome.MISSED : Outcome.MET));
    }

    private static Grade grade(String modelAnswer, String answer, String language) {
        LocalizedText text =
                language.equals("ru") ? new LocalizedText(null, modelAnswer) : new LocalizedText(modelAnswer, null);
        QuestionDocument question = new QuestionDocument(
                null, null, null, null, null, null, null, null, null, null, text, null, null, null, null);
        return ENGINE.grade(question, null, language, Response.text(answer));
    }

    private static List<Pair> pairs(String language) {
        String name = "/contradictions/" + language + ".tsv";
        try (InputStream file = Objects.requireNonNull(ContradictionsTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(texts -> new Pair(texts[0], texts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
