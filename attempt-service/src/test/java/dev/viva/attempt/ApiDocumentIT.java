package dev.viva.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class ApiDocumentIT {
    private static final String BASE = "https://viva.test/attempt";

    @Test
    void everyExampleKeepsItsSchema() throws Exception {
        String text = RestAssured.given().get("/q/openapi?format=json").asString();
        JsonNode document = new ObjectMapper().readTree(text);
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(BASE, text))));
        List<String> checked = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String at =
                            "/paths/" + path.getKey().replace("~", "~0").replace("/", "~1") + "/" + operation.getKey();
                    List<String> contents = new ArrayList<>(List.of(at + "/requestBody"));
                    operation
                            .getValue()
                            .path("responses")
                            .properties()
                            .forEach(answer -> contents.add(at + "/responses/" + answer.getKey()));
                    for (String content : contents) {
                        String media = content + "/content/application~1json";
                        document.at(media).path("examples").properties().forEach(example -> {
                            var schema = schemas.getSchema(SchemaLocation.of(BASE + "#" + media + "/schema"));
                            assertThat(schema.validate(example.getValue().path("value")))
                                    .as(media + " " + example.getKey())
                                    .isEmpty();
                            checked.add(example.getKey());
                        });
                    }
                }));
        assertThat(checked)
                .contains(
                        "start", "started", "submitted", "page", "grade", "text", "code", "parts", "receipt", "saved");
    }

    @Test
    void everyOperationSaysWhatItIsAndWhoMayCallIt() {
        var document = RestAssured.given().get("/q/openapi?format=json").jsonPath();
        List<Map<String, Object>> operations = document.getList("paths.collectMany { it.value.values() }");
        assertThat(operations).isNotEmpty().allSatisfy(operation -> assertThat(operation)
                .containsKeys("operationId", "summary", "description", "tags", "x-scopes", "security", "responses"));
    }
}
