package dev.viva.grading.testing;

import dev.viva.events.Topics;
import dev.viva.events.code.CodeRunFinished;
import dev.viva.events.code.CodeRunRequested;
import dev.viva.events.code.CodeRunStarted;
import dev.viva.events.code.CodeRunnerAnnounced;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A code-runner by hand: it announces itself and hands the requests in its language to the test, which says what becomes of them. Each
 * test has a language of its own, so that what others left on the topic does not reach it.
 */
public final class TestRunner implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final TestLimits LIMITS = new TestLimits(2_000, 5_000, 256, 64);

    private final String name = "test-runner-" + UUID.randomUUID();
    private final String language;
    private final int slots;
    private final LinkedBlockingQueue<CodeRunRequested> requests = new LinkedBlockingQueue<>();
    private final Map<String, String> tenants = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    private TestRunner(String language, int slots) {
        this.language = language;
        this.slots = slots;
    }

    public static TestRunner start(String language, int slots) {
        TestRunner runner = new TestRunner(language, slots);
        CountDownLatch listening = new CountDownLatch(1);
        runner.threads.add(Thread.ofVirtual().start(() -> runner.listen(listening)));
        try {
            if (!listening.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the work topic cannot be read");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        runner.announce(slots);
        runner.threads.add(Thread.ofVirtual().start(runner::announceAgainAndAgain));
        return runner;
    }

    public String name() {
        return name;
    }

    /** The next request in the language of this runner; fails after half a minute. */
    public CodeRunRequested take() {
        try {
            CodeRunRequested request = requests.poll(30, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("Waited in vain for a run in " + language);
            }
            return request;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was requested and not taken so far. */
    public int waiting() {
        return requests.size();
    }

    public void started(CodeRunRequested request) {
        running.add(request.run());
        say(request, 1, CodeRunStarted.TYPE, new CodeRunStarted(request.run(), request.release(), name, Instant.now()));
    }

    public void testFinished(CodeRunRequested request, int index, TestResult test) {
        say(
                request,
                2 + index,
                CodeTestsFinished.TYPE,
                new CodeTestsFinished(request.run(), request.release(), index, List.of(test)));
    }

    public void finished(CodeRunRequested request, String... verdicts) {
        ended(request, null, null, verdicts);
    }

    public void failed(CodeRunRequested request, Fault fault) {
        ended(request, null, fault);
    }

    public void ended(CodeRunRequested request, String compilerMessage, Fault fault, String... verdicts) {
        List<TestResult> tests = new ArrayList<>();
        for (String verdict : verdicts) {
            tests.add(verdict("t" + tests.size(), verdict));
        }
        running.remove(request.run());
        say(
                request,
                90_000,
                CodeRunFinished.TYPE,
                new CodeRunFinished(
                        request.run(), request.release(), name, tests, compilerMessage, fault, Instant.now()));
    }

    /** Runs the next request to its end. */
    public CodeRunRequested runNext(String... verdicts) {
        CodeRunRequested request = take();
        started(request);
        finished(request, verdicts);
        return request;
    }

    /** A verdict with more of it than may be told of a hidden test. */
    public static TestResult verdict(String test, String verdict) {
        return new TestResult(
                test, null, true, verdict, 12L, 9_000_000L, "said by the runner", 10L, 3L, LIMITS, null, "out", "err");
    }

    /** Dies: says no word more. */
    public void die() {
        end.countDown();
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Goes down in order. */
    @Override
    public void close() {
        if (end.getCount() > 0) {
            die();
            announce(0);
        }
    }

    private void announceAgainAndAgain() {
        try {
            while (!end.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
                announce(slots);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void announce(int freely) {
        Kafka.send(
                Topics.CODE_RUNS,
                name,
                CodeRunnerAnnounced.TYPE,
                "default",
                Instant.now().toEpochMilli(),
                new CodeRunnerAnnounced(
                        name,
                        "A",
                        freely,
                        List.of(new CodeRunnerAnnounced.RunnerLanguage(language, "1", List.of())),
                        List.copyOf(running),
                        Instant.now()));
    }

    private void say(CodeRunRequested request, int step, String type, Object data) {
        Kafka.send(
                Topics.CODE_RUNS,
                request.run(),
                type,
                tenants.get(request.run()),
                request.release() * 100_000L + step,
                data);
    }

    private void listen(CountDownLatch listening) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", VivaStack.infra().kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CODE_RUN_WORK.topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            partitions.forEach(consumer::position);
            listening.countDown();
            while (end.getCount() > 0) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    hear(record);
                }
            }
        }
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        CodeRunRequested request = EventJson.read(record.value(), CodeRunRequested.class);
        if (request.language().equals(language)) {
            tenants.put(
                    request.run(),
                    new String(record.headers().lastHeader(EventHeaders.TENANT).value(), StandardCharsets.UTF_8));
            requests.add(request);
        }
    }
}
