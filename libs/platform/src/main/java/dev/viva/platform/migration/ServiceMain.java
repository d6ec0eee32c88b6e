package dev.viva.platform.migration;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Every service: without an argument it serves; {@code migrate} migrates its database and ends, before anything else is started. */
@QuarkusMain
public final class ServiceMain {
    private ServiceMain() {}

    public static void main(String... args) {
        if (args.length == 0) {
            Quarkus.run(args);
        } else if (args.length == 1 && args[0].equals("migrate")) {
            System.exit(MigrateCommand.run(System.getenv(), System.out, System.err));
        } else {
            System.err.println("Known is one argument: migrate. Without an argument the service serves.");
            System.exit(2);
        }
    }
}
