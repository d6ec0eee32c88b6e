package dev.viva.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/attempts",
                "/v1/questions/policy-gradient-theorem",
                "/v1/x/%D0%AF",
                "/v1/a%20b",
                "/v1/a.b..c"
            })
    void aPathWithOneReadingIsCanonical(String path) {
        assertThat(PathCheck.isCanonical(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1/attempts",
                "*",
                "//v1/attempts",
                "/v1//attempts",
                "/v1/attempts/",
                "/v1/attempts/../../internal",
                "/v1/attempts/%2e%2e/%2E%2E/internal",
                "/v1/attempts/.%2e/internal",
                "/v1/attempts/..%2finternal",
                "/v1/attempts/..%5cinternal",
                "/v1/attempts/..\\internal",
                "/v1/attempts/%252e%252e/internal",
                "/v1/attempts/./x",
                "/v1;x=y/attempts",
                "/v1/attempts;/..;/internal",
                "/v1/attempts/%00",
                "/v1/attempts/a%0d%0ab",
                "/v1/attempts/%",
                "/v1/attempts/%4",
                "/v1/attempts/%zz",
                "/v1/attempts/%c0%ae%c0%ae/internal",
                "/v1/attempts/%ff",
                "/v1/attempts/\u00e9",
                "/v1/attempts/%\uff14\uff11",
                "/v1/attempts/%ed%a0%80"
            })
    void aPathWithTwoReadingsIsNot(String path) {
        assertThat(PathCheck.isCanonical(path)).isFalse();
    }

    @Property
    void noCanonicalPathDecodesToAnotherPlace(@ForAll String text) {
        String path = "/v1/attempts/" + text;
        if (PathCheck.isCanonical(path)) {
            String normalized =
                    java.net.URI.create("http://x" + path).normalize().getPath();
            assertThat(normalized).startsWith("/v1/attempts/").doesNotContain("/../", "/./", "//");
        }
    }
}
