package dev.viva.grading.preview;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.coderun.AwaitedRuns;
import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.coderun.Languages;
import dev.viva.grading.coderun.NewCodeRun;
import dev.viva.grading.conversation.LanguageModel;
import dev.viva.grading.engine.BegunGrade;
import dev.viva.grading.engine.BegunGrade.Later;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.engine.Oversight;
import dev.viva.grading.grader.ConversationResult;
import dev.viva.grading.grader.PartReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Grades that are stored nowhere and that somebody waits for, outside any transaction. Programs of all answers are handed in at once and
 * wait in the same queue as everybody's, a language model is asked at once; what came of it becomes a report by the grader's own function,
 * as for a submission.
 */
@ApplicationScoped
public class AwaitedGrades {
    private final GradingEngine engine;
    private final Languages languages;
    private final AwaitedRuns runs;
    private final LanguageModel model;

    AwaitedGrades(GradingEngine engine, Languages languages, AwaitedRuns runs, LanguageModel model) {
        this.engine = engine;
        this.languages = languages;
        this.runs = runs;
        this.model = model;
    }

    /**
     * An answer to be graded.
     *
     * @param language of explanations and hints
     * @param pointer where the response stands in the request
     */
    public record Answer(String language, Response response, String pointer) {}

    /** What came of an answer. */
    public sealed interface Ended {
        /** A grade without an id, which names the question by its slug. */
        record Graded(Grade grade) implements Ended {}

        /** A program of it could not be run, by no fault of whoever wrote it. */
        record NotRun(Fault fault) implements Ended {}
    }

    /**
     * Grades an answer to a question, with all graders of this installation.
     *
     * @param oversight what persons require of a grade
     * @throws RuntimeException as {@link #builtIn}
     */
    public Ended grade(QuestionDocument question, Integer version, Answer answer, Oversight oversight) {
        return grades(engine, question, version, List.of(answer), oversight).getFirst();
    }

    /**
     * Grades answers to one question, in their order, with the built-in graders alone: what a document is published by must not depend on
     * somebody else's machine, nor on the day.
     *
     * @throws dev.viva.grading.grader.NoGrader if no grader reads one of the parts
     * @throws dev.viva.grading.coderun.CodeCannotBeRun if there are programs and nobody runs any
     * @throws dev.viva.grading.coderun.LanguageNotAvailable if nobody runs the language of one
     * @throws dev.viva.grading.coderun.PackageNotAvailable if one needs what not every runner has
     * @throws dev.viva.grading.coderun.CodeQueueFull if too many runs wait already
     * @throws dev.viva.grading.coderun.CodeRunNotInTime if they were not run in time
     */
    public List<Ended> builtIn(QuestionDocument question, List<Answer> answers) {
        // A document holds or not by itself: what a tenant requires of graders is no part of it.
        return grades(engine.builtIn(), question, null, answers, Oversight.NONE);
    }

    private List<Ended> grades(
            GradingEngine graders,
            QuestionDocument question,
            Integer version,
            List<Answer> answers,
            Oversight oversight) {
        List<BegunGrade> begun = new ArrayList<>();
        List<NewCodeRun> wanted = new ArrayList<>();
        for (Answer answer : answers) {
            BegunGrade grade = graders.begin(question, version, answer.language(), answer.response());
            for (Later later : grade.later()) {
                if (later instanceof Later.Run run) {
                    languages.require(run.program().language(), run.program().code(), pointer(answer, run));
                    wanted.add(NewCodeRun.ofPreview(
                            run.program().language(),
                            run.program().source(),
                            run.program().code()));
                }
            }
            begun.add(grade);
        }
        try (ExecutorService talks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ConversationResult>> talking = new ArrayList<>();
            begun.stream().flatMap(grade -> grade.later().stream()).forEach(later -> {
                if (later instanceof Later.Talk talk) {
                    talking.add(talks.submit(() -> model.hold(talk.conversation())));
                }
            });
            Iterator<CodeRun> ended = runs.ended(wanted).iterator();
            Iterator<Future<ConversationResult>> held = talking.iterator();
            return begun.stream()
                    .map(grade -> end(grade, ended, held, oversight))
                    .toList();
        }
    }

    private static Ended end(
            BegunGrade grade, Iterator<CodeRun> ended, Iterator<Future<ConversationResult>> held, Oversight oversight) {
        List<PartReport> reports = new ArrayList<>();
        Fault fault = null;
        for (Later later : grade.later()) {
            switch (later) {
                case Later.Talk talk -> reports.add(talk.grader().report(talk.task(), result(held.next())));
                case Later.Run program -> {
                    CodeRun run = ended.next();
                    if (run.state() == CodeRun.State.DONE) {
                        reports.add(program.grader()
                                .report(program.task(), run.result().orElseThrow()));
                    } else {
                        fault = run.fault().orElseThrow();
                    }
                }
            }
        }
        return fault == null ? new Ended.Graded(grade.end(reports, oversight)) : new Ended.NotRun(fault);
    }

    /** A conversation always ends with a result, within its patience. */
    private static ConversationResult result(Future<ConversationResult> held) {
        try {
            return held.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the process goes down", stopping);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a conversation ended without a result", e.getCause());
        }
    }

    private static String pointer(Answer answer, Later later) {
        boolean inParts = answer.response().parts() != null;
        return answer.pointer() + (inParts ? "/parts/" + later.task().part().name() : "") + "/code/language";
    }
}
