package dev.viva.gateway.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.platform.problem.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeGrantTest {
    private static final Set<String> HELD = Set.of("operations:admin", "questions:read", "attempts:take");

    @Test
    void whatOneHasCanBeGiven() {
        assertThat(new ScopeGrant(List.of("questions:read", "attempts:take", "questions:read"), HELD).granted())
                .containsExactly("attempts:take", "questions:read");
    }

    @Test
    void whatOneHasNotCannot() {
        assertThatThrownBy(() -> new ScopeGrant(List.of("questions:read", "tenants:admin"), HELD).granted())
                .isInstanceOfSatisfying(ScopeNotHeld.class, refused -> assertThat(pointer(refused))
                        .isEqualTo("/scopes/1"));
    }

    @Test
    void aScopeThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> new ScopeGrant(List.of("*", "questions:read"), HELD).granted())
                .isInstanceOfSatisfying(ScopeUnknown.class, refused -> assertThat(pointer(refused))
                        .isEqualTo("/scopes/0"));
    }

    private static String pointer(Refusal refused) {
        return refused.errors().getFirst().pointer();
    }
}
