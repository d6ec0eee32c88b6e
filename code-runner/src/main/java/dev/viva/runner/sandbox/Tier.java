package dev.viva.runner.sandbox;

/** How strong the walls of a box are on this machine; the first that passes the {@link SelfTest} is used. */
public enum Tier {
    /** Namespaces, no-fork filter, rlimits, and a /proc of the box's own. */
    A,
    /** As A without /proc, where a container refuses to mount it. */
    B,
    /** Landlock, filter and rlimits, where namespaces are refused. Leaks {@code stat()} of paths. */
    C,
    /** None: code is refused. */
    D
}
