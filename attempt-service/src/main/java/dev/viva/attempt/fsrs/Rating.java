package dev.viva.attempt.fsrs;

/** How well something was recalled. The numbers are those of FSRS. */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    /** FSRS knows it, and its reference vectors contain it; a grade never says it, because a grade does not know the effort. */
    EASY(4);

    private final int number;

    Rating(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
