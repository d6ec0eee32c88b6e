package dev.viva.local;

import dev.viva.local.command.ComposeSecrets;
import dev.viva.local.command.Console;
import dev.viva.local.command.Demo;
import dev.viva.local.command.Down;
import dev.viva.local.command.LoadBank;
import dev.viva.local.command.Status;
import dev.viva.local.command.Up;
import dev.viva.local.infra.Infra;
import dev.viva.local.kafka.Broker;
import dev.viva.local.kafka.TopicSetup;
import dev.viva.local.process.Ports;
import dev.viva.local.system.Home;
import dev.viva.local.system.Service;
import dev.viva.local.system.Supervisor;
import dev.viva.local.system.SupervisorSettings;
import dev.viva.local.system.SystemState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The launcher's programs, one word each. People call them through {@code ./viva}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("Say what to do; see ./viva help.");
            System.exit(2);
        }
        try {
            Options options = Options.of(List.of(arguments).subList(1, arguments.length));
            setLogLevel(arguments[0]);
            System.exit(run(arguments[0], options) ? 0 : 1);
        } catch (Fault fault) {
            System.err.println(fault.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(String program, Options options) throws Exception {
        switch (program) {
            case "broker" ->
                new Broker(options.path("dir"), options.number("port"), options.number("controller-port")).run();
            case "infra" -> infra(options);
            case "supervise" -> new Supervisor(settings(options)).run();
            case "up" -> up(options);
            case "down" -> new Down(new Home(options.path("home")), new Console()).run();
            case "demo" -> demo(options);
            case "topics" -> TopicSetup.createMissing(options.text("bootstrap"), options.number("partitions"));
            case "load-bank" -> {
                return new LoadBank(options.path("dir"), options.text("url"), options.text("bootstrap"), new Console())
                        .run();
            }
            case "compose-secrets" -> new ComposeSecrets(options.path("project"), new Console()).run();
            case "status" -> {
                return new Status(new Home(options.path("home")), new Console()).run();
            }
            case String other -> throw new Fault("There is no program '" + other + "'; see ./viva help.");
        }
        return true;
    }

    private static void up(Options options) throws Exception {
        SupervisorSettings settings = settings(options);
        Path bank =
                options.has("bank") ? options.path("bank") : settings.project().resolve("bank");
        new Up(settings, bank, new Console()).run(options.has("follow"));
    }

    /** Kafka's libraries log much: people see nothing of it, the log files what is a warning. */
    private static void setLogLevel(String program) {
        boolean logged = List.of("broker", "infra", "supervise").contains(program);
        Logger.getLogger("").setLevel(logged ? Level.WARNING : Level.OFF);
    }

    private static SupervisorSettings settings(Options options) {
        int port = options.has("port") ? options.number("port") : 8080;
        List<Service> services = options.has("services")
                ? Service.all().stream()
                        .filter(service ->
                                List.of(options.text("services").split(",", -1)).contains(service.module()))
                        .toList()
                : Service.all();
        Optional<ProcessHandle> parent =
                options.has("parent") ? Optional.of(process(options.number("parent"))) : Optional.empty();
        Home home = new Home(options.path("home"));
        return new SupervisorSettings(
                options.path("project"),
                home,
                options.has("postgres-programs")
                        ? options.path("postgres-programs")
                        : home.folder().resolve("programs").resolve("postgres"),
                services,
                options.has("replicas") ? options.number("replicas") : 1,
                port == 0 ? Ports.free(1).getFirst() : port,
                options.has("host") ? options.text("host") : "127.0.0.1",
                parent);
    }

    /** Against the running system, or any other whose address and key are given. */
    private static void demo(Options options) throws Exception {
        Home home = new Home(options.path("home"));
        String url = options.has("url")
                ? options.text("url")
                : SystemState.read(home.state())
                        .filter(state -> home.supervisor().isPresent())
                        .orElseThrow(() ->
                                new Fault("Viva is not running: ./viva up, or name another with --url and --key."))
                        .url();
        String key = options.has("key")
                ? options.text("key")
                : Files.readString(home.apiKey()).strip();
        new Demo(url, key, new Console()).run();
    }

    private static void infra(Options options) throws Exception {
        Path folder = options.path("dir");
        Path binaries = options.has("binaries") ? options.path("binaries") : folder.resolve("postgres-programs");
        new Infra(folder, binaries, !options.has("throwaway")).run(process(options.number("parent")));
    }

    private static ProcessHandle process(int pid) {
        return ProcessHandle.of(pid).orElseThrow(() -> new Fault("The process that asked for this is gone."));
    }
}
