package dev.viva.attempt.scorecard;

import dev.viva.attempt.scorecard.SatInterview.Answer;
import dev.viva.attempt.scorecard.Scorecard.Finding;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the answers show: strengths, red flags and misconceptions, each with the words that show it. */
record Findings(List<Finding> strengths, List<Finding> redFlags, List<Finding> misconceptions) {
    private static final int MOST_STRENGTHS = 10;
    private static final int MOST_QUOTES = 3;

    static Findings of(SatInterview interview) {
        List<Finding> strengths = new ArrayList<>();
        List<Finding> redFlags = new ArrayList<>();
        List<Finding> misconceptions = new ArrayList<>();
        interview.answers().forEach(answer -> answer.grade()
                .ifPresent(grade -> grade.outcomes().forEach(outcome -> {
                    if (outcome.kind() != Kind.RED_FLAG) {
                        if (outcome.outcome() == Outcome.MET && !quotes(outcome).isEmpty()) {
                            strengths.add(finding(interview, answer, outcome, outcome.criterion()));
                        }
                    } else if (isPresent(outcome)) {
                        redFlags.add(finding(interview, answer, outcome, outcome.criterion()));
                        redFlag(answer.question(), outcome.criterion())
                                .map(RedFlag::misconception)
                                .ifPresent(name -> misconceptions.add(finding(interview, answer, outcome, name)));
                    }
                })));
        // The sort is stable: of equal ones the earlier in the interview comes first.
        List<Finding> strongest = strengths.stream()
                .sorted(Comparator.comparing(Finding::points).reversed())
                .limit(MOST_STRENGTHS)
                .toList();
        return new Findings(strongest, List.copyOf(redFlags), List.copyOf(misconceptions));
    }

    /** Whether a red flag counts: it takes points, which it does not while the criteria of its {@code unless} are met. */
    private static boolean isPresent(CriterionOutcome outcome) {
        return outcome.points().signum() < 0;
    }

    /** The candidate's words, the first few. */
    static List<String> quotes(CriterionOutcome outcome) {
        return outcome.evidence() == null
                ? List.of()
                : outcome.evidence().stream()
                        .map(Evidence::quote)
                        .limit(MOST_QUOTES)
                        .toList();
    }

    private static Finding finding(SatInterview interview, Answer answer, CriterionOutcome outcome, String id) {
        return new Finding(
                answer.attempt(),
                answer.question().title().in(interview.language()),
                id,
                statement(interview, answer.question(), outcome),
                outcome.points(),
                quotes(outcome));
    }

    /** What the author wrote of it. A measured criterion has only its name, and a candidate sees no more. */
    static String statement(SatInterview interview, QuestionDocument question, CriterionOutcome outcome) {
        if (!interview.rubricShown()) {
            return name(interview, question, outcome);
        }
        Optional<LocalizedText> claim = outcome.kind() == Kind.RED_FLAG
                ? redFlag(question, outcome.criterion()).map(RedFlag::claim)
                : question.criteria().stream()
                        .filter(criterion -> criterion.id().equals(outcome.criterion()))
                        .findFirst()
                        .map(criterion -> criterion.claim());
        return claim.map(text -> text.in(interview.language())).orElseGet(() -> name(interview, question, outcome));
    }

    /** What is measured as a whole has the name of its part, which says nothing where it is the only one. */
    private static String name(SatInterview interview, QuestionDocument question, CriterionOutcome outcome) {
        boolean whole = question.parts().size() == 1
                && outcome.criterion().equals(question.parts().getFirst().name());
        return whole ? Words.in(interview.language()).answer() : Words.readable(outcome.criterion());
    }

    private static Optional<RedFlag> redFlag(QuestionDocument question, String id) {
        return question.redFlags().stream().filter(flag -> flag.id().equals(id)).findFirst();
    }
}
