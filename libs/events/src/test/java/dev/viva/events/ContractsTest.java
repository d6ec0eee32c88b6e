package dev.viva.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type of event has a schema, examples, a record and a place in the AsyncAPI document, and they agree. */
class ContractsTest {
    private static final Path SCHEMAS = Path.of("src", "main", "resources", "schemas");
    private static final Path EXAMPLES = Path.of("src", "main", "resources", "examples");
    private static final Path ASYNCAPI = Path.of("..", "..", "docs", "asyncapi.yaml");
    private static final String SUFFIX = ".schema.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    static Set<String> types() throws Exception {
        return new TreeSet<>(records().keySet());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleFitsItsSchema(Path example) throws Exception {
        assertThat(schema(type(example)).validate(JSON.readTree(example.toFile())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsReadIntoItsRecordAndBack(Path example) throws Exception {
        JsonNode tree = JSON.readTree(example.toFile());
        Object event = JSON.treeToValue(tree, records().get(type(example)));
        JsonNode written = JSON.readTree(JSON.writeValueAsString(event));
        assertThat(plain(written)).isEqualTo(plain(tree));
        assertThat(schema(type(example)).validate(written)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFieldOfALaterReleaseIsTaken(Path example) throws Exception {
        ObjectNode tree = (ObjectNode) JSON.readTree(example.toFile());
        tree.put("addedLater", true);
        assertThat(schema(type(example)).validate(tree)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFieldThatEveryEventHasIsMissed(Path example) throws Exception {
        ObjectNode tree = (ObjectNode) JSON.readTree(example.toFile());
        String first = JSON.readTree(SCHEMAS.resolve(type(example) + SUFFIX).toFile())
                .path("required")
                .get(0)
                .textValue();
        tree.remove(first);
        assertThat(schema(type(example)).validate(tree)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTypeHasAnExample(String type) {
        assertThat(EXAMPLES.resolve(type)).isNotEmptyDirectory();
    }

    @Test
    void everySchemaOfAnEventBelongsToARecordAndIsListed() throws Exception {
        Set<String> schemas = new TreeSet<>();
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("dev.viva."))
                    .forEach(name -> schemas.add(name.substring(0, name.length() - SUFFIX.length())));
        }
        assertThat(schemas).isEqualTo(types());

        JsonNode document = new YAMLMapper().readTree(ASYNCAPI.toFile());
        Set<String> listed = new TreeSet<>();
        for (JsonNode message : document.path("components").path("messages")) {
            String name = message.path("name").textValue();
            listed.add(name);
            Path payload = ASYNCAPI.getParent()
                    .resolve(message.path("payload").path("$ref").textValue());
            assertThat(payload).isRegularFile().hasFileName(name + SUFFIX);
        }
        assertThat(listed).isEqualTo(types());
    }

    @Test
    void everyTopicIsAChannelAndEveryMessageIsOnOne() throws IOException {
        JsonNode document = new YAMLMapper().readTree(ASYNCAPI.toFile());
        Set<String> addresses = new TreeSet<>();
        Set<String> onChannels = new TreeSet<>();
        for (JsonNode channel : document.path("channels")) {
            addresses.add(channel.path("address").textValue());
            channel.path("messages")
                    .forEach(message -> onChannels.add(message.path("$ref").textValue()));
        }
        Set<String> topics = new TreeSet<>();
        Topics.all().forEach(topic -> topics.add(topic.topic()));
        assertThat(addresses).isEqualTo(topics);
        Set<String> messages = new TreeSet<>();
        document.path("components")
                .path("messages")
                .fieldNames()
                .forEachRemaining(name -> messages.add("#/components/messages/" + name));
        assertThat(onChannels).isEqualTo(messages);
    }

    private static String type(Path example) {
        return example.getParent().getFileName().toString();
    }

    private static JsonSchema schema(String type) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("classpath:/schemas/" + type + SUFFIX), config);
    }

    /** The records that say their type, as they lie in the build's output. */
    private static Map<String, Class<?>> records() throws Exception {
        Path classes = Path.of("target", "classes");
        Map<String, Class<?>> records = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".class"))::iterator) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (name.endsWith("package-info")) {
                    continue;
                }
                Class<?> type = Class.forName(name);
                for (Field field : type.getDeclaredFields()) {
                    if (field.getName().equals("TYPE")) {
                        records.put((String) field.get(null), type);
                    }
                }
            }
        }
        return records;
    }

    /** Numbers without trailing zeros, so that 40 and 40.0 are the same. */
    private static JsonNode plain(JsonNode node) {
        if (node.isNumber()) {
            return JsonNodeFactory.instance.numberNode(node.decimalValue().stripTrailingZeros());
        }
        if (node.isObject()) {
            ObjectNode plain = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> plain.set(field.getKey(), plain(field.getValue())));
            return plain;
        }
        if (node.isArray()) {
            var plain = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return node;
    }
}
