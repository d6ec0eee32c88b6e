package dev.viva.grading.coderun.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program, and what it is run against: exactly one of {@code stdin}, {@code code} and {@code question}. */
@Schema(
        name = "CodeRunDraft",
        description = "A program, and what it is run against: exactly one of stdin, code and question.")
public record CodeRunDraft(
        @NotNull @Size(max = 40) @Schema(required = true, description = "Language id of GET /v1/languages.", examples = "python")
        String language,

        @NotNull @Schema(required = true, description = "The program, up to 256 KiB.", examples = "print(int(input()) ** 2)")
        String source,

        @Schema(
                description =
                        "Run the whole program once: this is what it reads. Its output is in stdout and comparison.got.",
                examples = "3\n")
        String stdin,

        @Schema(
                implementation = CodeSettings.class,
                description =
                        "Tests of your own, in the form of a CODE part's settings. A test without expectation is ACCEPTED if the"
                                + " program ends well, and shows the result.")
        JsonNode code,

        @Size(max = 200) @Schema(
                description =
                        "Id or slug of a published question, or id of a version of it: run against its visible tests. Its hidden tests"
                                + " are run for submissions only.",
                examples = "two-sum")
        String question,

        @Size(max = 80) @Schema(description = "With question: the CODE part; may be left out where there is only one.")
        String part) {}
