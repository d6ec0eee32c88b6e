package dev.viva.grading.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.Response;
import org.junit.jupiter.api.Test;

class PreviewLanguageTest {

    @Test
    void proseIsInTheLanguageOfMostOfItsLetters() {
        assertThat(PreviewLanguage.of(Response.text("Градиент считает backprop.")))
                .isEqualTo("ru");
        assertThat(PreviewLanguage.of(Response.text("The gradient."))).isEqualTo("en");
    }

    @Test
    void aDiagramIsInTheLanguageOfItsLabels() {
        assertThat(PreviewLanguage.of(diagram("flowchart LR\n  environment[Среда] --> actor[Актор]")))
                .isEqualTo("ru");
        assertThat(PreviewLanguage.of(diagram("flowchart LR\n  environment --> actor")))
                .isEqualTo("en");
    }

    private static Response diagram(String source) {
        return new Response(null, null, null, null, null, new Response.Diagram("mermaid", source), null);
    }
}
