package dev.viva.attempt.interview.api;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.interview.FormService;
import dev.viva.attempt.interview.InterviewFilter;
import dev.viva.attempt.interview.InterviewId;
import dev.viva.attempt.interview.InterviewService;
import dev.viva.attempt.interview.Sittings;
import dev.viva.attempt.interview.api.InterviewView.DrawnAttempt;
import dev.viva.attempt.interview.api.InterviewView.Question;
import dev.viva.attempt.interview.api.InterviewView.Stage;
import dev.viva.attempt.interview.form.FilledForm;
import dev.viva.attempt.interview.form.Forms;
import dev.viva.attempt.interview.model.FormRevision;
import dev.viva.attempt.interview.model.Interview;
import dev.viva.attempt.interview.model.InterviewState;
import dev.viva.attempt.interview.model.SittingState;
import dev.viva.attempt.interview.model.StageSitting;
import dev.viva.attempt.interview.time.DatabaseClock;
import dev.viva.attempt.question.QuestionService;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopStage;
import dev.viva.events.question.QuestionDocument;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What callers get to see of interviews; each view is read in one transaction. */
@ApplicationScoped
public class InterviewViews {
    private final InterviewService interviews;
    private final Sittings sittings;
    private final FormService forms;
    private final QuestionService questions;
    private final DatabaseClock clock;

    public InterviewViews(
            InterviewService interviews,
            Sittings sittings,
            FormService forms,
            QuestionService questions,
            DatabaseClock clock) {
        this.interviews = interviews;
        this.sittings = sittings;
        this.forms = forms;
        this.questions = questions;
        this.clock = clock;
    }

    @Transactional
    public InterviewView interview(InterviewId id, Caller caller) {
        return of(interviews.visible(id, caller));
    }

    /** The view of an interview that was read or changed in this transaction. */
    @Transactional
    public InterviewView of(Interview interview) {
        LoopDocument loop = forms.document(interview);
        List<Attempt> attempts = interviews.attempts(interview);
        int pauses = sittings.pausesAllowed(interview);
        List<Stage> stages = new ArrayList<>();
        for (StageSitting sitting : interviews.stages(interview)) {
            LoopStage stage = loop.stages().get(sitting.number());
            stages.add(stage(interview, sitting, stage, attempts, pauses));
        }
        return new InterviewView(
                new InterviewId(interview.id()),
                interview.loop().slug(),
                interview.loop().version(),
                interview.candidate(),
                interview.language(),
                interview.seed(),
                interview.state(),
                stages,
                interview.startedAt(),
                interview.completedAt().orElse(null),
                clock.now());
    }

    private Stage stage(
            Interview interview, StageSitting sitting, LoopStage stage, List<Attempt> attempts, int pauses) {
        SittingState state = sitting.state();
        return new Stage(
                stage.name(),
                stage.title().in(interview.language()),
                stage.type(),
                stage.weight(),
                state.phase(),
                state.openedAt(),
                state.deadline(),
                state.pausedAt(),
                state.closedAt(),
                state.closedBy(),
                state.pausable(),
                state.pausable() ? Math.max(0, pauses - state.pausesUsed()) : null,
                stage.sittingMinutes(),
                stage.form() != null,
                attempts.stream()
                        .filter(attempt -> attempt.place().orElseThrow().stage() == sitting.number())
                        .map(this::drawn)
                        .toList());
    }

    private DrawnAttempt drawn(Attempt attempt) {
        return new DrawnAttempt(
                new AttemptId(attempt.id()),
                attempt.hidden() ? null : question(attempt),
                attempt.activityProgress(),
                attempt.gradingProgress());
    }

    private Question question(Attempt attempt) {
        QuestionDocument document =
                questions.pinned(attempt.question().questionVersion()).document();
        return new Question(document.slug(), document.title().in(attempt.language()));
    }

    /** The form of a stage with what was saved last. */
    @Transactional
    public FormView form(InterviewId id, String stage, Caller caller) {
        Optional<FormRevision> saved = forms.current(id, stage, caller);
        Interview interview = interviews.visible(id, caller);
        LoopStage asked = forms.document(interview).stage(stage).orElseThrow();
        return FormView.of(
                asked.form(),
                interview.language(),
                saved.map(FormRevision::number).orElse(0),
                saved.map(FormRevision::savedAt).orElse(null),
                saved.map(revision -> Forms.read(revision.body())).orElse(new FilledForm(Map.of())));
    }

    /** One page of the interviews that this caller may see. */
    @Transactional
    public InterviewPage page(String candidate, String loop, InterviewState state, PageRequest request, Caller caller) {
        if (candidate != null && !caller.candidate().orElse(candidate).equals(candidate)) {
            return new InterviewPage(List.of(), null);
        }
        InterviewFilter filter = new InterviewFilter(
                Optional.ofNullable(candidate).or(caller::candidate),
                Optional.ofNullable(loop),
                Optional.ofNullable(state));
        Optional<UUID> after = request.after().map(UUID::fromString);
        Page<Interview> page = request.page(
                interviews.list(filter, after, request.limit()),
                interview -> interview.id().toString());
        return new InterviewPage(
                page.items().stream().map(InterviewPage.Summary::of).toList(), page.nextPageToken());
    }
}
