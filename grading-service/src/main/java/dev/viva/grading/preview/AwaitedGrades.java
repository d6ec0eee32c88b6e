package dev.viva.grading.preview;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.coderun.AwaitedRuns;
import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.coderun.Languages;
import dev.viva.grading.coderun.NewCodeRun;
import dev.viva.grading.engine.BegunGrade;
import dev.viva.grading.engine.BegunGrade.Later;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.engine.Oversight;
import dev.viva.grading.grader.PartReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Grades that are stored nowhere and that somebody waits for, outside any transaction. Programs of all answers are handed in at once and
 * wait in the same queue as everybody's; what came of them becomes a report by the grader's own function, as for a submission.
 */
@ApplicationScoped
public class AwaitedGrades {
    private final GradingEngine engine;
    private final Languages languages;
    private final AwaitedRuns runs;

    AwaitedGrades(GradingEngine engine, Languages languages, AwaitedRuns runs) {
        this.engine = engine;
        this.languages = languages;
        this.runs = runs;
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
     * Grades answers to one question, in their order.
     *
     * @param oversight what persons require of a grade
     *
     * @throws dev.viva.grading.grader.NoGrader if no grader reads one of the parts
     * @throws dev.viva.grading.coderun.CodeCannotBeRun if there are programs and nobody runs any
     * @throws dev.viva.grading.coderun.LanguageNotAvailable if nobody runs the language of one
     * @throws dev.viva.grading.coderun.CodeQueueFull if too many runs wait already
     * @throws dev.viva.grading.coderun.CodeRunNotInTime if they were not run in time
     */
    public List<Ended> grades(QuestionDocument question, Integer version, List<Answer> answers, Oversight oversight) {
        List<BegunGrade> begun = new ArrayList<>();
        List<NewCodeRun> wanted = new ArrayList<>();
        for (Answer answer : answers) {
            BegunGrade grade = engine.begin(question, version, answer.language(), answer.response());
            for (Later later : grade.later()) {
                languages.require(later.program().language(), pointer(answer, later));
                wanted.add(NewCodeRun.ofPreview(
                        later.program().language(),
                        later.program().source(),
                        later.program().code()));
            }
            begun.add(grade);
        }
        Iterator<CodeRun> ended = runs.ended(wanted).iterator();
        return begun.stream().map(grade -> end(grade, ended, oversight)).toList();
    }

    private static Ended end(BegunGrade grade, Iterator<CodeRun> ended, Oversight oversight) {
        List<PartReport> reports = new ArrayList<>();
        Fault fault = null;
        for (Later later : grade.later()) {
            CodeRun run = ended.next();
            if (run.state() == CodeRun.State.DONE) {
                reports.add(later.grader().report(later.task(), run.result().orElseThrow()));
            } else {
                fault = run.fault().orElseThrow();
            }
        }
        return fault == null ? new Ended.Graded(grade.end(reports, oversight)) : new Ended.NotRun(fault);
    }

    private static String pointer(Answer answer, Later later) {
        boolean inParts = answer.response().parts() != null;
        return answer.pointer() + (inParts ? "/parts/" + later.task().part().name() : "") + "/code/language";
    }
}
