package dev.viva.grading.setting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Settings by tenant. */
@ApplicationScoped
public class GradingSettingsRepository implements PanacheRepositoryBase<GradingSettings, String> {

    GradingSettings of(String tenant) {
        return findByIdOptional(tenant).orElseGet(() -> GradingSettings.untouched(tenant));
    }

    /**
     * Changes the settings that were changed {@code sequence} times so far, in one statement: of two who do it at once, one is late.
     *
     * @return false if they were changed meanwhile
     */
    boolean change(String tenant, long sequence, BigDecimal minConfidence) {
        String statement = sequence == 0 ? """
                insert into grading_setting (tenant, min_confidence, sequence, updated_at)
                values (:tenant, :minConfidence, :sequence + 1, clock_timestamp())
                on conflict (tenant) do nothing""" : """
                update grading_setting
                   set min_confidence = :minConfidence, sequence = sequence + 1, updated_at = clock_timestamp()
                 where tenant = :tenant and sequence = :sequence""";
        return getSession()
                        .createNativeMutationQuery(statement)
                        .setParameter("tenant", tenant)
                        .setParameter("minConfidence", minConfidence)
                        .setParameter("sequence", sequence)
                        .executeUpdate()
                == 1;
    }
}
