package dev.viva.platform.candidate;

import java.util.List;
import java.util.Optional;

/**
 * A table that keeps something of candidates: how their rows are found, and what of them is exported.
 *
 * <p>Conditions are SQL over the table. {@code {attempts}} stands for the attempts in question, {@code {candidate}} for the candidate of
 * the columns {@code tenant} and {@code candidate}.
 *
 * @param name the table
 * @param condition which rows are in question
 * @param reach whether they go with their attempts, or with the candidate when all attempts are gone
 * @param file what the export calls it, without its ending; nothing for a table that repeats what others say
 * @param columns what the export shows: an allow-list
 */
public record CandidateTable(
        String name, String condition, Reach reach, Optional<String> file, List<CandidateColumn> columns) {
    static final String ATTEMPTS = "{attempts}";
    static final String CANDIDATE = "{candidate}";

    public CandidateTable {
        columns = List.copyOf(columns);
    }

    /** When rows of the table are erased. */
    public enum Reach {
        /** With the attempts that they belong to. */
        ATTEMPTS,
        /** At the end, under the candidate's name. */
        CANDIDATE
    }

    /** A table with a column {@code attempt_id}. */
    public static CandidateTable ofAttempts(String name) {
        return ofAttempts(name, "attempt_id in " + ATTEMPTS);
    }

    /** A table whose rows belong to attempts by a condition, perhaps through other tables. */
    public static CandidateTable ofAttempts(String name, String condition) {
        return new CandidateTable(name, condition, Reach.ATTEMPTS, Optional.empty(), List.of());
    }

    /** A table with columns {@code tenant} and {@code candidate} whose rows belong to no attempt. */
    public static CandidateTable ofCandidate(String name) {
        return ofCandidate(name, CANDIDATE);
    }

    /** The same by a condition, perhaps through other tables. */
    public static CandidateTable ofCandidate(String name, String condition) {
        return new CandidateTable(name, condition, Reach.CANDIDATE, Optional.empty(), List.of());
    }

    /** The table with a file in the export. */
    public CandidateTable exported(String fileName, CandidateColumn... shown) {
        return new CandidateTable(name, condition, reach, Optional.of(fileName), List.of(shown));
    }
}
