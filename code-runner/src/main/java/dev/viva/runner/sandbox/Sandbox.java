package dev.viva.runner.sandbox;

import java.io.IOException;

/** Starts boxes of one tier. */
public interface Sandbox extends AutoCloseable {
    Tier tier();

    /**
     * Starts the program; returns at once.
     *
     * @throws IOException if no process can be started: a fault of the infrastructure, never the candidate's
     */
    Box start(BoxSpec spec) throws IOException;

    @Override
    void close();
}
