package dev.viva.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.viva.platform.problem.BadRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTokensTest {
    private final PageTokens tokens = new PageTokens("a secret");

    @Test
    void aTokenLeadsBehindTheLastItemOfItsPage() {
        Page<String> page = tokens.request(2, null, "tenant", "filter").page(List.of("a", "b", "c"), item -> item);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(tokens.request(2, page.nextPageToken(), "tenant", "filter").after())
                .contains("b");
    }

    @Test
    void theLastPageHasNoToken() {
        assertThat(tokens.request(2, null).page(List.of("a", "b"), item -> item).nextPageToken())
                .isNull();
    }

    @Test
    void aTokenIsGoodOnlyForItsOwnFiltersAndSecret() {
        String token = tokens.request(1, null, "mine")
                .page(List.of("a", "b"), item -> item)
                .nextPageToken();
        assertRefused(token, "another");
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> new PageTokens("another secret").request(1, token, "mine"));
    }

    @Test
    void aForgedTokenIsRefused() {
        assertRefused("", "mine");
        assertRefused("%%%", "mine");
        assertRefused("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "mine");
    }

    @Test
    void aPageHasFrom1To200Items() {
        for (int size : new int[] {0, -1, 201}) {
            assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> tokens.request(size, null));
        }
        assertThat(tokens.request(null, null).size()).isEqualTo(PageRequest.DEFAULT_SIZE);
    }

    private void assertRefused(String token, String filter) {
        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> tokens.request(1, token, filter));
    }
}
