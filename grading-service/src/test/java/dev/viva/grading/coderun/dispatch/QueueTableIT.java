package dev.viva.grading.coderun.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.coderun.CodeRunRepository;
import dev.viva.grading.coderun.CodeRunTimeline;
import dev.viva.grading.coderun.CodeRuns;
import dev.viva.grading.coderun.NewCodeRun;
import dev.viva.grading.grader.CodeResult;
import dev.viva.grading.testing.CodeQuestions;
import dev.viva.platform.id.Ids;
import dev.viva.platform.tenant.Tenants;
import dev.viva.testing.VivaStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class QueueTableIT {
    private static final String TENANT = "forgetful";

    @Inject
    QueueTable queue;

    @Inject
    CodeRuns runs;

    @Inject
    CodeRunRepository table;

    @Inject
    CodeRunTimeline timeline;

    @Inject
    Tenants tenants;

    @Test
    void aDayAfterItsEndARunThatWasNoSubmissionIsForgottenWithItsStream() {
        Instant now = CodeRunTimeline.now();
        CodeRun old = ended(ofApi(), now.minus(Duration.ofHours(25)));
        CodeRun oldPreview = ended(
                NewCodeRun.ofPreview("forget", "pass", CodeQuestions.settings("forget")),
                now.minus(Duration.ofHours(25)));
        CodeRun young = ended(ofApi(), now.minus(Duration.ofHours(23)));
        CodeRun submission = ended(
                NewCodeRun.ofStep(Ids.next(), "ann", "forget", "pass", CodeQuestions.settings("forget")),
                now.minus(Duration.ofHours(25)));
        CodeRun waiting = inTenant(() -> runs.enqueue(ofApi()));
        assertThat(inTenant(() -> runs.events(old.id(), 0))).hasSize(1);

        int forgotten = tenants.acrossAll(
                () -> QuarkusTransaction.requiringNew().call(() -> queue.forget(now.minus(Duration.ofDays(1)))));

        assertThat(forgotten).isGreaterThanOrEqualTo(2);
        assertThat(found(old)).isEmpty();
        assertThat(inTenant(() -> runs.events(old.id(), 0))).isEmpty();
        assertThat(found(oldPreview)).isEmpty();
        assertThat(List.of(young, submission, waiting))
                .allSatisfy(kept -> assertThat(found(kept)).isPresent());
        inTenant(() -> table.deleteAll());
    }

    private static NewCodeRun ofApi() {
        return NewCodeRun.ofApi(Optional.of("ann"), "forget", "pass", CodeQuestions.settings("forget"));
    }

    private CodeRun ended(NewCodeRun wanted, Instant when) {
        CodeRun run = inTenant(() -> runs.enqueue(wanted));
        inTenant(() -> {
            CodeRun locked = table.locked(run.id()).orElseThrow();
            locked.release(Duration.ofMinutes(1), when);
            locked.finished(new CodeResult(List.of(), null), when);
            timeline.changed(locked);
            return null;
        });
        return run;
    }

    private Optional<CodeRun> found(CodeRun run) {
        return inTenant(() -> runs.find(run.id()));
    }

    private <T> T inTenant(Callable<T> work) {
        return tenants.as(TENANT, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
