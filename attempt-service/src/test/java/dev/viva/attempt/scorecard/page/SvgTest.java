package dev.viva.attempt.scorecard.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgTest {

    @Test
    void textsAreEscapedAndNumbersHaveAPointInEveryCountry() {
        String svg = new Svg(10, 20, "<b>", "a & \"b\"")
                .text("label", "start", 1.25, 2, "</text><script>alert('x')</script>")
                .rect("good", 0, 0.04, 100.06, 3)
                .end();
        assertThat(svg)
                .contains("<title>&lt;b&gt;</title>", "<desc>a &amp; &quot;b&quot;</desc>", "width=\"100.1\"")
                .contains("&lt;/text&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain("<script");
    }
}
