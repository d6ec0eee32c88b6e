package dev.viva.grading.testing;

import dev.viva.events.Topics;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.GradeReleased;
import dev.viva.events.grade.GradingFailed;
import dev.viva.events.grade.GradingQueued;
import dev.viva.events.question.Category;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.events.question.Rubric;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Small questions with code, answers to them, and what is said of those. */
public final class CodeQuestions {
    /** The settings of a part with a visible test and a hidden one that is worth three times as much. */
    public static Map<String, Object> settings(String language) {
        return Map.of(
                "languages",
                List.of(language),
                "style",
                "STDIN",
                "tests",
                List.of(
                        Map.of("name", "shown", "visible", true, "points", 1, "stdin", "1", "stdout", "1"),
                        Map.of("name", "secret", "group", "large", "points", 3, "stdin", "2", "stdout", "4")));
    }

    private CodeQuestions() {}

    /** Publishes a question with one CODE part, measured as a whole. */
    public static QuestionVersionState publish(String slug, String language) {
        return Questions.publish(
                "bank",
                Questions.published(document(
                        slug,
                        List.of(code(language)),
                        List.of(new Criterion("works", null, new BigDecimal(100), false, null, null, null, null)))));
    }

    public static Part code(String language) {
        return new Part("main", PartType.CODE, null, settings(language), null, null, null, null);
    }

    public static QuestionDocument document(String slug, List<Part> parts, List<Criterion> criteria) {
        return new QuestionDocument(
                slug,
                Category.CODING,
                List.of("coding/arrays"),
                Difficulty.EASY,
                null,
                null,
                null,
                10,
                new LocalizedText("Code", "Код"),
                new LocalizedText("Write it.", "Напишите."),
                new LocalizedText("It is written so.", "Так."),
                parts,
                new Rubric(60, criteria, List.of()),
                List.of(),
                List.of());
    }

    public static Response program(String language, String source) {
        return new Response(null, new Response.Code(language, source), null, null, null, null, null);
    }

    /** Hands in a response; the attempt's id. */
    public static String submit(String tenant, QuestionVersionState question, Response response) {
        String attempt = Ids.format("att", Ids.next());
        Kafka.send(
                Topics.ATTEMPTS,
                attempt,
                AttemptSubmitted.TYPE,
                tenant,
                3,
                new AttemptSubmitted(
                        attempt,
                        "ann",
                        question.question(),
                        question.questionVersion(),
                        "en",
                        1,
                        response,
                        Instant.now()));
        return attempt;
    }

    /** Waits for the {@code number}-th grade of an attempt. */
    public static Grade grade(String attempt, int number) {
        Await.until("grade " + number + " of " + attempt, () -> grades(attempt).size() >= number);
        return grades(attempt).get(number - 1);
    }

    public static List<Grade> grades(String attempt) {
        return said(attempt, GradeReleased.TYPE, GradeReleased.class).stream()
                .map(GradeReleased::grade)
                .toList();
    }

    public static List<GradingQueued> places(String attempt) {
        return said(attempt, GradingQueued.TYPE, GradingQueued.class);
    }

    public static List<GradingFailed> failures(String attempt) {
        return said(attempt, GradingFailed.TYPE, GradingFailed.class);
    }

    private static <T> List<T> said(String attempt, String type, Class<T> data) {
        return Kafka.records(Topics.GRADES, attempt).stream()
                .filter(record -> new String(
                                record.headers().lastHeader(EventHeaders.TYPE).value(), StandardCharsets.UTF_8)
                        .equals(type))
                .map(record -> EventJson.read(record.value(), data))
                .toList();
    }
}
