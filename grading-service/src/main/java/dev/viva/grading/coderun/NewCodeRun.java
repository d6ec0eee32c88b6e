package dev.viva.grading.coderun;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A program that somebody wants to have run.
 *
 * @param candidate whose run it is, where only that candidate may see it
 * @param step the grading step that waits for it; set for {@link CodeRun.Purpose#STEP} and for nothing else
 * @param language language id of {@code GET /v1/languages}
 * @param code the {@code code} settings of a CODE part, hidden expectations and all
 */
public record NewCodeRun(
        CodeRun.Purpose purpose,
        Optional<String> candidate,
        Optional<UUID> step,
        String language,
        String source,
        Map<String, Object> code) {

    /** A run that a grading waits for. */
    public static NewCodeRun ofStep(
            UUID step, String candidate, String language, String source, Map<String, Object> code) {
        return new NewCodeRun(CodeRun.Purpose.STEP, Optional.of(candidate), Optional.of(step), language, source, code);
    }

    /** A run without a grade, whose verdicts are told as they come. */
    public static NewCodeRun ofApi(
            Optional<String> candidate, String language, String source, Map<String, Object> code) {
        return new NewCodeRun(CodeRun.Purpose.API, candidate, Optional.empty(), language, source, code);
    }

    /** A run that somebody waits for who stores nothing. */
    public static NewCodeRun ofPreview(String language, String source, Map<String, Object> code) {
        return new NewCodeRun(CodeRun.Purpose.PREVIEW, Optional.empty(), Optional.empty(), language, source, code);
    }
}
