package dev.viva.grading.llm;

import dev.viva.events.grade.Grade.Outcome;
import dev.viva.grading.grader.ConversationResult.Decision;
import dev.viva.grading.prose.AnswerSignals.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several samples say together of one line.
 *
 * <p>A sample that grants something counts only with a quotation that stands in the answer, at a place that is not barred. An option
 * wins with the wanted share of all samples; anything less is {@code UNSURE}.
 *
 * @param option the winner, or {@code null} where nothing was decided
 * @param agreeing how many samples said the most frequent option
 * @param quotation where the answer says it, by the first sample of that option that quotes it
 * @param open why nothing was decided; {@code null} where something was
 */
record Vote(String option, int agreeing, Optional<Span> quotation, Open open) {

    /** Why a vote decided nothing. */
    enum Open {
        /** Samples said different things. */
        DISAGREEMENT,
        /** Samples granted it and quoted nothing that counts. */
        NO_QUOTATION,
        /** Samples could not decide. */
        UNDECIDED
    }

    /**
     * Counts.
     *
     * @param decisions one of each sample
     * @param barred where quotations do not count
     */
    static Vote of(
            AskedLine line, List<Decision> decisions, AnswerText answer, List<Span> barred, int agreementPercent) {
        Map<String, List<Optional<Span>>> byOption = new LinkedHashMap<>();
        line.choice().options().forEach(option -> byOption.put(option, new ArrayList<>()));
        boolean unquoted = false;
        for (Decision decision : decisions) {
            Outcome outcome = line.outcome(decision.option());
            if (outcome == Outcome.UNSURE) {
                continue;
            }
            // What is not there has nothing to show.
            Optional<Span> found = outcome == Outcome.MISSED ? Optional.empty() : answer.find(decision.quote(), barred);
            if (outcome == Outcome.MISSED || found.isPresent()) {
                byOption.get(decision.option()).add(found);
            } else {
                unquoted = true;
            }
        }
        String most = line.choice().options().getFirst();
        int kinds = 0;
        for (Map.Entry<String, List<Optional<Span>>> entry : byOption.entrySet()) {
            kinds += entry.getValue().isEmpty() ? 0 : 1;
            most = entry.getValue().size() > byOption.get(most).size() ? entry.getKey() : most;
        }
        int agreeing = byOption.get(most).size();
        Optional<Span> quotation =
                byOption.get(most).stream().flatMap(Optional::stream).findFirst();
        if (agreeing > 0 && agreeing * 100 >= agreementPercent * decisions.size()) {
            return new Vote(most, agreeing, quotation, null);
        }
        return new Vote(null, agreeing, quotation, open(kinds, unquoted));
    }

    private static Open open(int kinds, boolean unquoted) {
        if (kinds > 1) {
            return Open.DISAGREEMENT;
        }
        return unquoted ? Open.NO_QUOTATION : kinds == 0 ? Open.UNDECIDED : Open.DISAGREEMENT;
    }
}
