package dev.viva.grading.review;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.review.OutcomesDraft.OutcomeDraft;
import dev.viva.grading.score.Scheme;
import dev.viva.platform.problem.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a person decided as judgements of the question's criteria and red flags, or names every fault with its place. */
final class DecidedOutcomes {
    /** A person is sure. */
    private static final BigDecimal CONFIDENCE = new BigDecimal("1.00");

    private static final int SHARE_DIGITS = 16;

    private final Map<String, Scheme.Item> items;
    private final QuotedResponse response;
    private final String language;
    private final List<FieldError> faults = new ArrayList<>();

    private DecidedOutcomes(
            QuestionDocument question, Response response, Map<String, String> followUps, String language) {
        this.items = Scheme.of(question).items().stream()
                .collect(Collectors.toMap(Scheme.Item::id, Function.identity(), (one, other) -> one));
        this.response = new QuotedResponse(question, response, followUps, language);
        this.language = language;
    }

    /**
     * Reads them.
     *
     * @param followUps what was said to follow-ups, by id
     * @param language of the attempt
     * @throws OutcomesInvalid with all faults
     */
    static List<Judgement> read(
            List<OutcomeDraft> outcomes,
            QuestionDocument question,
            Response response,
            Map<String, String> followUps,
            String language) {
        DecidedOutcomes reading = new DecidedOutcomes(question, response, followUps, language);
        List<Judgement> judgements = new ArrayList<>();
        Set<String> decided = new HashSet<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String at = "/outcomes/" + i;
            OutcomeDraft outcome = outcomes.get(i);
            Scheme.Item item = reading.items.get(outcome.criterion());
            if (item == null) {
                reading.fault(
                        at + "/criterion",
                        "unknown-criterion",
                        "The question has no criterion or red flag '" + outcome.criterion() + "'.");
            } else if (!decided.add(item.id())) {
                reading.fault(at + "/criterion", "duplicate-criterion", "'" + item.id() + "' is decided twice.");
            } else {
                judgements.add(reading.judgement(outcome, item, at));
            }
        }
        if (!reading.faults.isEmpty()) {
            throw new OutcomesInvalid(reading.faults);
        }
        return judgements;
    }

    private Judgement judgement(OutcomeDraft outcome, Scheme.Item item, String at) {
        if (outcome.outcome() == Outcome.UNSURE) {
            fault(
                    at + "/outcome",
                    "outcome-not-allowed",
                    "A person decides MET, PARTLY or MISSED; leave out what you cannot decide.");
        }
        level(outcome, item, at);
        points(outcome, item, at);
        List<Evidence> evidence = outcome.evidence() == null
                ? List.of()
                : response.evidence(outcome.evidence(), at + "/evidence", faults);
        return new Judgement(
                item.id(),
                outcome.outcome(),
                outcome.level(),
                share(outcome, item),
                CONFIDENCE,
                evidence,
                outcome.note() != null ? outcome.note() : ReviewWords.decided(language));
    }

    private void level(OutcomeDraft outcome, Scheme.Item item, String at) {
        if (outcome.level() == null) {
            if (!item.levels().isEmpty() && outcome.outcome() == Outcome.PARTLY) {
                fault(
                        at + "/level",
                        "level-missing",
                        "The criterion has levels: name the one that the answer reaches.");
            }
        } else if (item.levels().isEmpty()) {
            fault(at + "/level", "level-not-allowed", "'" + item.id() + "' has no levels.");
        } else if (!item.levels().containsKey(outcome.level())) {
            fault(at + "/level", "unknown-level", "'" + item.id() + "' has no level '" + outcome.level() + "'.");
        } else if (fitting(item.levels().get(outcome.level()), item) != outcome.outcome()) {
            Outcome fitting = fitting(item.levels().get(outcome.level()), item);
            fault(
                    at + "/level",
                    "level-not-fitting",
                    "This level earns " + fitting + ", not " + outcome.outcome() + ".");
        }
    }

    private static Outcome fitting(long hundredths, Scheme.Item item) {
        if (hundredths >= item.hundredths()) {
            return Outcome.MET;
        }
        return hundredths > 0 ? Outcome.PARTLY : Outcome.MISSED;
    }

    private void points(OutcomeDraft outcome, Scheme.Item item, String at) {
        BigDecimal points = outcome.points();
        String place = at + "/points";
        if (points == null) {
            return;
        }
        if (item.kind() == Kind.RED_FLAG) {
            fault(
                    place,
                    "points-not-allowed",
                    "A red flag takes all its points (MET), half of them (PARTLY) or none (MISSED).");
        } else if (!item.levels().isEmpty()) {
            fault(place, "points-not-allowed", "The criterion has levels: name the level instead.");
        } else if (points.signum() < 0 || points.compareTo(item.worth()) > 0) {
            fault(
                    place,
                    "points-out-of-range",
                    "The criterion gives from 0 to " + item.worth().toPlainString() + " points.");
        } else if (points.stripTrailingZeros().scale() > 2) {
            fault(place, "too-many-decimals", "At most two decimals are kept.");
        } else if (fitting(points.movePointRight(2).longValueExact(), item) != outcome.outcome()) {
            fault(
                    place,
                    "points-not-fitting",
                    "All points are MET, none are MISSED, anything between is PARTLY; this says " + outcome.outcome()
                            + ".");
        }
    }

    /** Exact enough that the arithmetic comes to these very points. */
    private static BigDecimal share(OutcomeDraft outcome, Scheme.Item item) {
        return outcome.points() == null || item.hundredths() == 0
                ? null
                : outcome.points()
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(item.hundredths()), SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new FieldError(pointer, code, detail));
    }
}
