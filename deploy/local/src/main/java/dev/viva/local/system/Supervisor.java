package dev.viva.local.system;

import dev.viva.local.Fault;
import dev.viva.local.kafka.BrokerProcess;
import dev.viva.local.postgres.PostgresBinaries;
import dev.viva.local.postgres.PostgresServer;
import dev.viva.local.process.ApiKeys;
import dev.viva.local.process.Ports;
import dev.viva.local.process.ProcessId;
import dev.viva.local.process.Secrets;
import dev.viva.local.process.TokenKeys;
import dev.viva.local.system.SystemState.Phase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The process that starts all others, keeps them running and stops them; one for a {@link Home}. */
public final class Supervisor {
    private final SupervisorSettings settings;
    private final Home home;
    private final String controlToken = Secrets.random(43);
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private List<Watch> infrastructure = List.of();
    private List<Watch> services = List.of();
    private int controlPort;
    private Phase phase = Phase.STARTING;
    private String fault = "";

    public Supervisor(SupervisorSettings settings) {
        this.settings = settings;
        this.home = settings.home();
    }

    /** Runs until it is told to end, by SIGTERM or by the end of {@code parent}, and leaves no process behind. */
    public void run() throws IOException {
        Files.createDirectories(home.lock().getParent());
        try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new Fault("Another supervisor works on " + home.folder() + ": see ./viva status.");
            }
            ProcessId.current().write(home.pidFile("supervisor"));
            Runtime.getRuntime().addShutdownHook(new Thread(this::endAndAwait, "supervisor-end"));
            settings.parent().ifPresent(this::endWith);
            try (ControlPort control = new ControlPort(controlToken, this::watch)) {
                controlPort = control.port();
                bringUp();
                end.join();
            } catch (RuntimeException e) {
                fail(e);
            } finally {
                bringDown();
                stopped.countDown();
            }
        }
    }

    private void endWith(ProcessHandle parent) {
        var unused = parent.onExit().thenRun(() -> end.complete(null));
    }

    private void bringUp() throws IOException {
        new BuiltServices(settings.project(), home).requireComplete(settings.services());
        stopLeftovers(home);
        if (!Ports.isFree(settings.gatewayPort())) {
            throw new Fault(
                    "Port %d is taken by another program: end it, or choose another port, as in VIVA_PORT=%d ./viva up."
                            .formatted(settings.gatewayPort(), settings.gatewayPort() + 1));
        }
        compose();
        publish();
        awaitAll(infrastructure);
        awaitAll(services);
        phase = Phase.UP;
        publish();
    }

    private void awaitAll(List<Watch> watches) {
        CompletableFuture<?>[] starts = watches.stream().map(Watch::start).toArray(CompletableFuture[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(starts);
        // The first failure ends the wait; the others would only be slower to say so.
        for (CompletableFuture<?> start : starts) {
            start.exceptionally(reason -> {
                all.completeExceptionally(reason);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(all, end).join(); // told to end while starting: do not wait for the rest
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private void compose() throws IOException {
        List<Instance> instances = settings.instances();
        // A service that is left out has a port too: the others are told where it would be.
        Set<Instance> addressed = new LinkedHashSet<>(instances);
        Service.all().forEach(service -> addressed.add(new Instance(service, 1)));
        Iterator<Integer> free = Ports.free(addressed.size() + 2).iterator();
        Map<Instance, Integer> ports = new HashMap<>();
        addressed.forEach(instance -> ports.put(instance, free.next()));
        ports.put(new Instance(Service.GATEWAY, 1), settings.gatewayPort());
        Secrets secrets = new Secrets(home.secrets());
        PostgresServer server = new PostgresServer(
                PostgresBinaries.in(settings.postgresPrograms()),
                home.postgresData(),
                home.log(PostgresComponent.NAME),
                free.next(),
                true,
                secrets.get("viva_admin"));
        PostgresComponent postgres = new PostgresComponent(server, secrets, settings.services());
        int kafkaPort = free.next();
        BrokerProcess broker = new BrokerProcess(home.kafkaData(), home.log(BrokerComponent.NAME), kafkaPort);
        infrastructure = watches(Stream.of(postgres, new BrokerComponent(broker, kafkaPort)));
        Environment environment = new Environment(
                secrets,
                TokenKeys.in(home.keys()),
                key(home.apiKey()),
                key(home.bankKey()),
                ports,
                settings.gatewayHost(),
                // Beside the build: all systems that run from it share it.
                settings.project().resolve("code-runner").resolve("target").resolve("kept"));
        BuiltServices built = new BuiltServices(settings.project(), home);
        services = watches(instances.stream()
                .map(instance -> new ServiceComponent(
                        instance,
                        home,
                        built.runnable(instance.service()),
                        ports.get(instance),
                        environment.of(instance, postgres, broker.bootstrap()))));
    }

    private List<Watch> watches(Stream<Component> components) {
        return components.map(component -> new Watch(component, this::publish)).toList();
    }

    /** The key in this file, made on the first start. */
    private static String key(Path file) throws IOException {
        if (!Files.exists(file)) {
            Secrets.writePrivately(file, ApiKeys.fresh() + "\n");
        }
        return Files.readString(file).strip();
    }

    /** Whether processes run of which no supervisor takes care. */
    public static boolean hasLeftovers(Home home) {
        return home.supervisor().isEmpty()
                && (home.startedServices().anyMatch(ProcessId::isAlive)
                        || BrokerProcess.running(home.kafkaData()).isPresent()
                        || PostgresServer.running(home.postgresData()).isPresent());
    }

    /** Ends the processes of a system whose supervisor was killed. */
    public static void stopLeftovers(Home home) {
        home.startedServices().parallel().forEach(process -> process.stop(Duration.ofSeconds(20)));
        BrokerProcess.stopLeftover(home.kafkaData());
        PostgresServer.stopLeftover(home.postgresData());
    }

    private void bringDown() {
        if (phase != Phase.FAILED) {
            phase = Phase.STOPPING;
        }
        publish();
        // First the services, so that they finish what they have accepted while database and broker are there.
        stopAll(services.reversed());
        stopAll(infrastructure);
        if (phase != Phase.FAILED) {
            phase = Phase.DOWN;
        }
        publish();
    }

    private static void stopAll(List<Watch> watches) {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            watches.forEach(watch -> all.execute(watch::stop));
        }
    }

    private void endAndAwait() {
        end.complete(null);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(RuntimeException reason) {
        phase = Phase.FAILED;
        fault = reason instanceof Fault ? reason.getMessage() : "The system could not be started: " + reason;
        if (!(reason instanceof Fault)) {
            reason.printStackTrace();
        }
    }

    private Watch watch(String name) {
        return Stream.concat(infrastructure.stream(), services.stream())
                .filter(watch -> watch.state().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Fault("There is no component " + name + "."));
    }

    private synchronized void publish() {
        new SystemState(
                        phase,
                        "http://localhost:" + settings.gatewayPort(),
                        fault,
                        controlPort,
                        controlToken,
                        Stream.concat(infrastructure.stream(), services.stream())
                                .map(Watch::state)
                                .toList())
                .write(home.state());
    }
}
