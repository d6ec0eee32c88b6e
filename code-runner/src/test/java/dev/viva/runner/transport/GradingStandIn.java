package dev.viva.runner.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.viva.events.Topics;
import dev.viva.events.code.CodeRunFinished;
import dev.viva.events.code.CodeRunRequested;
import dev.viva.events.code.CodeRunStarted;
import dev.viva.events.code.CodeRunnerAnnounced;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import dev.viva.runner.executor.Json;
import dev.viva.testing.TestInfra;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stands where grading-service stands: gives out runs and hears what becomes of them. */
final class GradingStandIn implements AutoCloseable {
    static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    static final String TENANT = "acme";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Heard> heard = new ArrayList<>();

    /** An event of a runner. */
    record Heard(String key, Map<String, String> headers, JsonNode data) {
        String type() {
            return headers.get(EventHeaders.TYPE);
        }
    }

    GradingStandIn() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestInfra.shared().kafka(), "reconnect.backoff.max.ms", 500, "linger.ms", 0);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestInfra.shared().kafka(),
                        "reconnect.backoff.max.ms",
                        500,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CODE_RUNS_NAME).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Gives out a run; its id. */
    String request(String language, String source, String code, boolean reportTests) {
        return request(1, language, source, code, reportTests);
    }

    String request(int release, String language, String source, String code, boolean reportTests) {
        String run = Ids.format("run", Ids.next());
        send(
                run,
                EventJson.write(
                        new CodeRunRequested(run, release, language, source, map(code), reportTests, Instant.now())));
        return run;
    }

    void send(String run, String data) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.CODE_RUN_WORK_NAME, run, data.getBytes(StandardCharsets.UTF_8));
        Map.of(EventHeaders.TYPE, CodeRunRequested.TYPE, EventHeaders.TENANT, TENANT, "traceparent", TRACEPARENT)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var unused = producer.send(record);
        producer.flush();
    }

    Heard awaitStarted(String run) {
        return await(
                "the start of " + run,
                event -> event.type().equals(CodeRunStarted.TYPE) && event.key().equals(run));
    }

    Heard awaitFinished(String run) {
        return await(
                "the end of " + run,
                event ->
                        event.type().equals(CodeRunFinished.TYPE) && event.key().equals(run));
    }

    Heard awaitAnnouncement(Predicate<JsonNode> wanted) {
        return await(
                "an announcement", event -> event.type().equals(CodeRunnerAnnounced.TYPE) && wanted.test(event.data()));
    }

    /** All that has been told of a run so far. */
    List<Heard> of(String run) {
        listen(Duration.ZERO);
        return heard.stream().filter(event -> event.key().equals(run)).toList();
    }

    private Heard await(String what, Predicate<Heard> wanted) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Optional<Heard> found = heard.stream().filter(wanted).findFirst();
        while (found.isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not within " + PATIENCE + ": " + what);
            }
            listen(Duration.ofMillis(100));
            found = heard.stream().filter(wanted).findFirst();
        }
        return found.get();
    }

    private void listen(Duration patience) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(patience)) {
            Map<String, String> headers = new HashMap<>();
            record.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            Heard event = new Heard(record.key(), headers, tree(record.value()));
            requireContract(event);
            heard.add(event);
        }
    }

    /** What this runner writes is what the contract promises. */
    private static void requireContract(Heard event) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        Set<ValidationMessage> faults = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("classpath:/schemas/" + event.type() + ".schema.json"), config)
                .validate(event.data());
        if (!faults.isEmpty()) {
            throw new AssertionError(faults + " in " + event);
        }
    }

    private static JsonNode tree(byte[] json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String json) {
        return EventJson.read(json, Map.class);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
