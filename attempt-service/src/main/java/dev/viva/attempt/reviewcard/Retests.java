package dev.viva.attempt.reviewcard;

import dev.viva.attempt.attempt.GradedAttempts;
import dev.viva.attempt.question.AskedQuestion;
import dev.viva.attempt.question.QuestionFacet;
import dev.viva.attempt.question.QuestionFacets;
import dev.viva.attempt.question.QuestionService;
import dev.viva.attempt.question.QuestionVersion;
import dev.viva.events.question.QuestionVersionState.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the question by which a card is tested again: another one that asks for its criterion, where there is one. */
@ApplicationScoped
public class Retests {
    private final QuestionFacets facets;
    private final QuestionService questions;
    private final GradedAttempts attempts;

    public Retests(QuestionFacets facets, QuestionService questions, GradedAttempts attempts) {
        this.facets = facets;
        this.questions = questions;
        this.attempts = attempts;
    }

    /**
     * How a card can be tested again.
     *
     * @param home the newest version of the question in which it was missed
     * @param question what to take; nothing if no question that asks for it is published any more
     */
    record Retest(Optional<AskedQuestion> home, Optional<AskedQuestion> question) {}

    /** The retest of each card, by the card's id; all of them are of one candidate. */
    @Transactional
    Map<UUID, Retest> of(List<ReviewCard> cards, String tenant, String candidate) {
        if (cards.isEmpty()) {
            return Map.of();
        }
        Set<UUID> homes = cards.stream().map(ReviewCard::question).collect(Collectors.toSet());
        Set<String> signs =
                cards.stream().flatMap(card -> card.signs().stream()).collect(Collectors.toCollection(TreeSet::new));
        Map<UUID, QuestionFacet> newest = facets.related(homes, signs).stream()
                .collect(Collectors.toMap(QuestionFacet::question, Function.identity()));
        Map<UUID, QuestionVersion> versions = questions.pinned(
                newest.values().stream().map(QuestionFacet::version).toList());
        Map<UUID, Instant> begun = attempts.lastStarted(tenant, candidate, newest.keySet());
        List<Choice> choices = newest.values().stream()
                .map(facet -> new Choice(
                        facet, versions.get(facet.version()), begun.getOrDefault(facet.question(), Instant.MIN)))
                .sorted(Choice.LONGEST_NOT_TAKEN)
                .toList();
        Map<UUID, Retest> retests = new LinkedHashMap<>();
        cards.forEach(card -> retests.put(card.id(), retest(card, choices)));
        return retests;
    }

    private Retest retest(ReviewCard card, List<Choice> choices) {
        Optional<Choice> home = find(choices, choice -> choice.isHomeOf(card));
        Optional<Choice> taken = find(choices, choice -> choice.asked() && choice.isAnotherFor(card))
                .or(() -> home.filter(Choice::asked));
        return new Retest(home.map(this::document), taken.map(this::document));
    }

    private static Optional<Choice> find(Collection<Choice> choices, Predicate<Choice> wanted) {
        return choices.stream().filter(wanted).findFirst();
    }

    private AskedQuestion document(Choice choice) {
        return questions.pinned(choice.facet().version());
    }

    /**
     * A question that could be taken.
     *
     * @param begun when the candidate began it last; the distant past if never
     */
    private record Choice(QuestionFacet facet, QuestionVersion version, Instant begun) {
        /** Rather one that was never taken, then the one taken longest ago; the slug makes the choice the same every time. */
        static final Comparator<Choice> LONGEST_NOT_TAKEN = Comparator.comparing(Choice::begun)
                .thenComparing((Choice choice) -> choice.version().slug())
                .thenComparing((Choice choice) -> choice.facet().question());

        boolean asked() {
            return version.status() == Status.PUBLISHED;
        }

        boolean isHomeOf(ReviewCard card) {
            return facet.question().equals(card.question());
        }

        boolean isAnotherFor(ReviewCard card) {
            return !isHomeOf(card) && !Collections.disjoint(facet.signs(), card.signs());
        }
    }
}
