package dev.viva.question.exchange;

import dev.viva.platform.background.Draining;
import dev.viva.platform.problem.FieldError;
import dev.viva.question.document.Fault;
import dev.viva.question.exemplar.AuthorNotKnown;
import dev.viva.question.exemplar.ExemplarRuns;
import dev.viva.question.exemplar.GradingAway;
import dev.viva.question.exemplar.NotGradable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the exemplars of everything that an import will publish, a few documents at a time. */
@ApplicationScoped
class ImportExemplars {
    private static final int AT_A_TIME = 4;
    /** How much of {@link #AT_A_TIME} one takes whose programs are run: they all wait for the same few runners, and for a minute only. */
    private static final int CODE_WEIGHT = 2;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ExemplarRuns exemplars;
    private final Draining draining;
    private final Duration limit;

    ImportExemplars(
            ExemplarRuns exemplars,
            Draining draining,
            @ConfigProperty(name = "viva.question.import-patience", defaultValue = "PT60S") Duration limit) {
        this.exemplars = exemplars;
        this.draining = draining;
        this.limit = limit;
    }

    /** A line for each document that cannot be published; empty if all of them can. */
    List<ImportLine> run(ImportPlan plan, String authorization) {
        Semaphore room = new Semaphore(AT_A_TIME, true);
        // Where no program can be run, prose can still be read: one does not use up the patience for the other.
        Patience withPrograms = new Patience(limit);
        Patience withProse = new Patience(limit);
        List<Callable<List<ImportLine>>> runs = plan.questions().stream()
                .filter(PlannedQuestion::publishes)
                .<Callable<List<ImportLine>>>map(question ->
                        () -> inTurn(question, authorization, room, question.runsPrograms() ? withPrograms : withProse))
                .toList();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("exemplars-", 0).factory())) {
            List<Future<List<ImportLine>>> results = threads.invokeAll(runs);
            return results.stream()
                    .map(ImportExemplars::result)
                    .flatMap(List::stream)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the process is stopping", e);
        }
    }

    private List<ImportLine> inTurn(PlannedQuestion question, String authorization, Semaphore room, Patience patience)
            throws InterruptedException {
        int weight = question.runsPrograms() ? CODE_WEIGHT : 1;
        room.acquire(weight);
        try {
            return run(question, authorization, patience);
        } finally {
            room.release(weight);
        }
    }

    private List<ImportLine> run(PlannedQuestion question, String authorization, Patience patience) {
        try {
            return lines(question, patient(question, authorization, patience));
        } catch (NotGradable refusal) {
            return lines(
                    question,
                    refusal.errors().stream().map(ImportExemplars::fault).toList());
        } catch (AuthorNotKnown | GradingAway refusal) {
            return lines(question, List.of(new Fault("", refusal.code(), refusal.detail())));
        }
    }

    /** grading-service, or the runners behind it, may be starting or restarting: it is asked again for a while. */
    private List<Fault> patient(PlannedQuestion question, String authorization, Patience patience) {
        if (patience.isOver(Instant.now())) {
            throw new GradingAway("there was no answer for other documents of the import", null);
        }
        while (true) {
            Instant asked = Instant.now();
            try {
                List<Fault> faults =
                        exemplars.run(question.document(), authorization).faults(question.document());
                patience.answered(Instant.now());
                return faults;
            } catch (GradingAway away) {
                patience.notAnswered(asked);
                if (patience.isOver(Instant.now()) || draining.beginsWithin(PAUSE)) {
                    throw away;
                }
            }
        }
    }

    private static List<ImportLine> lines(PlannedQuestion question, List<Fault> faults) {
        return faults.isEmpty() ? List.of() : List.of(ImportLine.refused(question.index(), question.slug(), faults));
    }

    private static Fault fault(FieldError error) {
        return new Fault(error.pointer(), error.code(), error.detail());
    }

    private static List<ImportLine> result(Future<List<ImportLine>> run) {
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("exemplars could not be run", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the process is stopping", e);
        }
    }
}
