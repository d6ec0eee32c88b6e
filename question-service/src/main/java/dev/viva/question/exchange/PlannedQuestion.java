package dev.viva.question.exchange;

import dev.viva.events.question.PartType;
import dev.viva.question.document.CheckedDocument;
import dev.viva.question.document.Fault;
import dev.viva.question.question.model.QuestionId;
import java.util.List;
import java.util.Optional;

/**
 * What an import will do with one question.
 *
 * @param existing the tenant's question of that slug, as it was when it was compared
 * @param version number of the version that is current before the import; {@code null} if there is none
 */
record PlannedQuestion(
        int index,
        CheckedDocument document,
        Optional<Existing> existing,
        ImportOutcome outcome,
        Integer version,
        List<Fault> warnings) {

    /** A stored question, and what tells whether it has changed since. */
    record Existing(QuestionId id, long sequence) {}

    boolean publishes() {
        return outcome == ImportOutcome.PUBLISHED;
    }

    /** Whether its exemplars are programs, which take seconds to run, or hold some. */
    boolean runsPrograms() {
        return document.document().parts().stream().anyMatch(part -> part.type() == PartType.CODE);
    }

    String slug() {
        return document.document().slug();
    }

    ImportLine line() {
        return ImportLine.of(index, slug(), outcome, version, warnings);
    }

    ImportLine line(Integer newVersion) {
        return ImportLine.of(index, slug(), outcome, newVersion, warnings);
    }
}
