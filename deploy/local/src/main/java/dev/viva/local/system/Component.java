package dev.viva.local.system;

import dev.viva.local.process.ProcessId;
import java.util.Optional;

/** One process of the system, as the supervisor handles it. */
interface Component {
    String name();

    int port();

    /**
     * Ends what an earlier supervisor left of this component, starts it, and returns when it can be used.
     *
     * @throws dev.viva.local.Fault if it does not come up
     */
    ProcessId start();

    /** The process, from the moment it exists. */
    Optional<ProcessId> running();

    /** Ends the process in order; returns when it is gone. */
    void stop();
}
