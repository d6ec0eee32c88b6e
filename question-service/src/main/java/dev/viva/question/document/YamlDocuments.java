package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/**
 * Reads YAML streams as JSON trees, from the parser's events: nothing is instantiated, nothing is expanded. Anchors, aliases and
 * tags are refused, a key may stand once, and plain scalars mean what the core schema of YAML 1.2 says ({@code no} is a text).
 */
public final class YamlDocuments {

    private YamlDocuments() {}

    /** All documents of the stream {@code utf8}, in their order; empty documents (a trailing {@code ---}) are left out. */
    public static List<JsonNode> read(byte[] utf8) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(DocumentLimits.IMPORT_BYTES);
        options.setNestingDepthLimit(DocumentLimits.DEPTH);
        options.setProcessComments(false);
        try {
            return documents(
                    new Yaml(options).parse(new StringReader(decode(utf8))).iterator());
        } catch (MarkedYAMLException e) {
            throw malformed(e.getProblem() == null ? "The YAML cannot be read" : e.getProblem(), e.getProblemMark());
        } catch (YAMLException e) {
            throw new MalformedDocument("malformed-yaml", firstLine(e.getMessage()));
        }
    }

    private static List<JsonNode> documents(Iterator<Event> events) {
        List<JsonNode> documents = new ArrayList<>();
        YamlTree tree = new YamlTree(events);
        while (events.hasNext()) {
            Event event = events.next();
            switch (event) {
                case StreamStartEvent _, StreamEndEvent _, DocumentStartEvent _, DocumentEndEvent _ -> {}
                case AliasEvent alias -> throw YamlTree.aliasRefused(alias);
                default -> {
                    JsonNode document = tree.value(event, 0);
                    if (!document.equals(JsonNodeFactory.instance.nullNode())) {
                        documents.add(document);
                    }
                    if (documents.size() > DocumentLimits.DOCUMENTS) {
                        throw new MalformedDocument(
                                "too-many-documents", "The stream holds more than 10,000 documents.");
                    }
                }
            }
        }
        return documents;
    }

    static MalformedDocument malformed(String problem, Mark mark) {
        String where =
                mark == null ? "" : " (line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ")";
        return new MalformedDocument("malformed-yaml", problem + where);
    }

    private static String decode(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new MalformedDocument("malformed-yaml", "The body is not UTF-8.");
        }
    }

    private static String firstLine(String message) {
        return message == null
                ? "The YAML cannot be read"
                : message.lines().findFirst().orElse("");
    }
}
