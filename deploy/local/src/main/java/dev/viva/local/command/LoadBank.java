package dev.viva.local.command;

import dev.viva.local.Fault;
import dev.viva.local.process.Secrets;
import dev.viva.local.system.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings the shared bank into a system that the launcher does not run, such as one in containers. */
public final class LoadBank {
    /** The key of the tenant that owns the bank; in the environment, because arguments can be read by everybody. */
    private static final String KEY = "VIVA_BANK_KEY";

    private final Path bank;
    private final String url;
    private final String kafka;
    private final Console console;

    public LoadBank(Path bank, String url, String kafka, Console console) {
        this.bank = bank;
        this.url = url;
        this.kafka = kafka;
        this.console = console;
    }

    /** Whether every file was taken; a job that loads half a bank has failed. */
    public boolean run() throws IOException, InterruptedException {
        String key = System.getenv(KEY);
        if (key == null || key.isBlank()) {
            throw new Fault(KEY + " must hold the API key of the tenant that owns the bank.");
        }
        Home home = new Home(Files.createTempDirectory("viva-bank"));
        Secrets.writePrivately(home.bankKey(), key);
        return new BankLoader(bank, home, url, kafka, console, LoadedBy.JOB).load();
    }
}
