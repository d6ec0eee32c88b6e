package dev.viva.grading.prose;

import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.Clause.Stance;
import dev.viva.grading.text.Phrases;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds the elements of a STAR story: which clauses tell the situation, the task, the speaker's own actions, the result, the lesson. */
final class StorySpans {
    private static final int OPENING_SENTENCES = 4;
    private static final int ENOUGH_ACTIONS = 2;

    /**
     * Where an element is told.
     *
     * @param complete whether all that it needs is there; else only a part of it
     */
    record Span(int firstClause, int lastClause, boolean complete) {}

    private record Sentence(int firstClause, int lastClause, int from, int to) {}

    private final List<Token> tokens;
    private final List<Sentence> sentences = new ArrayList<>();
    private final OwnActions actions;

    StorySpans(AnalyzedText story) {
        this.tokens = story.tokens();
        List<Clause> clauses = story.clauses();
        for (int c = 0; c < clauses.size(); ) {
            int last = c;
            while (last + 1 < clauses.size()
                    && clauses.get(last + 1).sentence() == clauses.get(c).sentence()) {
                last++;
            }
            if (clauses.get(c).stance() == Stance.ASSERTED) {
                sentences.add(new Sentence(
                        c, last, clauses.get(c).from(), clauses.get(last).to()));
            }
            c = last + 1;
        }
        this.actions = new OwnActions(tokens);
    }

    /** Where the story tells {@code element}, or {@code null}. */
    Span find(StoryElement element) {
        return switch (element) {
            case SITUATION -> situation();
            case TASK -> task();
            case OWN_ACTION -> ownAction();
            case QUANTIFIED_RESULT -> result(true);
            case RESULT -> result(false);
            case LESSON -> phrase(StoryPhrases.LESSON, StoryPhrases.LESSON_VERB, 1);
            case CAUSE -> phrase(StoryPhrases.CAUSE, StoryPhrases.NO_VERB, 0);
        };
    }

    /** Whether the story tells actions, but only of a "we". */
    boolean onlyTheTeamActs() {
        return sentences.stream().noneMatch(sentence -> actions.count(sentence.from, sentence.to) > 0)
                && sentences.stream()
                        .anyMatch(sentence -> StoryPhrases.TEAM.find(tokens, sentence.from, sentence.to) >= 0);
    }

    private Span situation() {
        Span best = null;
        for (int s = 0; s < Math.min(OPENING_SENTENCES, sentences.size()); s++) {
            Sentence sentence = sentences.get(s);
            boolean time = StoryPhrases.TIME.find(tokens, sentence.from, sentence.to) >= 0 || hasYear(sentence);
            boolean place = StoryPhrases.PLACE.find(tokens, sentence.from, sentence.to) >= 0;
            if (time && place) {
                return span(sentence, true);
            }
            if ((time || place) && best == null) {
                boolean next = s + 1 < sentences.size() && completes(sentences.get(s + 1), time);
                best = next
                        ? new Span(sentence.firstClause, sentences.get(s + 1).lastClause, true)
                        : span(sentence, false);
            }
        }
        return best;
    }

    private boolean completes(Sentence next, boolean timeKnown) {
        return timeKnown
                ? StoryPhrases.PLACE.find(tokens, next.from, next.to) >= 0
                : StoryPhrases.TIME.find(tokens, next.from, next.to) >= 0 || hasYear(next);
    }

    private Span task() {
        Span own = phrase(StoryPhrases.OWN_TASK, StoryPhrases.OWN_TASK_VERB, 0);
        if (own != null) {
            return own;
        }
        Span team = phrase(StoryPhrases.TEAM_TASK, StoryPhrases.NO_VERB, 0);
        return team == null ? null : new Span(team.firstClause, team.lastClause, false);
    }

    /** Two own actions make the element; the span is the sentence with most of them. */
    private Span ownAction() {
        Sentence best = null;
        int most = 0;
        int all = 0;
        for (Sentence sentence : sentences) {
            int count = actions.count(sentence.from, sentence.to);
            all += count;
            if (count > most) {
                most = count;
                best = sentence;
            }
        }
        return best == null ? null : span(best, all >= ENOUGH_ACTIONS);
    }

    /** A result stands behind the first own action, where there is one. */
    private Span result(boolean needsFigure) {
        int first = 0;
        while (first < sentences.size() && actions.count(sentences.get(first).from, sentences.get(first).to) == 0) {
            first++;
        }
        Span best = null;
        for (int s = first == sentences.size() ? 0 : first; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            boolean outcome = StoryPhrases.OUTCOME.find(tokens, sentence.from, sentence.to) >= 0;
            boolean figure = hasFigure(sentence);
            if (outcome && (figure || !needsFigure)) {
                return span(sentence, true);
            }
            if (outcome && best == null) {
                best = span(sentence, false);
            }
        }
        return best;
    }

    /** The first sentence with one of the phrases, or that begins with one of the verbs and has no subject but the speaker. */
    private Span phrase(Phrases phrases, Phrases verbs, int fromSentence) {
        for (int s = fromSentence; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            if (phrases.find(tokens, sentence.from, sentence.to) >= 0
                    || actions.beginsWith(verbs, sentence.from, sentence.to)) {
                return span(sentence, true);
            }
        }
        return null;
    }

    private boolean hasYear(Sentence sentence) {
        for (int i = sentence.from; i < sentence.to; i++) {
            if (isYear(tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(Token token) {
        return token.kind() == Kind.NUMBER
                && token.text().length() == 4
                && (token.text().startsWith("19") || token.text().startsWith("20"));
    }

    private boolean hasFigure(Sentence sentence) {
        for (int i = sentence.from; i < sentence.to; i++) {
            if (tokens.get(i).kind() == Kind.NUMBER && !isYear(tokens.get(i))) {
                return true;
            }
        }
        return StoryPhrases.FIGURE_WORD.find(tokens, sentence.from, sentence.to) >= 0;
    }

    private static Span span(Sentence sentence, boolean complete) {
        return new Span(sentence.firstClause, sentence.lastClause, complete);
    }
}
