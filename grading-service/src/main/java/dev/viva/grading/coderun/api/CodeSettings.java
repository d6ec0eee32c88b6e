package dev.viva.grading.coderun.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the API's document describes the tests of a run. They are read as a tree, so that all faults can be named at once; the rules are
 * those of a question document.
 */
@Schema(name = "CodeSettings", description = "How a program is called, and the tests that it is run against.")
record CodeSettings(
        @Schema(
                required = true,
                description =
                        "FUNCTION: one function is called. CLASS: an object is made and its methods are called. STDIN: a program reads"
                                + " and prints.",
                enumeration = {"FUNCTION", "CLASS", "STDIN"})
        String style,

        @Schema(description = "Name of the function or class; not for STDIN.", examples = "square")
        String entryPoint,

        @Schema(description = "How JSON becomes arguments and a result becomes JSON.")
        CodeSettings.Signature signature,

        @Schema(description = "What each test may use.") CodeSettings.Limits limits,

        @Schema(required = true, minItems = 1, maxItems = 100)
        List<CodeSettings.Test> tests,

        @Schema(description = "How results are compared; EXACT if left out.")
        CodeSettings.Checker checker) {

    @Schema(name = "CodeSignature")
    record Signature(
            @Schema(description = "A kind for each argument, or one for all, such as json, ndarray, tuple.")
            List<String> args,

            @Schema(description = "The kind of the result.") String returns) {}

    @Schema(name = "CodeLimits")
    record Limits(
            @Schema(minimum = "10", maximum = "60000", defaultValue = "2000")
            Integer cpuMillis,

            @Schema(minimum = "10", maximum = "120000", defaultValue = "5000")
            Integer wallMillis,

            @Schema(minimum = "16", maximum = "4096", defaultValue = "256")
            Integer memoryMebibytes,

            @Schema(minimum = "1", maximum = "1024", defaultValue = "64")
            Integer outputKibibytes) {}

    @Schema(
            name = "CodeTest",
            description = "FUNCTION uses args, kwargs and expected; CLASS init and calls; STDIN stdin and stdout.")
    record Test(
            @Schema(required = true, description = "Unique among the tests.")
            String name,

            @Schema(description = "Left out, it is true here.")
            Boolean visible,

            BigDecimal points,
            String group,
            List<Object> args,
            Map<String, Object> kwargs,
            @Schema(implementation = Object.class) Object expected,
            List<Object> init,
            List<CodeSettings.Call> calls,
            String stdin,
            String stdout,
            CodeSettings.Checker checker) {}

    @Schema(name = "CodeCall")
    record Call(
            @Schema(required = true) String method,
            List<Object> args,
            Map<String, Object> kwargs,
            @Schema(implementation = Object.class) Object expected) {}

    @Schema(name = "CodeChecker")
    record Checker(
            @Schema(
                    required = true,
                    enumeration = {"EXACT", "TOKENS", "FLOAT", "UNORDERED", "CUSTOM"})
            String kind,

            @Schema(description = "FLOAT: largest absolute difference.")
            BigDecimal absolute,

            @Schema(description = "FLOAT: largest relative difference.")
            BigDecimal relative,

            @Schema(description = "CUSTOM: language id of the source.")
            String language,

            @Schema(description = "CUSTOM: a program with check(input, expected, got); it has a sandbox of its own.")
            String source) {}
}
