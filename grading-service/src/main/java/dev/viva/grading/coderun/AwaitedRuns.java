package dev.viva.grading.coderun;

import dev.viva.events.grade.Grade.Fault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs that somebody waits for: handed in all at once, and waited for outside any transaction. */
@ApplicationScoped
public class AwaitedRuns {
    /** For ends that another replica committed; those of this process are told at once. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final CodeRuns runs;
    private final CodeRunRepository stored;
    private final CodeRunTimeline timeline;
    private final Duration patience;
    private final Map<CodeRunId, LinkedBlockingQueue<CodeRunId>> waiting = new ConcurrentHashMap<>();

    AwaitedRuns(
            CodeRuns runs,
            CodeRunRepository stored,
            CodeRunTimeline timeline,
            @ConfigProperty(name = "viva.code.preview-patience", defaultValue = "PT60S") Duration patience) {
        this.runs = runs;
        this.stored = stored;
        this.timeline = timeline;
        this.patience = patience;
    }

    /**
     * Hands in the runs of the caller's tenant and returns when all have ended, in the order in which they were given. Blocks; no
     * transaction may be open.
     *
     * @throws CodeQueueFull if too many runs wait already; then none is handed in
     * @throws CodeRunNotInTime if one has not ended in time
     */
    public List<CodeRun> ended(List<NewCodeRun> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<CodeRunId> ids = QuarkusTransaction.requiringNew()
                .call(() -> wanted.stream().map(run -> runs.enqueue(run).id()).toList());
        LinkedBlockingQueue<CodeRunId> news = new LinkedBlockingQueue<>();
        ids.forEach(id -> waiting.put(id, news));
        try {
            Map<CodeRunId, CodeRun> ended = await(ids, news);
            return ids.stream().map(ended::get).toList();
        } finally {
            ids.forEach(waiting::remove);
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CodeRunChanged change) {
        LinkedBlockingQueue<CodeRunId> news = waiting.get(change.run());
        if (news != null && change.state().ended()) {
            news.add(change.run());
        }
    }

    private Map<CodeRunId, CodeRun> await(List<CodeRunId> ids, LinkedBlockingQueue<CodeRunId> news) {
        long end = System.nanoTime() + patience.toNanos();
        Set<CodeRunId> open = new LinkedHashSet<>(ids);
        Map<CodeRunId, CodeRun> ended = new HashMap<>();
        // What ended before anybody listened is found by the first look.
        look(List.copyOf(open), open, ended);
        while (!open.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                giveUp(open);
                throw new CodeRunNotInTime(open.size(), patience);
            }
            look(told(news, Math.min(left, BETWEEN_LOOKS.toNanos()), open), open, ended);
        }
        return ended;
    }

    /** The runs that ended according to this process, or all open ones if nothing was heard. */
    private static Collection<CodeRunId> told(
            LinkedBlockingQueue<CodeRunId> news, long nanos, Collection<CodeRunId> open) {
        try {
            CodeRunId first = news.poll(nanos, TimeUnit.NANOSECONDS);
            if (first == null) {
                return List.copyOf(open);
            }
            List<CodeRunId> told = new ArrayList<>(List.of(first));
            news.drainTo(told);
            return told;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the process goes down", stopping);
        }
    }

    private void look(Collection<CodeRunId> at, Set<CodeRunId> open, Map<CodeRunId, CodeRun> ended) {
        for (CodeRunId id : at) {
            runs.find(id).filter(run -> run.state().ended()).ifPresent(run -> {
                open.remove(id);
                ended.put(id, run);
            });
        }
    }

    /** Nobody waits for these any more; what no runner has yet needs none. */
    private void giveUp(Set<CodeRunId> open) {
        Fault fault = new Fault(Fault.Owner.INFRASTRUCTURE, "not-waited-for", "Nobody waits for this run any more.");
        QuarkusTransaction.requiringNew().run(() -> open.stream()
                .flatMap(id -> stored.locked(id).stream())
                .filter(run -> run.state() == CodeRun.State.QUEUED)
                .forEach(run -> {
                    run.giveUp(fault, CodeRunTimeline.now());
                    timeline.changed(run);
                }));
    }
}
