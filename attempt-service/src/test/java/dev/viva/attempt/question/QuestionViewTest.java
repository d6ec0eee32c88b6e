package dev.viva.attempt.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.platform.event.EventJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionViewTest {
    private static final String SECRET = "SECRET";

    @Test
    void aPartShowsNothingThatGivesTheAnswerAway() {
        Part code = new Part(
                "solution",
                PartType.CODE,
                null,
                Map.of(
                        "languages", List.of("python"),
                        "entryPoint", "merge",
                        "checker", Map.of("kind", SECRET),
                        "tests",
                                List.of(
                                        Map.of("name", "shown", "visible", true, "expected", 1),
                                        Map.of("name", SECRET, "visible", false, "expected", SECRET),
                                        Map.of("name", SECRET, "expected", SECRET))),
                Map.of("expected", SECRET, "unit", SECRET, "steps", List.of(SECRET)),
                Map.of(
                        "expected",
                        SECRET,
                        "variables",
                        Map.of("x", Map.of("shape", List.of(3), "range", List.of(SECRET)))),
                Map.of(
                        "options",
                        List.of(Map.of(
                                "id",
                                "a",
                                "text",
                                Map.of("en", "yes", "ru", "да"),
                                "correct",
                                SECRET,
                                "misconception",
                                SECRET))),
                Map.of("formats", List.of("dot"), "nodes", List.of(SECRET), "edges", List.of(SECRET)));

        String view = EventJson.write(PartView.of(code, "ru"));

        assertThat(view).doesNotContain(SECRET).contains("shown", "merge", "\"да\"", "\"shape\":[3]", "dot");
    }

    @Test
    void whatALaterReleaseAddsStaysHidden() {
        Part part = new Part(
                "pick",
                PartType.CHOICE,
                null,
                null,
                null,
                null,
                Map.of("solution", SECRET, "options", List.of(Map.of("id", "a", "why", SECRET))),
                null);

        assertThat(EventJson.write(PartView.of(part, "en"))).doesNotContain(SECRET);
    }
}
