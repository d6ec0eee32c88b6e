package dev.viva.question.loop.model;

import java.util.Optional;

/** How a caller names a loop: by its id, or by its slug. */
public record LoopRef(String text) {

    /** The id, unless the text is a slug. A slug has no underscore, so the two cannot be confused. */
    public Optional<LoopId> id() {
        return LoopId.parse(text);
    }

    public static LoopRef fromString(String text) {
        return new LoopRef(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
