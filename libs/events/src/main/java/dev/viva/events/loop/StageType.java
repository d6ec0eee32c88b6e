package dev.viva.events.loop;

/** What a stage examines; loops of different companies are compared by it. */
public enum StageType {
    /** What the candidate has done so far, as written down: no questions, a form. */
    RESUME,
    /** Coding, machine learning, system design. */
    TECHNICAL,
    /** Papers, ideas, the sciences around. */
    RESEARCH,
    /** Stories, motivation, values. */
    BEHAVIORAL,
    /** The decision: a synthesis with those who decide. */
    FINAL
}
