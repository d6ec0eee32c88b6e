package dev.viva.runner.job;

/** Why a run could not be finished, and whose fault it is. Those of GRADER and INFRASTRUCTURE never cost the candidate anything. */
public record Fault(Owner owner, String code, String detail) {
    /** Whose fault. */
    public enum Owner {
        CANDIDATE,
        GRADER,
        INFRASTRUCTURE
    }
}
