package dev.viva.grading.setting;

import dev.viva.platform.etag.ETags;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import dev.viva.platform.problem.PreconditionFailed;
import dev.viva.platform.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads and changes what a tenant has decided about its grading. */
@ApplicationScoped
public class GradingSettingsService {
    private static final int DECIMALS = 2;

    private final GradingSettingsRepository settings;
    private final Tenants tenants;

    GradingSettingsService(GradingSettingsRepository settings, Tenants tenants) {
        this.settings = settings;
        this.tenants = tenants;
    }

    /** What applies to a tenant's grades; read in the transaction that makes one, so nobody has to be asked. */
    @Transactional
    public BigDecimal minConfidence(String tenant) {
        return settings.of(tenant).minConfidence();
    }

    /** Those of the caller's tenant. */
    @Transactional
    public TaggedSettings current() {
        GradingSettings current = settings.of(tenants.required());
        return new TaggedSettings(current.minConfidence(), current.sequence());
    }

    /**
     * Changes those of the caller's tenant; grades that were made before stay as they are.
     *
     * @param sequence what the caller last saw
     * @throws PreconditionFailed if somebody changed them since
     * @throws Invalid if the confidence has more than two decimals
     */
    @Transactional
    TaggedSettings change(BigDecimal minConfidence, long sequence) {
        if (minConfidence.stripTrailingZeros().scale() > DECIMALS) {
            throw new TooManyDecimals();
        }
        if (!settings.change(tenants.required(), sequence, minConfidence)) {
            throw new SettingsChanged(current().sequence());
        }
        return new TaggedSettings(minConfidence.stripTrailingZeros(), sequence + 1);
    }

    /**
     * The settings, and how often they were changed.
     *
     * @param minConfidence 0 to 1
     */
    public record TaggedSettings(BigDecimal minConfidence, long sequence) {}

    /** Confidences have two decimals. */
    static final class TooManyDecimals extends Invalid {
        private static final String DETAIL = "At most two decimals are kept.";

        TooManyDecimals() {
            super("too-many-decimals", DETAIL, List.of(new FieldError("/minConfidence", "too-many-decimals", DETAIL)));
        }
    }

    /** Somebody else changed the settings. */
    static final class SettingsChanged extends PreconditionFailed {
        private final String etag;

        SettingsChanged(long sequence) {
            super(
                    "grading-settings-changed",
                    "The settings have changed since that ETag; read them again and repeat your change on them.");
            this.etag = ETags.of(sequence);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("current", Map.of("etag", etag));
        }
    }
}
