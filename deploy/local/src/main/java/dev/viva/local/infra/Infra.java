package dev.viva.local.infra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.viva.local.kafka.BrokerProcess;
import dev.viva.local.kafka.TopicSetup;
import dev.viva.local.postgres.Databases;
import dev.viva.local.postgres.PostgresBinaries;
import dev.viva.local.postgres.PostgresServer;
import dev.viva.local.process.Folders;
import dev.viva.local.process.Ports;
import dev.viva.local.process.ProcessId;
import dev.viva.local.process.Secrets;
import dev.viva.local.process.TokenKeys;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * A PostgreSQL and a Kafka broker on free ports, told what to do by POSTs on a loopback port of its own, gone when the
 * process that asked for them is gone. All that a caller needs to know stands in {@code infra.properties}.
 *
 * <p>Calls: {@code /postgres/start}, {@code /broker/start}, {@code /databases/SERVICE/NAME}, {@code /topics/reset}.
 */
public final class Infra {
    public static final List<String> SERVICES = List.of("question", "attempt", "grading", "gateway");

    private final Path folder;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final BrokerProcess broker;
    private final Properties known = new Properties();
    private final CountDownLatch end = new CountDownLatch(1);

    public Infra(Path folder, Path binaries, boolean durable) {
        this.folder = folder.toAbsolutePath();
        this.secrets = new Secrets(this.folder.resolve("secrets.properties"));
        List<Integer> ports = Ports.free(2);
        this.postgres = new PostgresServer(
                PostgresBinaries.in(binaries),
                this.folder.resolve("postgres").resolve("data"),
                this.folder.resolve("postgres.log"),
                ports.getFirst(),
                durable,
                secrets.get("postgres.admin"));
        this.broker =
                new BrokerProcess(this.folder.resolve("kafka"), this.folder.resolve("broker.log"), ports.getLast());
    }

    /** Runs until the parent process ends or this one is told to. */
    public void run(ProcessHandle parent) throws Exception {
        ProcessId.current().write(folder.resolve("infra.pid"));
        Leftovers.sweep(folder.getParent());
        TokenKeys keys = TokenKeys.in(folder);
        known.setProperty("token.private-key", keys.privateKey().toString());
        known.setProperty("token.public-keys", keys.publicKeys().toString());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "infra-stop"));
        HttpServer control = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        control.createContext("/", this::answer);
        CompletableFuture<Void> kafka =
                CompletableFuture.runAsync(() -> known.setProperty("kafka.pid", pid(broker.start())));
        known.setProperty("postgres.pid", pid(postgres.start()));
        Databases databases = new Databases(postgres);
        for (String service : SERVICES) {
            databases.role(service + "_owner", secrets.get(service + ".owner"));
            databases.role(service + "_app", secrets.get(service + ".app"));
        }
        kafka.join();
        control.start();
        known.setProperty("control.port", Integer.toString(control.getAddress().getPort()));
        describe();
        var unused = parent.onExit().thenRun(end::countDown);
        end.await();
        control.stop(0);
    }

    private void stop() {
        end.countDown();
        broker.stop();
        postgres.stop();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status = 200;
        String text = "ok";
        try {
            switch (exchange.getRequestURI().getPath()) {
                case "/postgres/start" -> known.setProperty("postgres.pid", pid(postgres.start()));
                case "/broker/start" -> known.setProperty("kafka.pid", pid(broker.start()));
                case "/topics/reset" -> TopicSetup.reset(broker.bootstrap());
                case String call when call.startsWith("/databases/") -> database(Path.of(call));
                case String other -> throw new IllegalArgumentException("unknown call " + other);
            }
            describe();
        } catch (RuntimeException e) {
            // The caller is a test, in another process: it gets the reason, and decides.
            status = 500;
            text = e + (e.getCause() == null ? "" : ": " + e.getCause());
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** {@code /databases/SERVICE/NAME} */
    private void database(Path call) {
        String service = call.getName(1).toString();
        new Databases(postgres).database(call.getName(2).toString(), service + "_owner", service + "_app");
    }

    private synchronized void describe() throws IOException {
        known.setProperty("postgres.port", Integer.toString(postgres.port()));
        known.setProperty("postgres.admin", PostgresServer.ADMIN);
        known.setProperty("postgres.admin.password", secrets.get("postgres.admin"));
        for (String service : SERVICES) {
            known.setProperty(service + ".owner.password", secrets.get(service + ".owner"));
            known.setProperty(service + ".app.password", secrets.get(service + ".app"));
        }
        known.setProperty("kafka.bootstrap", broker.bootstrap());
        StringWriter text = new StringWriter();
        known.store(text, null);
        Secrets.writePrivately(folder.resolve("infra.properties"), text.toString());
    }

    private static String pid(ProcessId process) {
        return Long.toString(process.pid());
    }

    /** What test runs that were killed have left behind in sibling folders. */
    static final class Leftovers {
        private Leftovers() {}

        static void sweep(Path folder) throws IOException {
            List<Path> runs;
            try (var children = Files.list(folder)) {
                runs = children.filter(run -> Files.exists(run.resolve("infra.pid")))
                        .filter(run -> ProcessId.read(run.resolve("infra.pid"))
                                .filter(ProcessId::isAlive)
                                .isEmpty())
                        .toList();
            }
            for (Path run : runs) {
                PostgresServer.stopLeftover(run.resolve("postgres").resolve("data"));
                BrokerProcess.stopLeftover(run.resolve("kafka"));
                Folders.delete(run);
            }
        }
    }
}
