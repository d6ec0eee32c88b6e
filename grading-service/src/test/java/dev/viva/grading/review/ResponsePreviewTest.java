package dev.viva.grading.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.Response;
import dev.viva.events.attempt.Response.Code;
import dev.viva.events.attempt.Response.Diagram;
import dev.viva.events.attempt.Response.NumericAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much of a response a list shows. */
class ResponsePreviewTest {
    private static final String FITS = "a".repeat(500);

    @Test
    void whatIsShortIsShownWhole() {
        Response whole = parts(Map.of(
                "text", Response.text(FITS),
                "pick", new Response(null, null, null, null, List.of("a", "b"), null, null),
                "number", new Response(null, null, new NumericAnswer(7, "s"), null, null, null, null)));
        assertThat(ResponsePreview.of(whole)).isEqualTo(new ResponsePreview(whole, false));
    }

    @Test
    void everyLongTextIsCutAndMarked() {
        String cut = FITS + "…";
        Response whole = parts(Map.of(
                "text", Response.text(FITS + "b"),
                "code", new Response(null, new Code("python", FITS + "b"), null, null, null, null, null),
                "number", new Response(null, null, new NumericAnswer(FITS + "b", null), null, null, null, null),
                "formula", new Response(null, null, null, FITS + "b", null, null, null),
                "diagram", new Response(null, null, null, null, null, new Diagram("dot", FITS + "b"), null)));
        ResponsePreview preview = ResponsePreview.of(whole);
        assertThat(preview.cut()).isTrue();
        Map<String, Response> shown = preview.response().parts();
        assertThat(shown.get("text").text()).isEqualTo(cut);
        assertThat(shown.get("code").code()).isEqualTo(new Code("python", cut));
        assertThat(shown.get("number").number().value()).isEqualTo(cut);
        assertThat(shown.get("formula").formula()).isEqualTo(cut);
        assertThat(shown.get("diagram").diagram()).isEqualTo(new Diagram("dot", cut));
    }

    @Test
    void aPairIsNotCutInTwo() {
        assertThat(ResponsePreview.shown("a".repeat(499) + "🚀b")).isEqualTo("a".repeat(499) + "…");
        assertThat(ResponsePreview.shown("a".repeat(498) + "🚀b")).isEqualTo("a".repeat(498) + "🚀…");
    }

    private static Response parts(Map<String, Response> parts) {
        return new Response(null, null, null, null, null, null, parts);
    }
}
