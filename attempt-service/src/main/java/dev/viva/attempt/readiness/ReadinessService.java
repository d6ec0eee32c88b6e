package dev.viva.attempt.readiness;

import dev.viva.attempt.attempt.GradedAttempts;
import dev.viva.attempt.attempt.GradedAttempts.Graded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Estimates readiness from what attempts came to. Nothing of it is stored: it is a function of the grades and the time. */
@ApplicationScoped
public class ReadinessService {
    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final double PERCENT = 100;

    private final GradedAttempts graded;
    private final ReadinessModel model;

    public ReadinessService(
            GradedAttempts graded,
            @ConfigProperty(name = "viva.readiness.half-life", defaultValue = "P60D") Duration halfLife,
            @ConfigProperty(name = "viva.readiness.questions", defaultValue = "3") int neededQuestions) {
        this.graded = graded;
        this.model = new ReadinessModel(halfLife, neededQuestions);
    }

    /** The model with the settings of this installation. */
    public ReadinessModel model() {
        return model;
    }

    /** The readiness of a candidate by everything that the candidate has a final grade in, in the order of the keys. */
    @Transactional
    public NavigableMap<String, Readiness> of(String tenant, String candidate, Dimension dimension, Instant now) {
        NavigableMap<String, List<Evidence>> byKey = new TreeMap<>();
        for (Graded attempt : graded.of(tenant, candidate)) {
            Evidence evidence = evidence(attempt, now);
            dimension.keys(attempt.facet()).forEach(key -> byKey.computeIfAbsent(key, fresh -> new ArrayList<>())
                    .add(evidence));
        }
        NavigableMap<String, Readiness> readiness = new TreeMap<>();
        byKey.forEach((key, evidence) -> readiness.put(key, model.of(evidence)));
        return readiness;
    }

    private static Evidence evidence(Graded attempt, Instant now) {
        double age = Duration.between(attempt.submittedAt(), now).toMillis() / DAY_MILLIS;
        return new Evidence(
                attempt.question(),
                attempt.facet().difficulty(),
                attempt.percent().doubleValue() / PERCENT,
                Math.max(0, age));
    }
}
