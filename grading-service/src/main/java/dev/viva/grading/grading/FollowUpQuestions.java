package dev.viva.grading.grading;

import dev.viva.events.Topics;
import dev.viva.events.attempt.FollowUpsAnswered;
import dev.viva.events.grade.FollowUpsAsked;
import dev.viva.grading.engine.FollowUps;
import dev.viva.grading.engine.FollowUps.Answered;
import dev.viva.grading.engine.FollowUps.Asking;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.question.QuestionVersionService.PublishedQuestion;
import dev.viva.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks candidates what is left open behind their answers, and keeps what they say. */
@ApplicationScoped
class FollowUpQuestions {
    private final GradingEngine engine;
    private final SubmissionRepository submissions;
    private final FollowUpRepository followUps;
    private final Outbox outbox;

    FollowUpQuestions(
            GradingEngine engine, SubmissionRepository submissions, FollowUpRepository followUps, Outbox outbox) {
        this.engine = engine;
        this.submissions = submissions;
        this.followUps = followUps;
        this.outbox = outbox;
    }

    /** What is to be asked before this grading comes to a grade. Only the first grading of a submission asks, and only once. */
    List<Asking> toAsk(OpenGrading open, List<PartReport> reports) {
        return open.submission().mayBeAsked() && open.grading().cause().equals(Grading.Cause.SUBMISSION)
                ? FollowUps.toAsk(open.document(), reports)
                : List.of();
    }

    /** Stores what is asked and tells of it; the submission is with the database by then. */
    void ask(Submission submission, List<Asking> asked, Instant now) {
        List<FollowUpsAsked.Asked> told = new ArrayList<>();
        for (Asking asking : asked) {
            followUps.persist(new FollowUp(submission, asking, told.size() + 1, now));
            told.add(new FollowUpsAsked.Asked(asking.id(), asking.criterion(), asking.prompt()));
        }
        submissions.flush();
        String attempt = submission.attempt().toString();
        outbox.append(
                Topics.GRADES.topic(),
                attempt,
                FollowUpsAsked.TYPE,
                submission.sequence(),
                new FollowUpsAsked(attempt, submission.candidate(), told, now));
    }

    /** Takes what was said to all of them, and has it read; what the event leaves out was not answered. */
    void close(Submission submission, PublishedQuestion question, FollowUpsAnswered answered) {
        Map<String, FollowUpsAnswered.Answer> said = answered.followUps().stream()
                .collect(Collectors.toMap(FollowUpsAnswered.Answer::id, Function.identity(), (first, second) -> first));
        for (FollowUp followUp : followUps.of(List.of(submission.attempt()))) {
            FollowUpsAnswered.Answer answer = said.get(followUp.id());
            if (answer == null) {
                followUp.closed(FollowUpState.EXPIRED, answered.closedAt());
            } else if (answer.state() == FollowUpsAnswered.State.ANSWERED) {
                PartReport report = engine.followUps()
                        .read(question.document(), asking(question, followUp), submission.language(), answer.text());
                followUp.answered(answer.text(), report, answered.closedAt());
            } else {
                followUp.closed(FollowUpState.of(answer.state()), answered.closedAt());
            }
        }
        submission.followUpsOver();
    }

    private static Asking asking(PublishedQuestion question, FollowUp followUp) {
        return FollowUps.named(question.document(), followUp.id());
    }

    /** The reports with what was said to the submission's follow-ups, as it was read when it came. */
    List<PartReport> counted(OpenGrading open, List<PartReport> reports) {
        Submission submission = open.submission();
        if (!submission.wasAsked()) {
            return reports;
        }
        List<Answered> answers = followUps.of(List.of(submission.attempt())).stream()
                .flatMap(followUp -> followUp.report().map(read -> new Answered(followUp.criterion(), read)).stream())
                .toList();
        return FollowUps.counted(open.document(), reports, answers, submission.language());
    }
}
