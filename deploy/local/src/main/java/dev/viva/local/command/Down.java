package dev.viva.local.command;

import dev.viva.local.process.ProcessId;
import dev.viva.local.system.Home;
import dev.viva.local.system.Supervisor;
import java.time.Duration;
import java.util.Optional;

/** Stops everything, also what a killed supervisor has left; the data stay. */
public final class Down {
    private final Home home;
    private final Console console;

    public Down(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    public void run() {
        Optional<ProcessId> supervisor = home.supervisor();
        supervisor.ifPresent(process -> process.stop(Duration.ofMinutes(2)));
        Supervisor.stopLeftovers(home);
        console.line(
                supervisor.isPresent()
                        ? "Viva is stopped; its data stay in " + home.folder() + "."
                        : "Viva is not running.");
    }
}
