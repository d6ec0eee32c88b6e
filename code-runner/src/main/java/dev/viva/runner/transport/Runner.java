package dev.viva.runner.transport;

import dev.viva.events.code.CodeRunnerAnnounced.RunnerLanguage;
import dev.viva.runner.executor.Executor;
import dev.viva.runner.language.Language;
import dev.viva.runner.sandbox.Folders;
import dev.viva.runner.sandbox.Sandboxes;
import dev.viva.runner.sandbox.Tier;
import dev.viva.runner.worker.RunMeters;
import dev.viva.runner.worker.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** This process: finds its sandbox and its languages, works until it is told to end, and leaves nothing behind. */
@ApplicationScoped
public class Runner {
    private static final Logger LOG = Logger.getLogger(Runner.class);

    private final RunnerConfig config;
    private final MeterRegistry registry;
    private final String name =
            "code-runner-%08x".formatted(ThreadLocalRandom.current().nextInt());
    private Sandboxes sandboxes = new Sandboxes(Optional.empty(), Map.of());
    private List<RunnerLanguage> languages = List.of();
    private EventSender sender;
    private Announcer announcer;
    private Optional<Executor> executor = Optional.empty();
    private Optional<Worker> worker = Optional.empty();
    private Optional<WorkLoop> loop = Optional.empty();

    Runner(RunnerConfig config, MeterRegistry registry) {
        this.config = config;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) throws IOException {
        Folders.removeLeftovers();
        sandboxes = Sandboxes.probe(config.tiers());
        KafkaSettings kafka = new KafkaSettings(config.kafka(), name);
        sender = new EventSender(kafka.producer());
        if (sandboxes.sandbox().isPresent()) {
            work(Executor.start(sandboxes.sandbox().get(), config.warm(), config.warmFor(), config.kept()), kafka);
        } else {
            LOG.errorf("no sandbox holds here, code is refused: %s", sandboxes.refused());
        }
        new RunMeters(registry, java.util.Set.of()).tier(tier().name());
        announcer = new Announcer(name, tier().name(), slots(), languages, this::running, sender);
        announcer.start();
        loop.ifPresent(WorkLoop::start);
        LOG.infof("%s: sandbox tier %s, %d slots, %s", name, tier(), slots(), languages);
    }

    private void work(Executor started, KafkaSettings kafka) {
        executor = Optional.of(started);
        languages = started.languages().stream()
                .map(language -> new RunnerLanguage(language.id(), language.version(), language.packages()))
                .toList();
        RunMeters meters = new RunMeters(
                registry, started.languages().stream().map(Language::id).collect(Collectors.toSet()));
        int slots = config.slots() > 0 ? config.slots() : Runtime.getRuntime().availableProcessors();
        Worker taking = new Worker(name, slots, started, sender, meters);
        worker = Optional.of(taking);
        loop = Optional.of(new WorkLoop(kafka::consumer, taking));
    }

    /** The order matters: no new work, no more slots, the end of the running work, its events, and only then the boxes. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (announcer == null) {
            return; // it never started
        }
        announcer.noMoreSlots();
        loop.ifPresent(WorkLoop::close);
        if (worker.isPresent()) {
            worker.get().drain(config.drain());
        }
        announcer.close();
        sender.close();
        executor.ifPresent(Executor::close);
    }

    public Tier tier() {
        return sandboxes.tier();
    }

    /** Why each better tier is not used. */
    public Map<Tier, List<String>> refused() {
        return sandboxes.refused();
    }

    public List<RunnerLanguage> languages() {
        return languages;
    }

    public int slots() {
        return worker.map(Worker::slots).orElse(0);
    }

    /** Whether it still takes work, or has nothing to take it with. */
    public boolean takesWork() {
        return loop.map(WorkLoop::isAlive).orElse(true);
    }

    private List<String> running() {
        return worker.map(Worker::running).orElse(List.of());
    }
}
