package dev.viva.attempt.reviewcard;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a candidate wants to review, as it is read and as it is written. */
@Schema(name = "ReviewSettings", description = "How a candidate wants to review.")
public record ReviewSettingsView(
        @NotNull @DecimalMin("0.7") @DecimalMax("0.97") @Schema(
                required = true,
                description =
                        "The share of reviews that should succeed: 0.7 to 0.97, at most two decimals. The higher, the more reviews. 0.9 from the"
                                + " start.",
                examples = "0.9")
        BigDecimal desiredRetention,

        @Schema(
                description =
                        "The day of the interview, in UTC. Each card is seen once more in the week before it. Left out, or once it is over, it"
                                + " changes nothing.",
                examples = "2027-02-15")
        LocalDate interviewDate) {}
