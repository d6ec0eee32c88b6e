package dev.viva.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxesTest {
    /** Without a sandbox nothing of this module would be tested: that must never pass unseen. */
    @Test
    void thisMachineHasASandbox() {
        Sandboxes found = Sandboxes.probe();
        System.out.println("Sandbox tier of this machine: " + found.tier() + ", refused: " + found.refused());
        assertThat(found.tier()).isNotEqualTo(Tier.D);
        found.sandbox().orElseThrow().close();
    }

    @Test
    void withoutATierThereIsNoSandbox() {
        Sandboxes none = Sandboxes.probe(List.of());
        assertThat(none.sandbox()).isEmpty();
        assertThat(none.tier()).isEqualTo(Tier.D);
    }

    /** The walls of tier C need nothing but a kernel of 5.13: where that is, they hold without namespaces. */
    @Test
    void tierCHoldsByItself() {
        Sandboxes found = Sandboxes.probe(List.of(Tier.C));
        assertThat(found.refused()).isEmpty();
        assertThat(found.tier()).isEqualTo(Tier.C);
        found.sandbox().orElseThrow().close();
    }
}
