package dev.viva.attempt.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.Response;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.platform.problem.FieldError;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseRulesTest {
    private static final Part TEXT = Part.of("main", PartType.TEXT);
    private static final Part CODE =
            new Part("solution", PartType.CODE, null, Map.of("languages", List.of("python")), null, null, null, null);
    private static final Part CHOICE = new Part(
            "pick",
            PartType.CHOICE,
            null,
            null,
            null,
            null,
            Map.of("options", List.of(Map.of("id", "a"), Map.of("id", "b")), "multiple", false),
            null);
    private static final Part NUMERIC =
            new Part("main", PartType.NUMERIC, null, null, Map.of("expected", 1), null, null, null);
    private static final Part DIAGRAM =
            new Part("picture", PartType.DIAGRAM, null, null, null, null, null, Map.of("formats", List.of("mermaid")));

    @Test
    void aTextAnswersATextPart() {
        assertThat(faults(Response.text("answer"), TEXT)).isEmpty();
        assertThat(faults(Response.text(""), TEXT)).isEmpty();
        assertThat(faults(Response.text("a story"), Part.of("main", PartType.STORY)))
                .isEmpty();
    }

    @Test
    void aSinglePartMayBeNamed() {
        assertThat(faults(parts("main", Response.text("answer")), TEXT)).isEmpty();
    }

    @Test
    void aResponseHasExactlyOneField() {
        assertThat(faults(new Response(null, null, null, null, null, null, null), TEXT))
                .containsExactly(" response-field-count");
        assertThat(faults(new Response("text", null, null, "x^2", null, null, null), TEXT))
                .containsExactly(" response-field-count");
        assertThat(faults(new Response("text", null, null, null, null, null, Map.of("main", Response.text("a"))), TEXT))
                .containsExactly(" response-field-count");
    }

    @Test
    void aFieldOfAnotherTypeIsNamed() {
        assertThat(faults(new Response(null, null, null, "x^2", null, null, null), TEXT))
                .containsExactly("/formula wrong-response-field");
        assertThat(faults(Response.text("import numpy"), CODE)).containsExactly("/text wrong-response-field");
    }

    @Test
    void severalPartsAreAnsweredByName() {
        assertThat(faults(Response.text("answer"), TEXT, CODE)).containsExactly("/text wrong-response-field");
        assertThat(faults(parts("main", Response.text("answer")), TEXT, CODE)).isEmpty();
        assertThat(faults(parts("solution", code("python")), TEXT, CODE)).isEmpty();
    }

    @Test
    void partsThatTheQuestionDoesNotHaveAreNamed() {
        assertThat(faults(parts("a/b", Response.text("answer")), TEXT, CODE))
                .containsExactly("/parts/a~1b unknown-part");
        assertThat(faults(new Response(null, null, null, null, null, null, Map.of()), TEXT, CODE))
                .containsExactly("/parts no-parts");
    }

    @Test
    void aPartHasNoPartsOfItsOwn() {
        assertThat(faults(parts("main", parts("main", Response.text("deeper"))), TEXT, CODE))
                .containsExactly("/parts/main/parts wrong-response-field");
    }

    @Test
    void codeIsWrittenInALanguageOfThePart() {
        assertThat(faults(code("python"), CODE)).isEmpty();
        assertThat(faults(code("cobol"), CODE)).containsExactly("/code/language unknown-value");
        assertThat(faults(parts("solution", code("cobol")), TEXT, CODE))
                .containsExactly("/parts/solution/code/language unknown-value");
    }

    @Test
    void anEmptyProgramCanBeSavedAndHandedIn() {
        Response empty = new Response(null, new Response.Code("python", ""), null, null, null, null, null);

        assertThat(faults(empty, CODE)).isEmpty();
        assertThat(form(empty)).isEmpty();
    }

    @Test
    void choicesAreOptionsOfThePart() {
        assertThat(faults(choices("a"), CHOICE)).isEmpty();
        assertThat(faults(choices(), CHOICE)).isEmpty();
        assertThat(faults(choices("z"), CHOICE)).containsExactly("/choices/0 unknown-value");
        assertThat(faults(choices("a", "b"), CHOICE)).containsExactly("/choices too-many-choices");
        assertThat(faults(choices("a", "a"), CHOICE))
                .containsExactly("/choices/1 chosen-twice", "/choices too-many-choices");
    }

    @Test
    void aNumberIsHandedInAsOneOrAsItsWorking() {
        assertThat(faults(number("1,16 млн/с"), NUMERIC)).isEmpty();
        assertThat(faults(number(1157407), NUMERIC)).isEmpty();
        assertThat(faults(Response.text("10^9 * 100 / 86400"), NUMERIC)).isEmpty();
        assertThat(faults(choices("a"), NUMERIC)).containsExactly("/choices wrong-response-field");
        assertThat(faults(parts("main", number("9".repeat(201))), NUMERIC))
                .containsExactly("/parts/main/number/value too-long");
        assertThat(faults(number(new BigDecimal("1e999999999")), NUMERIC))
                .containsExactly("/number/value number-out-of-range");
    }

    @Test
    void aDiagramIsDrawnInAFormatOfThePart() {
        assertThat(faults(diagram("mermaid"), DIAGRAM)).isEmpty();
        assertThat(faults(diagram("svg"), DIAGRAM)).containsExactly("/diagram/format unknown-value");
    }

    @Test
    void aFormHasItsFieldsAndTheirTypes() {
        assertThat(form(new Response(null, new Response.Code(null, "x"), null, null, null, null, null)))
                .containsExactly("/code/language missing-field");
        assertThat(form(parts(
                        "solution",
                        new Response(null, new Response.Code("python", null), null, null, null, null, null))))
                .containsExactly("/parts/solution/code/source missing-field");
        assertThat(form(number(true))).containsExactly("/number/value wrong-type");
        assertThat(form(number(null))).containsExactly("/number/value missing-field");
        assertThat(form(number("1,16 млн/с"))).isEmpty();
        assertThat(form(number(42))).isEmpty();
        Map<String, Response> noResponse = new HashMap<>();
        noResponse.put("main", null);
        assertThat(form(new Response(null, null, null, null, null, null, noResponse)))
                .containsExactly("/parts/main wrong-type");
    }

    private static List<String> faults(Response response, Part... parts) {
        return texts(ResponseRules.faults(response, List.of(parts)));
    }

    private static List<String> form(Response response) {
        return texts(ResponseForm.faults(response));
    }

    private static List<String> texts(List<FieldError> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static Response parts(String name, Response response) {
        return new Response(null, null, null, null, null, null, Map.of(name, response));
    }

    private static Response code(String language) {
        return new Response(null, new Response.Code(language, "print()"), null, null, null, null, null);
    }

    private static Response number(Object value) {
        return new Response(null, null, new Response.NumericAnswer(value, null), null, null, null, null);
    }

    private static Response choices(String... ids) {
        return new Response(null, null, null, null, List.of(ids), null, null);
    }

    private static Response diagram(String format) {
        return new Response(null, null, null, null, null, new Response.Diagram(format, "graph"), null);
    }
}
