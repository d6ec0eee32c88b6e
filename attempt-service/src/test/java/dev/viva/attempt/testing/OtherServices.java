package dev.viva.attempt.testing;

import dev.viva.events.Topics;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.FollowUpsAnswered;
import dev.viva.events.candidate.CandidateErased;
import dev.viva.events.candidate.CandidateErasureRequested;
import dev.viva.events.grade.FollowUpsAsked;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.GradeReleased;
import dev.viva.events.grade.GradingFailed;
import dev.viva.events.grade.GradingQueued;
import dev.viva.events.loop.LoopVersionState;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import dev.viva.testing.VivaStack;
import io.restassured.RestAssured;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says on Kafka what question-service and grading-service say, and hears what this service says. */
public final class OtherServices {
    private OtherServices() {}

    /** Publishes a state of a question version and returns when its copy is here. */
    public static void publish(String tenant, long sequence, QuestionVersionState state) {
        send(Topics.QUESTION_VERSIONS, state.questionVersion(), QuestionVersionState.TYPE, tenant, sequence, state);
        Await.until("the copy of " + state.questionVersion() + " is here", () -> {
            var answer = RestAssured.given()
                    .header("Authorization", Callers.authorization(tenant))
                    .get("/internal/question-versions/{id}", state.questionVersion());
            return answer.statusCode() == 200 && answer.jsonPath().getLong("sequence") >= sequence;
        });
    }

    /** Says it without waiting. */
    public static void say(String tenant, long sequence, QuestionVersionState state) {
        send(Topics.QUESTION_VERSIONS, state.questionVersion(), QuestionVersionState.TYPE, tenant, sequence, state);
    }

    /** Says what question-service says of a loop version, without waiting. */
    public static void say(String tenant, long sequence, LoopVersionState state) {
        send(Topics.LOOP_VERSIONS, state.loopVersion(), LoopVersionState.TYPE, tenant, sequence, state);
    }

    public static void release(String tenant, Grade grade) {
        send(
                Topics.GRADES,
                grade.attempt(),
                GradeReleased.TYPE,
                tenant,
                1,
                new GradeReleased(grade.attempt(), "candidate", grade));
    }

    public static void failGrading(String tenant, String attempt) {
        Grade.Fault fault = new Grade.Fault(Grade.Fault.Owner.INFRASTRUCTURE, "grader-away", "The grader is away.");
        send(
                Topics.GRADES,
                attempt,
                GradingFailed.TYPE,
                tenant,
                1,
                new GradingFailed(attempt, "candidate", fault, Instant.now()));
    }

    /** Says where a submission waits; {@code expectedStartAt} may be {@code null}. */
    public static void queue(String tenant, String attempt, int position, Instant expectedStartAt) {
        send(
                Topics.GRADES,
                attempt,
                GradingQueued.TYPE,
                tenant,
                1,
                new GradingQueued(attempt, "candidate", position, expectedStartAt));
    }

    /** Says what is asked behind the answer of {@code attempt}. */
    public static void ask(String tenant, String attempt, FollowUpsAsked.Asked... asked) {
        send(
                Topics.GRADES,
                attempt,
                FollowUpsAsked.TYPE,
                tenant,
                1,
                new FollowUpsAsked(attempt, "candidate", List.of(asked), Instant.now()));
    }

    /** The grade with results of tests. */
    public static Grade withTests(Grade grade, Grade.TestResult... tests) {
        return new Grade(
                grade.id(),
                grade.attempt(),
                grade.question(),
                grade.questionVersion(),
                grade.graders(),
                grade.score(),
                grade.maxScore(),
                grade.percent(),
                grade.passed(),
                grade.confidence(),
                grade.provisional(),
                grade.outcomes(),
                List.of(tests),
                grade.improvements(),
                grade.fault(),
                grade.supersedes(),
                grade.gradedAt());
    }

    /** A small grade of {@code attempt}. */
    public static Grade grade(String attempt, String percent, boolean provisional, String supersedes) {
        BigDecimal points = new BigDecimal(percent);
        return new Grade(
                Ids.format("grd", Ids.next()),
                attempt,
                Ids.format("qst", Ids.next()),
                1,
                List.of(new Grade.GraderName("claims", "1")),
                points,
                new BigDecimal(100),
                points,
                points.intValue() >= 60,
                new BigDecimal("0.9"),
                provisional,
                List.of(new Grade.CriterionOutcome(
                        "states-theorem",
                        Grade.Kind.CRITERION,
                        points,
                        new BigDecimal(100),
                        provisional ? Grade.Outcome.UNSURE : Grade.Outcome.MET,
                        null,
                        new BigDecimal("0.9"),
                        List.of(new Grade.Evidence(0, 3, "The", null)),
                        "It is said.")),
                null,
                List.of(new Grade.Improvement("states-theorem", new BigDecimal(5), "Say more.")),
                null,
                supersedes,
                Instant.now());
    }

    /** The submissions that this service has published of {@code attempt} so far. */
    public static List<AttemptSubmitted> submissionsOf(String attempt) {
        return saidOf(Topics.ATTEMPTS, attempt, AttemptSubmitted.TYPE, AttemptSubmitted.class);
    }

    /** The batches that this service has told of an erasure so far. */
    public static List<CandidateErasureRequested> batchesOf(String erasure) {
        return saidOf(Topics.CANDIDATES, erasure, CandidateErasureRequested.TYPE, CandidateErasureRequested.class);
    }

    /** Says that grading-service has erased a batch. */
    public static void erased(String tenant, CandidateErased answer) {
        send(Topics.CANDIDATES, answer.erasure(), CandidateErased.TYPE, tenant, answer.batch(), answer);
    }

    /** What this service has published of the follow-ups of {@code attempt} so far. */
    public static List<FollowUpsAnswered> answersOf(String attempt) {
        return saidOf(Topics.ATTEMPTS, attempt, FollowUpsAnswered.TYPE, FollowUpsAnswered.class);
    }

    private static <T> List<T> saidOf(Topics topic, String key, String type, Class<T> data) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", VivaStack.infra().kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<T> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key().equals(key)
                            && new String(
                                            record.headers()
                                                    .lastHeader(EventHeaders.TYPE)
                                                    .value(),
                                            StandardCharsets.UTF_8)
                                    .equals(type)) {
                        found.add(EventJson.read(record.value(), data));
                    }
                }
            }
            return found;
        }
    }

    private static void send(Topics topic, String key, String type, String tenant, long sequence, Object data) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic.topic(), key, EventJson.write(data).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        EventHeaders.ID,
                        Ids.format(EventHeaders.ID_PREFIX, Ids.next()),
                        EventHeaders.TYPE,
                        type,
                        EventHeaders.SOURCE,
                        "tests",
                        EventHeaders.SPEC_VERSION,
                        "1.0",
                        EventHeaders.TIME,
                        Instant.now().toString(),
                        EventHeaders.TENANT,
                        tenant,
                        EventHeaders.SEQUENCE,
                        String.valueOf(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", VivaStack.infra().kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException fault) {
            throw new AssertionError("The event could not be sent", fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** A slug that no other test has. */
    public static String freshSlug(String name) {
        return name + "-" + UUID.randomUUID();
    }
}
