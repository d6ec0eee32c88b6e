package dev.viva.system.own;

import dev.viva.testing.VivaSystem;
import java.util.Map;

/**
 * The system whose parts are killed, shared by the tests of this module that need one process of each service: a start takes longer than
 * most of them. Every part is up again when a test ends, and nobody's candidates are anybody else's. It ends with this virtual machine.
 */
final class MortalSystem {
    private static final VivaSystem SYSTEM = VivaSystem.start(
            Map.of(
                    // One attempt in a batch, so that there is a middle to be killed in.
                    "VIVA_ERASURE_BATCH", "1",
                    // So long a test waits for follow-ups that nobody answers.
                    "VIVA_FOLLOW_UPS_PATIENCE", "PT20S",
                    "VIVA_INTERVIEWS_PER_LOOP", "1"),
            "muzero-vs-alphazero",
            "merge-intervals");

    private MortalSystem() {}

    static VivaSystem get() {
        return SYSTEM;
    }
}
