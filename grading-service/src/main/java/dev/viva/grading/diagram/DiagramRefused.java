package dev.viva.grading.diagram;

/** A source that is not read as a diagram at all. */
final class DiagramRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it is not read. */
    enum Reason {
        /** The source is longer than {@link Drawing#MOST_CODE_UNITS}. */
        TOO_LONG,
        /** More than {@link Drawing#MOST_NODES} nodes. */
        TOO_MANY_NODES,
        /** More than {@link Drawing#MOST_LINKS} links. */
        TOO_MANY_LINKS,
        /** Groups within groups, deeper than {@link Drawing#DEEPEST}. */
        TOO_DEEP,
        /** A diagram of another kind, such as a sequence or class diagram. */
        OTHER_KIND,
        /** No node in it. */
        NOTHING_DRAWN
    }

    private final Reason reason;

    DiagramRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
