package dev.viva.local.command;

import dev.viva.local.process.ApiKeys;
import dev.viva.local.process.Secrets;
import dev.viva.local.process.TokenKeys;
import dev.viva.local.system.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Makes what docker-compose.yml takes from outside: .env with passwords and keys, and the key pair of the gateway's token. */
public final class ComposeSecrets {
    private static final int LENGTH = 32;

    private final Path project;
    private final Console console;

    public ComposeSecrets(Path project, Console console) {
        this.project = project;
        this.console = console;
    }

    public void run() throws IOException {
        Path folder = project.resolve("deploy/compose/secrets");
        TokenKeys keys = TokenKeys.in(folder);
        // Containers read these two files as a user without a name; the folder keeps other people of this machine out.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        for (Path file : new Path[] {keys.publicKeys(), keys.privateKey()}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Path environment = project.resolve(".env");
        if (Files.exists(environment)) {
            console.line("There is a .env already; it stays as it is.");
            return;
        }
        Secrets.writePrivately(environment, text());
        console.line("Passwords and keys are in .env; the API key is its VIVA_BOOTSTRAP_KEY.");
    }

    private static String text() {
        StringBuilder text = new StringBuilder(
                "# Secrets of docker-compose.yml. Keep them: the databases were made with these passwords.\n");
        line(text, "POSTGRES_PASSWORD", Secrets.random(LENGTH));
        for (Service service : Service.called()) {
            String name = service.database().toUpperCase(Locale.ROOT);
            line(text, name + "_OWNER_PASSWORD", Secrets.random(LENGTH));
            line(text, name + "_APP_PASSWORD", Secrets.random(LENGTH));
        }
        line(text, "VIVA_PAGE_SECRET", Secrets.random(LENGTH));
        line(text, "VIVA_BOOTSTRAP_KEY", ApiKeys.fresh());
        line(text, "VIVA_BANK_KEY", ApiKeys.fresh());
        return text.append("""
                # No language model grades prose. With an address one does, and candidates' answers go there: docs/threat-model.md.
                # VIVA_LLM_URL=
                # VIVA_LLM_MODEL=
                # VIVA_LLM_API_KEY=
                """).toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(value).append('\n');
    }
}
