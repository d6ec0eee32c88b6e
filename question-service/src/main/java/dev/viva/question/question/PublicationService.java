package dev.viva.question.question;

import dev.viva.events.Topics;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.event.Outbox;
import dev.viva.question.document.CheckedDocument;
import dev.viva.question.document.QuestionDocuments;
import dev.viva.question.exemplar.ExemplarReport;
import dev.viva.question.exemplar.ExemplarRuns;
import dev.viva.question.question.model.DraftChanged;
import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionNotPublished;
import dev.viva.question.question.model.QuestionRef;
import dev.viva.question.question.model.QuestionVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Publishes and retires questions. Each change of a version is told to the other services in the transaction that makes it. */
@ApplicationScoped
public class PublicationService {
    private final CurrentCaller caller;
    private final QuestionService drafts;
    private final QuestionRepository questions;
    private final QuestionVersionRepository versions;
    private final ExemplarRuns exemplars;
    private final Outbox outbox;

    public PublicationService(
            CurrentCaller caller,
            QuestionService drafts,
            QuestionRepository questions,
            QuestionVersionRepository versions,
            ExemplarRuns exemplars,
            Outbox outbox) {
        this.caller = caller;
        this.drafts = drafts;
        this.questions = questions;
        this.versions = versions;
        this.exemplars = exemplars;
        this.outbox = outbox;
    }

    /**
     * Makes the draft the current version; a draft that is published already is answered as it is. The exemplars run for up to a minute
     * on another service, so no transaction is open meanwhile; the question must then be as it was.
     */
    public Publication publish(QuestionRef ref, OptionalLong expected) {
        Draft draft = QuarkusTransaction.requiringNew().call(() -> draft(ref, expected));
        if (draft.published().isPresent()) {
            return new Publication(draft.published().get(), false, ExemplarReport.NONE);
        }
        ExemplarReport report = exemplars.run(draft.document(), caller.caller().authorization());
        report.requireAllHold(draft.document());
        return QuarkusTransaction.requiringNew().call(() -> store(draft, report));
    }

    /** No attempt can begin with the question any more; what was begun goes on. Retiring twice is retiring once. */
    @Transactional
    public QuestionVersion retire(QuestionRef ref, OptionalLong expected) {
        Question question = drafts.own(ref, expected);
        QuestionVersion current =
                versions.current(question.id()).orElseThrow(() -> new QuestionNotPublished(question.id()));
        List<QuestionVersion> published = versions.published(question.id());
        if (!published.isEmpty()) {
            Instant now = QuestionService.now();
            question.touch(now);
            published.forEach(version -> version.retire(now));
            versions.flush();
            published.forEach(version -> announce(version, QuestionDocuments.stored(version.document())));
        }
        return current;
    }

    /** Stores the next version of {@code question} in the running transaction, and the event that tells of it. */
    public QuestionVersion store(Question question, CheckedDocument document, Instant now) {
        versions.current(question.id()).ifPresent(QuestionVersion::supersede);
        // Before the insert: the database allows one current version of a question at any moment.
        versions.flush();
        QuestionVersion version = question.publish(document, now);
        versions.persistAndFlush(version);
        announce(version, document);
        return version;
    }

    private Draft draft(QuestionRef ref, OptionalLong expected) {
        Question question = drafts.own(ref, expected);
        Optional<QuestionVersion> published =
                versions.current(question.id()).filter(version -> version.publishes(question.draftFingerprint()));
        return new Draft(question, published, QuestionDocuments.stored(question.draft()));
    }

    private Publication store(Draft draft, ExemplarReport report) {
        Question question = questions.lock(draft.question().id().value()).orElseThrow();
        if (question.sequence() != draft.question().sequence()) {
            // Either the author went on writing, or a twin of this request was faster.
            Optional<QuestionVersion> twin = versions.current(question.id())
                    .filter(version -> version.publishes(draft.document().fingerprint()));
            return twin.map(version -> new Publication(version, false, report))
                    .orElseThrow(() -> new DraftChanged(question.id(), question.sequence()));
        }
        return new Publication(store(question, draft.document(), QuestionService.now()), true, report);
    }

    private void announce(QuestionVersion version, CheckedDocument document) {
        outbox.append(
                Topics.QUESTION_VERSIONS_NAME,
                version.id().toString(),
                QuestionVersionState.TYPE,
                version.sequence(),
                version.state(document.document()));
    }

    /** What is published, as it was read before the exemplars ran. */
    private record Draft(Question question, Optional<QuestionVersion> published, CheckedDocument document) {}
}
