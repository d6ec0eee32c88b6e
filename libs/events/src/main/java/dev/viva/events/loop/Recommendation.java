package dev.viva.events.loop;

/** What an interview comes to, from the worst to the best. */
public enum Recommendation {
    DEFINITELY_NOT,
    NO,
    YES,
    STRONG_YES;

    /** This one, or {@code cap} if that is worse. */
    public Recommendation cappedAt(Recommendation cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }
}
