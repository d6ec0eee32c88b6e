package dev.viva.question.loop.model;

import dev.viva.platform.problem.Forbidden;

/** The loop belongs to the shared bank, which its readers cannot change. */
public final class LoopNotYours extends Forbidden {
    public LoopNotYours(LoopRef ref) {
        super(
                "loop-not-yours",
                "The loop " + ref
                        + " belongs to the shared bank. A loop of your own with the same slug takes its place.");
    }
}
