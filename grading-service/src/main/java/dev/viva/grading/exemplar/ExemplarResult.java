package dev.viva.grading.exemplar;

import dev.viva.events.question.Exemplar.Expectation;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one exemplar got.
 *
 * @param holds whether that is what its author expects
 * @param explanation what differs; {@code null} where it holds
 */
public record ExemplarResult(
        String exemplar,
        boolean holds,
        BigDecimal percent,
        List<String> met,
        List<String> redFlags,
        Expectation expected,
        String explanation) {}
