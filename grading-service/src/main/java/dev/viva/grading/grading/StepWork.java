package dev.viva.grading.grading;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.question.Part;
import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.coderun.CodeRuns;
import dev.viva.grading.coderun.NewCodeRun;
import dev.viva.grading.conversation.OpenConversations;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.grader.Grader;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.grader.SlowGrader;
import dev.viva.grading.grader.WorkResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks the grader of a step, or hands in the work that it wants to have done. */
@ApplicationScoped
class StepWork {
    private static final Logger LOG = Logger.getLogger(StepWork.class);

    private final GradingEngine engine;
    private final CodeRuns runs;
    private final OpenConversations conversations;

    StepWork(GradingEngine engine, CodeRuns runs, OpenConversations conversations) {
        this.engine = engine;
        this.runs = runs;
        this.conversations = conversations;
    }

    /** A new step for a part, and its first try. */
    GradingStep begin(OpenGrading open, Part part, Instant now) {
        GradingStep step = new GradingStep(
                open.grading(),
                open.tenant(),
                part,
                engine.graderIfAny(part).map(Grader::name).orElse(GradeRelease.NOBODY),
                now);
        attempt(step, open, part, now);
        return step;
    }

    /** Tries a step. */
    void attempt(GradingStep step, OpenGrading open, Part part, Instant now) {
        Optional<Grader> grader = engine.graderIfAny(part);
        if (grader.isEmpty()) {
            String detail = "No grader reads part '" + step.part() + "' of type " + part.type() + ".";
            step.hopeless(new Fault(Fault.Owner.GRADER, "no-grader", detail));
            return;
        }
        PartTask task = open.task(part);
        switch (grader.get()) {
            case PureGrader pure ->
                guarded(step, pure, now, () -> pure.grade(task)).ifPresent(report -> step.report(report, now));
            case SlowGrader slow ->
                guarded(step, slow, now, () -> slow.work(task)).ifPresent(work -> handIn(step, work, open, now));
        }
    }

    /** Takes what became of the work that a step had handed in. */
    void ended(GradingStep step, CodeRun run, OpenGrading open, Part part, Instant now) {
        if (run.result().isEmpty()) {
            step.hopeless(run.fault().orElseThrow());
            return;
        }
        ended(step, run.result().get(), open, part, now);
    }

    /** Takes the result of the work that a step had handed in. */
    void ended(GradingStep step, WorkResult result, OpenGrading open, Part part, Instant now) {
        switch (engine.grader(part)) {
            case SlowGrader slow ->
                guarded(step, slow, now, () -> slow.report(open.task(part), result))
                        .ifPresent(report -> step.report(report, now));
            case PureGrader pure -> throw new IllegalStateException(pure.name() + " hands in no work");
        }
    }

    /** What the grader of a part wants to have done, or what it says at once. */
    SlowGrader.Work of(OpenGrading open, Part part) {
        return switch (engine.grader(part)) {
            case SlowGrader slow -> slow.work(open.task(part));
            case PureGrader pure -> new SlowGrader.Work.Settled(pure.grade(open.task(part)));
        };
    }

    /** What a grader says; if it throws, that is a try of the step. */
    private static <T> Optional<T> guarded(GradingStep step, Grader grader, Instant now, Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "grader %s failed on part %s", grader.name(), step.part());
            step.stumbled(new Fault(Fault.Owner.GRADER, "grader-failed", e.toString()), now);
            return Optional.empty();
        }
    }

    private void handIn(GradingStep step, SlowGrader.Work work, OpenGrading open, Instant now) {
        switch (work) {
            case SlowGrader.Work.Settled settled -> step.report(settled.report(), now);
            case SlowGrader.Work.Program program -> {
                runs.enqueue(NewCodeRun.ofStep(
                        step.id(),
                        open.submission().candidate(),
                        program.language(),
                        program.source(),
                        program.code()));
                step.handedIn();
            }
            case SlowGrader.Work.Conversation conversation -> {
                conversations.put(step.id());
                step.handedIn();
            }
        }
    }
}
