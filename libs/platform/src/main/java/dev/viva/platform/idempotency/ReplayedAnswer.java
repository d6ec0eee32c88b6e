package dev.viva.platform.idempotency;

/** Leaves the transaction with the first answer: a signal to the mapper, not a fault. */
final class ReplayedAnswer extends RuntimeException {
    private final transient StoredAnswer answer;

    ReplayedAnswer(StoredAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
