package dev.viva.grading.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.events.attempt.Response;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.platform.problem.FieldError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagramResponseFitTest {
    private static final Part DIAGRAM = new Part(
            "picture", PartType.DIAGRAM, null, null, null, null, null, Map.of("formats", List.of("mermaid", "dot")));

    @Test
    void aDiagramInAnotherFormatIsRefusedWithThoseOfThePart() {
        assertThatThrownBy(() -> ResponseFit.require(diagram("plantuml"), List.of(DIAGRAM)))
                .isInstanceOfSatisfying(ResponseFit.ResponseNotFitting.class, refused -> assertThat(refused.errors())
                        .containsExactly(new FieldError(
                                "/response/diagram/format",
                                "unknown-value",
                                "Part 'picture' takes diagrams in mermaid, dot.")));
    }

    @Test
    void aDiagramInAFormatOfThePartFits() {
        ResponseFit.require(diagram("dot"), List.of(DIAGRAM));
    }

    private static Response diagram(String format) {
        return new Response(null, null, null, null, null, new Response.Diagram(format, "digraph { a -> b }"), null);
    }
}
