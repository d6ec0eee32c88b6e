package dev.viva.attempt.interview;

import dev.viva.attempt.attempt.StageClosed;
import dev.viva.attempt.attempt.StagePaused;
import dev.viva.attempt.interview.form.FilledForm;
import dev.viva.attempt.interview.form.Forms;
import dev.viva.attempt.interview.model.FormRevision;
import dev.viva.attempt.interview.model.Interview;
import dev.viva.attempt.interview.model.StageSitting;
import dev.viva.attempt.loop.LoopVersionId;
import dev.viva.attempt.loop.LoopVersions;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.StageForm;
import dev.viva.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The forms of stages: saved like responses, each save a revision. */
@ApplicationScoped
public class FormService {
    private final InterviewService interviews;
    private final FormRepository forms;
    private final LoopVersions loops;

    public FormService(InterviewService interviews, FormRepository forms, LoopVersions loops) {
        this.interviews = interviews;
        this.forms = forms;
        this.loops = loops;
    }

    /**
     * Saves the form as the next revision.
     *
     * @param expected the revision that the caller last saw; a form equal to the current revision is acknowledged whatever it says
     */
    @Transactional(dontRollbackOn = StageClosed.class) // a stage that is due is closed by whoever comes first
    public FormRevision save(InterviewId id, String stage, FilledForm filled, long expected, Caller caller) {
        HeldInterview held = interviews.held(id, caller);
        StageSitting sitting = held.sitting(stage);
        String body = Forms.body(form(held.interview(), stage), filled);
        Optional<FormRevision> current = forms.current(sitting);
        if (current.isPresent() && current.get().body().equals(body)) {
            return current.get();
        }
        requireOpen(sitting);
        if (expected != sitting.formRevision()) {
            throw new FormStale(current);
        }
        FormRevision next = sitting.saveForm(body, held.now());
        forms.persist(next);
        return next;
    }

    private static void requireOpen(StageSitting sitting) {
        switch (sitting.state().phase()) {
            case OPEN -> {
                // in time
            }
            case LOCKED -> throw new StageNotOpen(sitting.name());
            case PAUSED -> throw new StagePaused(sitting.name());
            case CLOSED -> throw new StageClosed(sitting.name());
        }
    }

    /** What was saved last of a stage; nothing before the first save. */
    @Transactional
    public Optional<FormRevision> current(InterviewId id, String stage, Caller caller) {
        Interview interview = interviews.visible(id, caller);
        form(interview, stage);
        return interviews.stages(interview).stream()
                .filter(sitting -> sitting.name().equals(stage))
                .findFirst()
                .flatMap(forms::current);
    }

    /** The same of a sitting that was read in this transaction. */
    @Transactional
    public Optional<FormRevision> current(StageSitting sitting) {
        return forms.current(sitting);
    }

    private StageForm form(Interview interview, String stage) {
        StageForm form = document(interview)
                .stage(stage)
                .orElseThrow(() -> new StageNotFound(stage))
                .form();
        if (form == null) {
            throw new StageWithoutForm(stage);
        }
        return form;
    }

    /** The loop that the interview has pinned; a copy is never deleted, so it is there. */
    @Transactional
    public LoopDocument document(Interview interview) {
        return loops.byId(new LoopVersionId(interview.loop().loopVersion()))
                .orElseThrow(() -> new IllegalStateException(
                        "pinned loop version " + interview.loop().loopVersion() + " is gone"))
                .document();
    }
}
