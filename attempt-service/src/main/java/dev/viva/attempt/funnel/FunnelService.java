package dev.viva.attempt.funnel;

import dev.viva.attempt.attempt.Timeline;
import dev.viva.attempt.candidate.OtherCandidate;
import dev.viva.attempt.funnel.FunnelReport.Known;
import dev.viva.attempt.funnel.FunnelReport.Publication;
import dev.viva.attempt.readiness.Dimension;
import dev.viva.attempt.readiness.ReadinessService;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Estimates funnels. What it reads is read first; no connection is held while it computes. */
@ApplicationScoped
public class FunnelService {
    private static final int RUNS = 200_000;
    private static final long SEED = 1;
    private static final double SPREAD = 1;
    private static final double FACTOR = 1.35;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReadinessService readiness;
    private final StageTopics topics;
    private final LoopFunnel loops;

    /** A million runs keep a processor busy for a second; the others have to serve everybody else. */
    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    public FunnelService(ReadinessService readiness, StageTopics topics, LoopFunnel loops) {
        this.readiness = readiness;
        this.topics = topics;
        this.loops = loops;
    }

    /**
     * The estimate that a request asks for.
     *
     * @throws FunnelInvalid if its steps or options do not fit together
     */
    public FunnelEstimateView estimate(FunnelEstimateDraft asked, String language, Caller caller) {
        FunnelEstimateDraft draft = loops.withSteps(asked, caller.tenant());
        FunnelPlan plan = plan(draft);
        Optional<Publication> publication = publication(draft);
        Known known = OtherCandidate.allowed(Optional.ofNullable(draft.candidate()), caller)
                .map(candidate -> known(candidate, caller))
                .orElseGet(() -> new Known(Optional.empty(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
        FunnelReport report = new FunnelReport(
                plan, known, draft.runs() == null ? RUNS : draft.runs(), draft.seed() == null ? SEED : draft.seed());
        return whileAProcessorIsFree(() -> report.view(publication, language));
    }

    private Known known(String candidate, Caller caller) {
        Instant now = Timeline.now();
        return new Known(
                Optional.of(candidate),
                readiness.of(caller.tenant(), candidate, Dimension.STAGE, now),
                readiness.of(caller.tenant(), candidate, Dimension.TOPIC, now),
                topics.parts());
    }

    private static FunnelPlan plan(FunnelEstimateDraft draft) {
        Set<String> ids = new HashSet<>();
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < draft.steps().size(); i++) {
            if (!ids.add(draft.steps().get(i).id())) {
                faults.add(new FieldError(
                        "/steps/" + i + "/id", "duplicate-id", "A step before has this id; give each its own."));
            }
        }
        publicationStep(draft)
                .filter(step -> !ids.contains(step))
                .ifPresent(step -> faults.add(new FieldError(
                        "/options/publication/step",
                        "unknown-reference",
                        "There is no step of this id; name one of the steps, or leave it out for the first.")));
        if (!faults.isEmpty()) {
            throw new FunnelInvalid(faults);
        }
        return new FunnelPlan(
                draft.steps().stream()
                        .map(step -> new FunnelPlan.Step(
                                step.id(), step.passRate().doubleValue(), Optional.ofNullable(step.stage())))
                        .toList(),
                draft.skillSpread() == null ? SPREAD : draft.skillSpread().doubleValue());
    }

    private static Optional<String> publicationStep(FunnelEstimateDraft draft) {
        return Optional.ofNullable(draft.options())
                .map(FunnelEstimateDraft.Options::publication)
                .map(FunnelEstimateDraft.Publication::step);
    }

    private static Optional<Publication> publication(FunnelEstimateDraft draft) {
        return Optional.ofNullable(draft.options())
                .map(FunnelEstimateDraft.Options::publication)
                .map(wanted -> new Publication(
                        wanted.step() == null ? draft.steps().getFirst().id() : wanted.step(),
                        Optional.ofNullable(wanted.factor())
                                .map(BigDecimal::doubleValue)
                                .orElse(FACTOR)));
    }

    private FunnelEstimateView whileAProcessorIsFree(Supplier<FunnelEstimateView> work) {
        try {
            if (!processors.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FunnelsBusy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FunnelsBusy();
        }
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    /** Others are being estimated. */
    static final class FunnelsBusy extends Unavailable {
        FunnelsBusy() {
            super("funnels-busy", "Other funnels are being estimated; send the same request again.", PATIENCE);
        }
    }
}
