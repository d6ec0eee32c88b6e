package dev.viva.attempt.interview;

import dev.viva.attempt.interview.model.Accommodation;
import dev.viva.attempt.interview.time.DatabaseClock;
import dev.viva.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives candidates what they need beyond the rules, in sittings that are open too. */
@ApplicationScoped
public class AccommodationService {
    private final AccommodationRepository accommodations;
    private final InterviewRepository interviews;
    private final Sittings sittings;
    private final DatabaseClock clock;

    public AccommodationService(
            AccommodationRepository accommodations,
            InterviewRepository interviews,
            Sittings sittings,
            DatabaseClock clock) {
        this.accommodations = accommodations;
        this.interviews = interviews;
        this.sittings = sittings;
        this.clock = clock;
    }

    /** What the candidate is given, if anything was ever said. */
    @Transactional
    public Optional<Accommodation> of(String candidate) {
        return accommodations.given(candidate);
    }

    /**
     * Gives these terms instead of the ones before.
     *
     * @param expected the sequence that the caller last saw; 0 if nothing was said yet
     */
    @Transactional
    public Accommodation give(String candidate, Accommodation.Terms terms, long expected, Caller caller) {
        Accommodation accommodation = accommodations.locked(caller.tenant(), candidate, clock.now());
        if (accommodation.sequence() != expected) {
            throw new AccommodationStale();
        }
        accommodation.give(terms, clock.now());
        return accommodation;
    }

    /**
     * Brings the candidate's open sittings up to date, each in a transaction of its own. Whatever is left undone by a process that dies
     * here is done by whoever comes to the interview next.
     */
    public void apply(String candidate) {
        inProgress(candidate).forEach(interview -> sittings.refresh(new InterviewId(interview)));
    }

    @Transactional
    List<UUID> inProgress(String candidate) {
        return interviews.inProgress(candidate);
    }
}
