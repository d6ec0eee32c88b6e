package dev.viva.question.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Writes documents as YAML that {@link YamlDocuments} reads back as the same trees. */
public final class YamlText {
    private static final ObjectWriter WRITER = new YAMLMapper(YAMLFactory.builder()
                    .enable(Feature.WRITE_DOC_START_MARKER)
                    .disable(Feature.SPLIT_LINES)
                    .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .stringQuotingChecker(new QuotedNames())
                    .build())
            .writer();

    private YamlText() {}

    /** The document with its {@code ---} in front, so that documents can be written one after the other. */
    public static String write(JsonNode document) {
        try {
            return WRITER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quotes every name that is not an ordinary word: plain ones lose the rarer line breaks, such as U+0085. */
    private static final class QuotedNames extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;
        private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");

        @Override
        public boolean needToQuoteName(String name) {
            return !WORD.matcher(name).matches() || super.needToQuoteName(name);
        }
    }
}
