package dev.viva.bench.grading;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.events.attempt.Response;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The strong exemplars of the bank's prose questions, each repeated or cut to 150 words. */
final class Answers {
    private static final int WORDS = 150;
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    private Answers() {}

    /** An answer and the question that it answers. */
    record Answer(QuestionDocument question, String language, Response response) {}

    /**
     * Reads the folder {@code bank}.
     *
     * @param bare whether the questions keep nothing but prompt and model answer, so that their rubrics are derived
     */
    static List<Answer> of(Path bank, boolean bare) {
        List<Answer> answers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(bank.resolve("questions"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                answers.addAll(of(question(file), bare));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private static QuestionDocument question(Path file) throws IOException {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        return JSON.convertValue(document, QuestionDocument.class);
    }

    private static List<Answer> of(QuestionDocument question, boolean bare) {
        if (question.parts().size() != 1 || question.parts().getFirst().type() != PartType.TEXT) {
            return List.of();
        }
        QuestionDocument asked = bare ? bare(question) : question;
        return question.exemplars().stream()
                .filter(exemplar -> exemplar.kind() == Exemplar.Kind.STRONG
                        && exemplar.response().text() != null)
                .map(exemplar -> new Answer(
                        asked,
                        exemplar.language(),
                        Response.text(words(exemplar.response().text()))))
                .toList();
    }

    private static QuestionDocument bare(QuestionDocument question) {
        return new QuestionDocument(
                null,
                null,
                question.topics(),
                null,
                null,
                null,
                null,
                null,
                null,
                question.prompt(),
                question.modelAnswer(),
                null,
                null,
                null,
                null);
    }

    private static String words(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
        List<String> all = new ArrayList<>();
        while (all.size() < WORDS) {
            all.addAll(words);
        }
        return String.join(" ", all.subList(0, WORDS));
    }
}
