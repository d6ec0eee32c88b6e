package dev.viva.grading.coderun;

import java.util.Optional;
import java.util.UUID;

/**
 * Fired within the transaction in which a run was queued, started, ended or put back. Who must act in that transaction observes it
 * in progress, who acts on what everybody can see observes it {@code during = AFTER_SUCCESS}.
 *
 * @param passedOver whether the run had to wait because there was no free slot
 */
public record CodeRunChanged(
        CodeRunId run,
        String tenant,
        CodeRun.Purpose purpose,
        Optional<UUID> step,
        CodeRun.State state,
        boolean passedOver) {

    static CodeRunChanged of(CodeRun run) {
        return new CodeRunChanged(run.id(), run.tenant(), run.purpose(), run.step(), run.state(), run.passedOver());
    }
}
