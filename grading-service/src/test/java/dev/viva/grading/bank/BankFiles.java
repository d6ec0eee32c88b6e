package dev.viva.grading.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The question files of a bank. */
public final class BankFiles {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    private BankFiles() {}

    /** The questions of the repository's own bank; see {@link #read}. */
    public static List<QuestionDocument> ofRepository() {
        return read(folder());
    }

    /** The repository's own bank, whether tests run in the module or at the root. */
    static Path folder() {
        Path bank = Path.of("bank");
        return Files.isDirectory(bank) ? bank : Path.of("..", "bank");
    }

    /** Without those that are answered with programs: these need a code runner, and publication runs their exemplars. */
    public static List<QuestionDocument> read(Path bank) {
        return all(bank).stream()
                .filter(question -> question.parts().stream().noneMatch(part -> part.type() == PartType.CODE))
                .toList();
    }

    /** All of them. */
    static List<QuestionDocument> all(Path bank) {
        try (Stream<Path> files = Files.walk(bank.resolve("questions"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(BankFiles::question)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static QuestionDocument question(Path file) {
        try {
            return YAML.readValue(Files.readString(file), QuestionDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
