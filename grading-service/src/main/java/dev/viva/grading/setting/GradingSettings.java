package dev.viva.grading.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** What a tenant has decided about its grading; one that never decided has no row, and the settings of {@link #untouched}. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(name = "grading_setting")
public class GradingSettings {
    @Id
    private String tenant;

    @Column(name = "min_confidence")
    private BigDecimal minConfidence;

    private long sequence;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected GradingSettings() {
        // for Hibernate
    }

    /** Nothing abstains. */
    static GradingSettings untouched(String tenant) {
        GradingSettings settings = new GradingSettings();
        settings.tenant = tenant;
        settings.minConfidence = BigDecimal.ZERO;
        return settings;
    }

    /** Of each outcome; 0 to 1 with two decimals. Below it a person decides. */
    BigDecimal minConfidence() {
        return minConfidence.stripTrailingZeros();
    }

    /** How often they were changed. */
    long sequence() {
        return sequence;
    }
}
