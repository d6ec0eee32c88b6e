package dev.viva.grading.setting;

import java.math.BigDecimal;

/**
 * What a tenant has decided about its grading.
 *
 * @param minConfidence of each outcome; 0 to 1 with two decimals. Below it a person decides
 * @param sequence how often they were changed
 */
record GradingSettings(BigDecimal minConfidence, long sequence) {
    /** Of one that never decided: nothing abstains. */
    static final GradingSettings UNTOUCHED = new GradingSettings(BigDecimal.ZERO, 0);

    GradingSettings {
        minConfidence = minConfidence.stripTrailingZeros();
    }
}
