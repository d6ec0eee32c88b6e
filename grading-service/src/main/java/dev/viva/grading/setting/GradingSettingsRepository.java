package dev.viva.grading.setting;

import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Settings by tenant, read for each grade. */
@ApplicationScoped
public class GradingSettingsRepository {
    private final Sql sql;

    GradingSettingsRepository(Sql sql) {
        this.sql = sql;
    }

    GradingSettings of(String tenant) {
        return sql
                .list(
                        "select min_confidence, sequence from grading_setting where tenant = ?",
                        row -> new GradingSettings(row.getBigDecimal(1), row.getLong(2)),
                        tenant)
                .stream()
                .findFirst()
                .orElse(GradingSettings.UNTOUCHED);
    }

    /**
     * Changes the settings that were changed {@code sequence} times so far, in one statement: of two who do it at once, one is late.
     *
     * @return false if they were changed meanwhile
     */
    boolean change(String tenant, long sequence, BigDecimal minConfidence) {
        long changed = sequence == 0
                ? sql.update("""
                        insert into grading_setting (min_confidence, tenant, sequence, updated_at)
                        values (?, ?, 1, clock_timestamp())
                        on conflict (tenant) do nothing""", minConfidence, tenant)
                : sql.update("""
                        update grading_setting
                           set min_confidence = ?, sequence = sequence + 1, updated_at = clock_timestamp()
                         where tenant = ? and sequence = ?""", minConfidence, tenant, sequence);
        return changed == 1;
    }
}
