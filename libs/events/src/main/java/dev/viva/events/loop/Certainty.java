package dev.viva.events.loop;

/** How far a fact about a company can be relied on. */
public enum Certainty {
    /** Published by the company itself or by several independent sources, and recent. */
    HIGH,
    /** One good source, or several that are old. */
    MEDIUM,
    /** Hearsay, an estimate, or contradicted by another source. */
    LOW
}
