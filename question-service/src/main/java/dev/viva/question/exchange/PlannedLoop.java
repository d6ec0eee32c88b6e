package dev.viva.question.exchange;

import dev.viva.question.document.CheckedLoop;
import dev.viva.question.document.Fault;
import dev.viva.question.loop.model.LoopId;
import java.util.List;
import java.util.Optional;

/**
 * What an import will do with one loop.
 *
 * @param existing the tenant's loop of that slug, as it was when it was compared
 * @param version number of the version that is current before the import; {@code null} if there is none
 * @param shortfalls what its rules want and the bank will not have even after the import; empty unless it is published
 */
record PlannedLoop(
        int index,
        CheckedLoop document,
        Optional<Existing> existing,
        ImportOutcome outcome,
        Integer version,
        List<Fault> warnings,
        List<Fault> shortfalls) {

    /** A stored loop, and what tells whether it has changed since. */
    record Existing(LoopId id, long sequence) {}

    boolean publishes() {
        return outcome == ImportOutcome.PUBLISHED;
    }

    String slug() {
        return document.document().slug();
    }

    ImportLine line() {
        return shortfalls.isEmpty()
                ? ImportLine.of(index, slug(), outcome, version, warnings)
                : ImportLine.refused(index, slug(), shortfalls);
    }

    ImportLine line(Integer newVersion) {
        return ImportLine.of(index, slug(), outcome, newVersion, warnings);
    }
}
