package dev.viva.attempt.scorecard;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.GradingService;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.interview.FormService;
import dev.viva.attempt.interview.InterviewId;
import dev.viva.attempt.interview.InterviewService;
import dev.viva.attempt.interview.form.FilledForm;
import dev.viva.attempt.interview.form.FormGrade;
import dev.viva.attempt.interview.form.Forms;
import dev.viva.attempt.interview.model.Interview;
import dev.viva.attempt.interview.model.StageSitting;
import dev.viva.attempt.interview.model.StageState;
import dev.viva.attempt.question.QuestionService;
import dev.viva.attempt.scorecard.SatInterview.Answer;
import dev.viva.attempt.scorecard.SatInterview.SatStage;
import dev.viva.events.grade.Grade;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopStage;
import dev.viva.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gathers what a scorecard is made of. It is computed whenever it is read, so a corrected grade shows at once. */
@ApplicationScoped
public class ScorecardService {
    private final InterviewService interviews;
    private final FormService forms;
    private final GradingService grading;
    private final QuestionService questions;

    public ScorecardService(
            InterviewService interviews, FormService forms, GradingService grading, QuestionService questions) {
        this.interviews = interviews;
        this.forms = forms;
        this.grading = grading;
        this.questions = questions;
    }

    /** The scorecard of an interview that this caller may see, in {@code en} or {@code ru}. */
    @Transactional
    public Scorecard of(InterviewId id, String language, Caller caller) {
        Interview interview = interviews.visible(id, caller);
        LoopDocument loop = forms.document(interview);
        List<Attempt> attempts = interviews.attempts(interview);
        Map<UUID, Grade> grades = grading.currentOf(attempts);
        List<SatStage> stages = new ArrayList<>();
        for (StageSitting sitting : interviews.stages(interview)) {
            boolean closed = sitting.state().phase() == StageState.CLOSED;
            stages.add(new SatStage(
                    closed,
                    form(loop.stages().get(sitting.number()), sitting, language),
                    attempts.stream()
                            .filter(attempt -> attempt.place().orElseThrow().stage() == sitting.number())
                            .filter(attempt -> !attempt.hidden())
                            .map(attempt -> answer(attempt, closed, grades))
                            .toList()));
        }
        return ScorecardCalculation.of(new SatInterview(
                id.toString(),
                interview.candidate(),
                language,
                caller.candidate().isEmpty(),
                interview.loop().slug(),
                interview.loop().version(),
                loop,
                stages));
    }

    private Optional<FormGrade> form(LoopStage stage, StageSitting sitting, String language) {
        if (stage.form() == null || sitting.state().phase() != StageState.CLOSED) {
            return Optional.empty();
        }
        FilledForm filled =
                forms.current(sitting).map(saved -> Forms.read(saved.body())).orElse(new FilledForm(Map.of()));
        return Optional.of(FormGrade.of(stage.form(), filled, language));
    }

    /** An attempt that is still being written counts as one that waits for its grade. */
    private Answer answer(Attempt attempt, boolean closed, Map<UUID, Grade> grades) {
        return new Answer(
                new AttemptId(attempt.id()).toString(),
                questions.pinned(attempt.question().questionVersion()).document(),
                !closed || attempt.revision() > 0,
                Optional.ofNullable(grades.get(attempt.id())));
    }
}
