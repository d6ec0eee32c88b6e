package dev.viva.question.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.viva.platform.problem.FieldError;
import dev.viva.question.document.Fault;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import says of one document. */
@Schema(
        name = "ImportLine",
        description =
                "What an import says of one document. In a refused import nothing is stored, whatever the line says.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImportLine(
        @Schema(required = true, description = "Which document: 0 is the first.", examples = "0")
        int document,

        @Schema(
                description = "Slug of a question or loop; absent for words of the catalog.",
                examples = "policy-gradient-theorem")
        String slug,

        @Schema(required = true) ImportOutcome outcome,

        @Schema(description = "Number of the current version, if there is one.", examples = "1")
        Integer version,

        @Schema(description = "What is wrong with it, by JSON Pointers into the document.")
        List<FieldError> faults,

        @Schema(
                description =
                        "What looks wrong and is taken all the same, such as a topic that the catalog does not name.")
        List<FieldError> warnings) {

    static ImportLine of(int document, String slug, ImportOutcome outcome, Integer version, List<Fault> warnings) {
        return new ImportLine(document, slug, outcome, version, List.of(), errors(warnings));
    }

    static ImportLine refused(int document, String slug, List<Fault> faults) {
        return new ImportLine(document, slug, ImportOutcome.REFUSED, null, errors(faults), List.of());
    }

    boolean isRefused() {
        return outcome == ImportOutcome.REFUSED;
    }

    private static List<FieldError> errors(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldError(fault.pointer(), fault.code(), fault.detail()))
                .toList();
    }
}
