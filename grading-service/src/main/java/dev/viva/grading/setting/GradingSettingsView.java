package dev.viva.grading.setting;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a tenant has decided about its grading, as it is read and as it is written. */
@Schema(name = "GradingSettings", description = "What a tenant has decided about its grading.")
public record GradingSettingsView(
        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(
                required = true,
                description =
                        "0 to 1, at most two decimals. An outcome of which the grader is less sure is `UNSURE`, and the attempt waits for a"
                                + " person. A criterion or red flag may require more in its question. 0 from the start: nothing waits.",
                examples = "0.7")
        BigDecimal minConfidence) {}
