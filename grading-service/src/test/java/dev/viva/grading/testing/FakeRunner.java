package dev.viva.grading.testing;

import dev.viva.events.Topics;
import dev.viva.events.code.CodeRunFinished;
import dev.viva.events.code.CodeRunRequested;
import dev.viva.events.code.CodeRunStarted;
import dev.viva.events.code.CodeRunnerAnnounced;
import dev.viva.events.code.CodeRunnerAnnounced.RunnerLanguage;
import dev.viva.events.code.CodeTestsFinished;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.TestLimits;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.testing.VivaStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A code runner as this service sees it: takes what is on the work topic from now on and answers. It runs nothing: a program that says
 * {@code right} passes its tests, one that says {@code half} the first half of them, one that says {@code broken} makes the runner
 * fail, and any other passes none.
 */
public final class FakeRunner implements AutoCloseable {
    /** Never the same event twice: the inbox would know it. */
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final String name = "runner-" + UUID.randomUUID();
    private final String tier;
    private final List<String> languages;
    private final List<String> packages;
    private final int together;
    private final List<CodeRunRequested> taken = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, byte[]> work = new KafkaConsumer<>(
            Map.of("bootstrap.servers", VivaStack.infra().kafka()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final Thread thread = new Thread(this::run, name);
    private volatile boolean closed;

    private FakeRunner(String tier, List<String> languages, List<String> packages, int together) {
        this.tier = tier;
        this.languages = languages;
        this.packages = packages;
        this.together = together;
        List<TopicPartition> partitions = work.partitionsFor(Topics.CODE_RUN_WORK.topic()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        work.assign(partitions);
        work.seekToEnd(partitions);
        partitions.forEach(work::position);
    }

    /** A runner that is known to the service when this returns. */
    public static FakeRunner start(String tier, String... languages) {
        return start(1, tier, languages);
    }

    /** One that answers only when it has taken this many runs; then all of them, and every later one at once. */
    public static FakeRunner start(int together, String tier, String... languages) {
        return started(new FakeRunner(tier, List.of(languages), List.of("numpy 1.24.2"), together));
    }

    /** One whose languages have these packages beyond their standard library. */
    public static FakeRunner startWith(List<String> packages, String tier, String... languages) {
        return started(new FakeRunner(tier, List.of(languages), packages, 1));
    }

    private static FakeRunner started(FakeRunner runner) {
        runner.thread.start();
        Await.until(
                "the runner is known",
                () -> runner.languages.isEmpty()
                        || runner.tier.equals("D")
                        || Callers.withScopes("default", "code:run")
                                .get("/v1/languages")
                                .<List<String>>path("items.id")
                                .containsAll(runner.languages));
        return runner;
    }

    /** What it was given so far. */
    public List<CodeRunRequested> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void run() {
        List<ConsumerRecord<String, byte[]>> held = new ArrayList<>();
        long announced = 0;
        while (!closed) {
            if (System.nanoTime() - announced > Duration.ofSeconds(2).toNanos() || announced == 0) {
                announce(10);
                announced = System.nanoTime();
            }
            work.poll(Duration.ofMillis(50)).forEach(record -> {
                CodeRunRequested run = EventJson.read(record.value(), CodeRunRequested.class);
                if (languages.contains(run.language())) {
                    taken.add(run);
                    held.add(record);
                }
            });
            if (taken.size() >= together) {
                held.forEach(this::answer);
                held.clear();
            }
        }
        announce(0);
        work.close();
    }

    private void announce(int slots) {
        List<RunnerLanguage> known = languages.stream()
                .map(language -> new RunnerLanguage(language, "1.0", packages))
                .toList();
        say(
                name,
                CodeRunnerAnnounced.TYPE,
                "default",
                new CodeRunnerAnnounced(name, tier, tier.equals("D") ? 0 : slots, known, List.of(), Instant.now()));
    }

    private void answer(ConsumerRecord<String, byte[]> record) {
        CodeRunRequested run = EventJson.read(record.value(), CodeRunRequested.class);
        String tenant =
                new String(record.headers().lastHeader(EventHeaders.TENANT).value(), StandardCharsets.UTF_8);
        List<TestResult> results = results(run);
        say(run.run(), CodeRunStarted.TYPE, tenant, new CodeRunStarted(run.run(), run.release(), name, Instant.now()));
        if (run.reportTests()) {
            // The first alone, as when the second is slow, the rest together.
            int first = Math.min(1, results.size());
            report(run, tenant, 0, results.subList(0, first));
            report(run, tenant, first, results.subList(first, results.size()));
        }
        Fault fault = run.source().contains("broken")
                ? new Fault(Fault.Owner.GRADER, "code-task-unreadable", "The task cannot be read.")
                : null;
        say(
                run.run(),
                CodeRunFinished.TYPE,
                tenant,
                new CodeRunFinished(
                        run.run(),
                        run.release(),
                        name,
                        fault == null ? results : List.of(),
                        null,
                        fault,
                        Instant.now()));
    }

    private static void report(CodeRunRequested run, String tenant, int first, List<TestResult> results) {
        if (!results.isEmpty()) {
            say(
                    run.run(),
                    CodeTestsFinished.TYPE,
                    tenant,
                    new CodeTestsFinished(run.run(), run.release(), first, results));
        }
    }

    private static List<TestResult> results(CodeRunRequested run) {
        List<TestResult> results = new ArrayList<>();
        List<?> tests = (List<?>) run.code().get("tests");
        for (int i = 0; i < tests.size(); i++) {
            Map<?, ?> test = (Map<?, ?>) tests.get(i);
            boolean passed = run.source().contains("right") || (run.source().contains("half") && 2 * i < tests.size());
            boolean visible = Boolean.TRUE.equals(test.get("visible"));
            results.add(new TestResult(
                    (String) test.get("name"),
                    (String) test.get("group"),
                    visible,
                    passed ? "ACCEPTED" : "WRONG_ANSWER",
                    3L,
                    11_534_336L,
                    null,
                    0L,
                    2L,
                    new TestLimits(2_000, 5_000, 256, 64),
                    null,
                    visible ? "out" : null,
                    null));
        }
        return results;
    }

    private static void say(String key, String type, String tenant, Object event) {
        Kafka.send(Topics.CODE_RUNS, key, type, tenant, SEQUENCE.incrementAndGet(), event);
    }
}
