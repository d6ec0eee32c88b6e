package dev.viva.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.viva.gateway.route.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The merged API document, packaged with the gateway; never fetched from a service at run time. */
@ApplicationScoped
public class ApiDocument {
    /** {@code docs/openapi.yaml}, put here by the build. */
    static final String RESOURCE = "/openapi.yaml";

    private final byte[] yaml;
    private final byte[] json;
    private final Operations operations;

    public ApiDocument() {
        try (InputStream packaged = ApiDocument.class.getResourceAsStream(RESOURCE)) {
            if (packaged == null) {
                throw new IllegalStateException("The gateway was built without docs/openapi.yaml");
            }
            this.yaml = packaged.readAllBytes();
            JsonNode document = new YAMLMapper().readTree(yaml);
            this.json = document.toString().getBytes(StandardCharsets.UTF_8);
            this.operations = Operations.of(document);
        } catch (IOException broken) {
            throw new UncheckedIOException("docs/openapi.yaml cannot be read", broken);
        }
    }

    /** What the document says can be asked. */
    public Operations operations() {
        return operations;
    }

    byte[] yaml() {
        return yaml.clone();
    }

    byte[] json() {
        return json.clone();
    }
}
