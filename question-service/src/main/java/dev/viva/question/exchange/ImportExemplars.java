package dev.viva.question.exchange;

import dev.viva.platform.event.Draining;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the exemplars of everything that an import will publish, a few documents at a time. */
@ApplicationScoped
class ImportExemplars {
    private static final int AT_A_TIME = 4;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ExemplarRuns exemplars;
    private final Draining draining;
    private final Duration patience;

    ImportExemplars(
            ExemplarRuns exemplars,
            Draining draining,
            @ConfigProperty(name = "viva.question.import-patience", defaultValue = "PT60S") Duration patience) {
        this.exemplars = exemplars;
        this.draining = draining;
        this.patience = patience;
    }

    /** A line for each document that cannot be published; empty if all of them can. */
    List<ImportLine> run(ImportPlan plan, String authorization) {
        Instant deadline = Instant.now().plus(patience);
        List<Callable<List<ImportLine>>> runs = plan.questions().stream()
                .filter(PlannedQuestion::publishes)
                .<Callable<List<ImportLine>>>map(question -> () -> run(question, authorization, deadline))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofVirtual().name("exemplars-", 0).factory())) {
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

    private List<ImportLine> run(PlannedQuestion question, String authorization, Instant deadline) {
        try {
            return lines(question, patient(question, authorization, deadline));
        } catch (NotGradable refusal) {
            return lines(
                    question,
                    refusal.errors().stream().map(ImportExemplars::fault).toList());
        } catch (AuthorNotKnown refusal) {
            return lines(question, List.of(new Fault("", refusal.code(), refusal.detail())));
        } catch (GradingAway refusal) {
            return lines(question, List.of(new Fault("", refusal.code(), "grading-service does not answer.")));
        }
    }

    /** grading-service may be starting or restarting: it is asked again for a while. */
    private List<Fault> patient(PlannedQuestion question, String authorization, Instant deadline) {
        while (true) {
            try {
                return exemplars.run(question.document(), authorization).faults(question.document());
            } catch (GradingAway away) {
                if (Instant.now().isAfter(deadline) || draining.beginsWithin(PAUSE)) {
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
