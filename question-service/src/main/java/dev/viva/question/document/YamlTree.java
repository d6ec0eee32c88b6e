package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Builds one JSON tree from the events of one YAML document. */
final class YamlTree {
    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Iterator<Event> events;
    private int values;

    YamlTree(Iterator<Event> events) {
        this.events = events;
    }

    /** The value that begins with {@code first}. */
    JsonNode value(Event first, int depth) {
        if (++values > DocumentLimits.VALUES) {
            throw new MalformedDocument("too-many-values", "The body holds more than a million values.");
        }
        if (depth > DocumentLimits.DEPTH) {
            throw YamlDocuments.malformed("Nested deeper than " + DocumentLimits.DEPTH, first.getStartMark());
        }
        refuseAnchor(first);
        return switch (first) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> {
                refuseTag(start.getTag(), start);
                yield sequence(depth);
            }
            case MappingStartEvent start -> {
                refuseTag(start.getTag(), start);
                yield mapping(depth);
            }
            default -> throw YamlDocuments.malformed("Not a value", first.getStartMark());
        };
    }

    static MalformedDocument aliasRefused(NodeEvent event) {
        return new MalformedDocument(
                "yaml-alias-refused",
                "Anchors and aliases are not read: write the text out (line "
                        + (event.getStartMark().getLine() + 1) + ").");
    }

    private ArrayNode sequence(int depth) {
        ArrayNode list = NODES.arrayNode();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            list.add(value(event, depth + 1));
        }
        return list;
    }

    private ObjectNode mapping(int depth) {
        ObjectNode object = NODES.objectNode();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            refuseAnchor(event);
            if (!(event instanceof ScalarEvent key)) {
                throw YamlDocuments.malformed("A key has to be a text", event.getStartMark());
            }
            refuseTag(key.getTag(), key);
            if (object.has(key.getValue())) {
                throw YamlDocuments.malformed("The key '" + key.getValue() + "' stands twice", key.getStartMark());
            }
            object.set(key.getValue(), value(events.next(), depth + 1));
        }
        return object;
    }

    private static void refuseAnchor(Event event) {
        if (event instanceof AliasEvent alias) {
            throw aliasRefused(alias);
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw aliasRefused(node);
        }
    }

    private static void refuseTag(String tag, NodeEvent event) {
        if (tag != null && !tag.equals("!")) {
            throw YamlDocuments.malformed("Tags are not read", event.getStartMark());
        }
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        boolean text = scalar.getTag() != null
                && (scalar.getTag().equals("!") || scalar.getTag().equals("tag:yaml.org,2002:str"));
        if (!text) {
            refuseTag(scalar.getTag(), scalar);
        }
        String value = scalar.getValue();
        if (text || scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return NODES.textNode(value);
        }
        if (NULL.matcher(value).matches()) {
            return NODES.nullNode();
        }
        if (TRUE.matcher(value).matches()) {
            return NODES.booleanNode(true);
        }
        if (FALSE.matcher(value).matches()) {
            return NODES.booleanNode(false);
        }
        return number(value, scalar);
    }

    private static JsonNode number(String value, ScalarEvent scalar) {
        if (NOT_FINITE.matcher(value).matches()) {
            throw YamlDocuments.malformed("JSON has no infinity and no NaN: quote it", scalar.getStartMark());
        }
        boolean octal = OCTAL.matcher(value).matches();
        boolean hexadecimal = HEXADECIMAL.matcher(value).matches();
        boolean integer = INTEGER.matcher(value).matches();
        if (!octal && !hexadecimal && !integer && !FLOAT.matcher(value).matches()) {
            return NODES.textNode(value);
        }
        if (value.length() > DocumentLimits.NUMBER_LENGTH) {
            throw YamlDocuments.malformed("A number of that many digits is not read", scalar.getStartMark());
        }
        try {
            if (octal || hexadecimal) {
                return integer(new BigInteger(value.substring(2), octal ? 8 : 16));
            }
            return integer ? integer(new BigInteger(value)) : DecimalNode.valueOf(new BigDecimal(value));
        } catch (NumberFormatException e) {
            throw YamlDocuments.malformed("The number is out of range", scalar.getStartMark());
        }
    }

    private static JsonNode integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }
}
