package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.AttemptEvent;
import dev.viva.attempt.attempt.model.GradeCopy;
import dev.viva.attempt.attempt.model.QueuePlace;
import dev.viva.events.grade.CandidateGrades;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.GradeReleased;
import dev.viva.events.grade.GradingFailed;
import dev.viva.events.grade.GradingQueued;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What grading-service says of attempts. */
@ApplicationScoped
public class GradingService {
    private static final String GRADE_PREFIX = "grd";

    private final AttemptsOfEvents attempts;
    private final GradeRepository grades;
    private final Timeline timeline;
    private final InterviewGate interviews;

    public GradingService(
            AttemptsOfEvents attempts, GradeRepository grades, Timeline timeline, InterviewGate interviews) {
        this.attempts = attempts;
        this.grades = grades;
        this.timeline = timeline;
        this.interviews = interviews;
    }

    /**
     * Keeps the grade and moves the attempt on. Grades of one attempt arrive in the order in which they were made. What gives hidden
     * tests away is not kept: grading-service leaves it out, and this is the last place before the candidate.
     */
    @Transactional
    public void release(GradeReleased released) {
        Grade grade = CandidateGrades.shown(released.grade());
        attempts.locked(released.attempt(), attempt -> release(attempt, grade));
    }

    private void release(Attempt attempt, Grade grade) {
        if (attempt.gradeId().isPresent()
                && grades.findByIdOptional(id(grade.id())).isPresent()) {
            return; // said twice, in two events
        }
        String json = EventJson.write(grade);
        GradeCopy copy = new GradeCopy(attempt, facts(grade), json);
        grades.persist(copy);
        attempt.receive(copy, Timeline.now());
        timeline.recordWritten(
                attempt,
                grade.provisional() ? AttemptEvent.Type.PENDING_MANUAL : AttemptEvent.Type.GRADE_RELEASED,
                json);
        interviews.graded(attempt, grade);
    }

    /** Notes that grading gave up; a grade that is already there stays. */
    @Transactional
    public void fail(GradingFailed failed) {
        attempts.locked(failed.attempt(), attempt -> {
            if (attempt.gradingFailed(Timeline.now())) {
                timeline.record(
                        attempt,
                        AttemptEvent.Type.GRADING_FAILED,
                        new FailedData(failed.attempt(), failed.fault(), failed.failedAt()));
            }
        });
    }

    /** Notes where the submission waits; whoever has a grade already waits no more. */
    @Transactional
    public void queue(GradingQueued queued) {
        QueuePlace place = new QueuePlace(queued.position(), Optional.ofNullable(queued.expectedStartAt()));
        attempts.locked(queued.attempt(), attempt -> {
            if (attempt.queued(place)) {
                timeline.record(
                        attempt,
                        AttemptEvent.Type.GRADING_QUEUED,
                        new QueuedData(queued.attempt(), queued.position(), queued.expectedStartAt()));
            }
        });
    }

    /** The grade that counts now; nothing before the first. */
    @Transactional
    public Optional<Grade> current(Attempt attempt) {
        return grades.current(attempt).map(copy -> EventJson.read(copy.body(), Grade.class));
    }

    /**
     * The grade that counts now.
     *
     * @throws GradeNotReady before the first
     */
    @Transactional
    public Grade required(Attempt attempt) {
        return current(attempt).orElseThrow(() -> new GradeNotReady(new AttemptId(attempt.id())));
    }

    /** The grades that count now, whole, by attempt id; nothing of attempts that have none. */
    @Transactional
    public Map<UUID, Grade> currentOf(List<Attempt> graded) {
        return grades.currentOf(graded).stream()
                .collect(Collectors.toMap(GradeCopy::attempt, copy -> EventJson.read(copy.body(), Grade.class)));
    }

    /** What the grades of these attempts come to, by grade id. */
    @Transactional
    public Map<UUID, GradeCopy.Facts> facts(List<Attempt> graded) {
        return grades.facts(graded);
    }

    /** What {@code grading.failed} says on the event stream. */
    record FailedData(String attempt, Grade.Fault fault, Instant failedAt) {}

    /** What {@code grading.queued} says on the event stream. */
    record QueuedData(String attempt, int position, Instant expectedStartAt) {}

    private static GradeCopy.Facts facts(Grade grade) {
        return new GradeCopy.Facts(
                id(grade.id()),
                grade.supersedes() == null ? null : id(grade.supersedes()),
                grade.provisional(),
                grade.percent(),
                grade.passed(),
                grade.gradedAt());
    }

    private static UUID id(String grade) {
        return Ids.parse(GRADE_PREFIX, grade)
                .orElseThrow(() -> new IllegalArgumentException("not a grade id: " + grade));
    }
}
