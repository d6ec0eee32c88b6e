package dev.viva.grading.coderun.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.document.CheckedCode;
import dev.viva.grading.question.QuestionVersionId;
import dev.viva.grading.question.QuestionVersionService;
import dev.viva.grading.question.QuestionVersionService.PublishedQuestion;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import dev.viva.platform.problem.TooLarge;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a program is to be run against, from whichever of its forms the request has. */
@ApplicationScoped
class WantedTests {
    /** Of source, and of input, as JSON: together with the tests they have to fit into one event. */
    private static final int MAX_TEXT_BYTES = 256 * 1024;

    private static final int MAX_TESTS_BYTES = 512 * 1024;
    private static final int MAX_TESTS = 100;
    /** What all tests of a run may take together on the clock; the slot is shared. */
    private static final long MAX_WALL_MILLIS = 600_000;

    private static final int DEFAULT_WALL_MILLIS = 5_000;

    private final CheckedCode checkedCode;
    private final QuestionVersionService versions;

    WantedTests(CheckedCode checkedCode, QuestionVersionService versions) {
        this.checkedCode = checkedCode;
        this.versions = versions;
    }

    /** The {@code code} settings of the run. */
    Map<String, Object> of(CodeRunDraft draft) {
        requireOneForm(draft);
        requireSize(draft.source(), MAX_TEXT_BYTES, "/source");
        if (draft.question() != null) {
            return ofQuestion(draft);
        }
        if (draft.stdin() != null) {
            requireSize(draft.stdin(), MAX_TEXT_BYTES, "/stdin");
            return Map.of(
                    "style", "STDIN", "tests", List.of(Map.of("name", "run", "visible", true, "stdin", draft.stdin())));
        }
        return ofOwnTests(draft);
    }

    private static void requireOneForm(CodeRunDraft draft) {
        long forms = Stream.of(draft.stdin(), given(draft.code()) ? draft.code() : null, draft.question())
                .filter(Objects::nonNull)
                .count();
        if (forms != 1) {
            String detail = "Exactly one of 'stdin', 'code' and 'question' has to be given, and " + forms + " are.";
            throw new BadRequest("missing-field", detail, List.of(new FieldError("", "missing-field", detail)));
        }
        if (draft.part() != null && draft.question() == null) {
            String detail = "'part' goes with 'question' only.";
            throw new BadRequest("unknown-field", detail, List.of(new FieldError("/part", "unknown-field", detail)));
        }
    }

    private static boolean given(JsonNode tree) {
        return tree != null && !tree.isNull();
    }

    private static void requireSize(Object value, int bytes, String pointer) {
        if (EventJson.write(value).getBytes(StandardCharsets.UTF_8).length > bytes) {
            String detail = "Takes at most " + bytes / 1024 + " KiB, written as JSON.";
            throw new TooLarge(
                    "code-run-too-large", detail, List.of(new FieldError(pointer, "code-run-too-large", detail)));
        }
    }

    private Map<String, Object> ofOwnTests(CodeRunDraft draft) {
        Map<String, Object> code = checkedCode.code(draft.code(), draft.language(), "code");
        List<Map<String, Object>> tests = tests(code);
        if (tests.size() > MAX_TESTS) {
            throw invalid("/code/tests", "too-many-tests", "A run takes at most " + MAX_TESTS + " tests.");
        }
        long wall = tests.size() * wallMillis(code);
        if (wall > MAX_WALL_MILLIS) {
            throw invalid(
                    "/code/limits/wallMillis",
                    "run-too-long",
                    "The tests could take " + wall + " ms together, and a run takes at most " + MAX_WALL_MILLIS + ".");
        }
        // They are the caller's own.
        tests.forEach(test -> test.putIfAbsent("visible", true));
        requireSize(code, MAX_TESTS_BYTES, "/code");
        return code;
    }

    private static long wallMillis(Map<String, Object> code) {
        return code.get("limits") instanceof Map<?, ?> limits && limits.get("wallMillis") instanceof Number millis
                ? millis.longValue()
                : DEFAULT_WALL_MILLIS;
    }

    private Map<String, Object> ofQuestion(CodeRunDraft draft) {
        Part part = codePart(document(draft.question()), draft.part());
        if (!(part.code().get("languages") instanceof List<?> allowed) || !allowed.contains(draft.language())) {
            throw invalid(
                    "/language",
                    "language-not-allowed",
                    "The question takes no '" + draft.language() + "' but "
                            + part.code().get("languages") + ".");
        }
        Map<String, Object> code = new LinkedHashMap<>(part.code());
        // Hidden tests are run for submissions only: here they would be an oracle.
        List<Map<String, Object>> visible = tests(code).stream()
                .filter(test -> Boolean.TRUE.equals(test.get("visible")))
                .toList();
        if (visible.isEmpty()) {
            throw invalid("/question", "no-visible-tests", "All tests of the question are hidden; submit an answer.");
        }
        code.put("tests", visible);
        code.remove("starter");
        return code;
    }

    private QuestionDocument document(String reference) {
        return QuestionVersionId.parse(reference)
                .flatMap(versions::visible)
                .or(() -> versions.published(reference))
                .map(PublishedQuestion::document)
                .orElseThrow(() -> invalid(
                        "/question", "question-not-found", "There is no published question " + reference + "."));
    }

    private static Part codePart(QuestionDocument document, String name) {
        List<Part> parts = document.parts().stream()
                .filter(part -> part.type() == PartType.CODE)
                .toList();
        if (parts.isEmpty()) {
            throw invalid("/question", "no-code-part", "No part of the question is answered with a program.");
        }
        if (name == null && parts.size() > 1) {
            throw invalid(
                    "/part",
                    "part-missing",
                    "The question has several CODE parts, name one of "
                            + parts.stream().map(Part::name).toList() + ".");
        }
        return parts.stream()
                .filter(part -> name == null || part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("/part", "unknown-part", "The question has no CODE part '" + name + "'."));
    }

    @SuppressWarnings("unchecked") // JSON objects, by the schema of question documents
    private static List<Map<String, Object>> tests(Map<String, Object> code) {
        return code.get("tests") instanceof List<?> tests ? (List<Map<String, Object>>) tests : List.of();
    }

    private static TestsRefused invalid(String pointer, String code, String detail) {
        return new TestsRefused(pointer, code, detail);
    }

    /** The program cannot be run against what the request names. */
    static final class TestsRefused extends Invalid {
        TestsRefused(String pointer, String code, String detail) {
            super(code, detail, List.of(new FieldError(pointer, code, detail)));
        }
    }
}
