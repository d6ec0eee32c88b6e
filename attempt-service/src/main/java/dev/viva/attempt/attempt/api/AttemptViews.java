package dev.viva.attempt.attempt.api;

import dev.viva.attempt.attempt.AttemptFilter;
import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.AttemptService;
import dev.viva.attempt.attempt.GradingService;
import dev.viva.attempt.attempt.Responses;
import dev.viva.attempt.attempt.Timeline;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.GradeCopy;
import dev.viva.attempt.followup.FollowUpService;
import dev.viva.attempt.question.AskedQuestion;
import dev.viva.attempt.question.QuestionId;
import dev.viva.attempt.question.QuestionService;
import dev.viva.attempt.question.QuestionVersion;
import dev.viva.attempt.question.QuestionView;
import dev.viva.events.grade.Grade;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What callers get to see of attempts; each view is read in one transaction. */
@ApplicationScoped
public class AttemptViews {
    private final AttemptService attempts;
    private final GradingService grades;
    private final QuestionService questions;
    private final Responses responses;
    private final FollowUpService followUps;

    public AttemptViews(
            AttemptService attempts,
            GradingService grades,
            QuestionService questions,
            Responses responses,
            FollowUpService followUps) {
        this.attempts = attempts;
        this.grades = grades;
        this.questions = questions;
        this.responses = responses;
        this.followUps = followUps;
    }

    @Transactional
    public AttemptView attempt(AttemptId id, Caller caller) {
        return of(followUps.closedIfDue(attempts.visible(id, caller)));
    }

    /** The view of an attempt that was read or changed in this transaction. */
    @Transactional
    public AttemptView of(Attempt attempt) {
        AskedQuestion asked = questions.pinned(attempt.question().questionVersion());
        QuestionView question = attempt.revealsAnswer()
                ? QuestionView.revealed(asked, attempt.language())
                : QuestionView.unanswered(asked, attempt.language());
        return new AttemptView(
                new AttemptId(attempt.id()),
                question,
                attempt.candidate(),
                attempt.language(),
                attempt.activityProgress(),
                attempt.gradingProgress(),
                attempt.queue().map(QueueView::of).orElse(null),
                attempt.revision(),
                attempt.startedAt(),
                attempt.updatedAt(),
                attempt.submittedAt().orElse(null),
                Timeline.now(),
                attempt.deadline().orElse(null),
                attempt.asksFollowUps(),
                followUps.views(attempt),
                attempt.followUpsDueAt().orElse(null),
                grades.current(attempt).orElse(null));
    }

    @Transactional
    public Grade grade(AttemptId id, Caller caller) {
        return grades.required(attempts.visible(id, caller));
    }

    @Transactional
    public ResponseView response(AttemptId id, Caller caller) {
        Attempt attempt = attempts.visible(id, caller);
        return attempts.lastSaved(attempt)
                .map(saved -> new ResponseView(saved.number(), saved.savedAt(), responses.read(saved.body())))
                .orElseGet(() -> new ResponseView(0, null, null));
    }

    /** One page of the attempts that this caller may see. */
    @Transactional
    public AttemptPage page(ListRequest list, PageRequest request, Caller caller) {
        Optional<QuestionId> question =
                Optional.ofNullable(list.question()).flatMap(named -> questions.filtered(named, caller.tenant()));
        boolean unknownQuestion = list.question() != null && question.isEmpty();
        boolean anotherCandidate = list.candidate() != null
                && !caller.candidate().orElse(list.candidate()).equals(list.candidate());
        return unknownQuestion || anotherCandidate
                ? new AttemptPage(List.of(), null)
                : page(
                        new AttemptFilter(
                                Optional.ofNullable(list.candidate()).or(caller::candidate),
                                question,
                                Optional.ofNullable(list.gradingProgress()),
                                Optional.ofNullable(list.activityProgress()),
                                Optional.ofNullable(list.since())),
                        request);
    }

    private AttemptPage page(AttemptFilter filter, PageRequest request) {
        Optional<UUID> after = request.after().map(UUID::fromString);
        Page<Attempt> page = request.page(attempts.list(filter, after, request.limit()), attempt -> attempt.id()
                .toString());
        Map<UUID, GradeCopy.Facts> facts = grades.facts(page.items());
        Map<UUID, QuestionVersion> versions = questions.pinned(page.items().stream()
                .map(attempt -> attempt.question().questionVersion())
                .toList());
        List<AttemptSummary> items = page.items().stream()
                .map(attempt -> AttemptSummary.of(
                        attempt,
                        versions.get(attempt.question().questionVersion()),
                        attempt.gradeId().map(facts::get)))
                .toList();
        return new AttemptPage(items, page.nextPageToken());
    }
}
