package dev.viva.grading.engine;

import dev.viva.events.grade.Grade;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.SlowGrader;
import dev.viva.grading.grader.SlowGrader.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A grade under way: the graders that answer at once have answered, the others have tasks. Nothing is stored. */
public final class BegunGrade {
    private final GradingEngine engine;
    private final QuestionDocument question;
    private final Integer version;
    private final String language;
    private final Map<String, PartReport> said = new HashMap<>();
    private final List<Later> later = new ArrayList<>();

    BegunGrade(GradingEngine engine, QuestionDocument question, Integer version, String language) {
        this.engine = engine;
        this.question = question;
        this.version = version;
        this.language = language;
    }

    /** A part whose grader needs the result of some work. */
    public sealed interface Later {
        SlowGrader grader();

        PartTask task();

        /** A program that has to be run. */
        record Run(SlowGrader grader, PartTask task, Work.Program program) implements Later {}

        /** A language model that has to be asked. */
        record Talk(SlowGrader grader, PartTask task, Work.Conversation conversation) implements Later {}
    }

    void said(PartReport report) {
        said.put(report.part(), report);
    }

    void later(SlowGrader grader, PartTask task) {
        switch (grader.work(task)) {
            case Work.Settled settled -> said(settled.report());
            case Work.Program program -> later.add(new Later.Run(grader, task, program));
            case Work.Conversation conversation -> later.add(new Later.Talk(grader, task, conversation));
        }
    }

    /** The parts that are not graded yet. */
    public List<Later> later() {
        return List.copyOf(later);
    }

    /** The grade, once there is a report of each part that came later. */
    public Grade end(List<PartReport> reports, Oversight oversight) {
        reports.forEach(this::said);
        return engine.compose(
                question,
                version,
                language,
                question.parts().stream().map(part -> said.get(part.name())).toList(),
                oversight);
    }
}
