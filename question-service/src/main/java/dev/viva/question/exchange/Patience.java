package dev.viva.question.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an import goes on asking while it gets no answer. Each answer begins it anew, so a long import ends when nothing moves any
 * more and not because it is long; and once it is over, nothing else is asked in vain.
 */
final class Patience {
    private final Duration limit;
    private Instant answered = Instant.MIN;
    private Instant inVainSince;

    Patience(Duration limit) {
        this.limit = limit;
    }

    synchronized void answered(Instant now) {
        answered = now;
        inVainSince = null;
    }

    /** There was no answer to what was asked at {@code asked}. */
    synchronized void notAnswered(Instant asked) {
        Instant since = asked.isAfter(answered) ? asked : answered;
        inVainSince = inVainSince == null || since.isBefore(inVainSince) ? since : inVainSince;
    }

    synchronized boolean isOver(Instant now) {
        return inVainSince != null && !now.isBefore(inVainSince.plus(limit));
    }
}
