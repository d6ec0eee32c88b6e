package dev.viva.question.question;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.question.document.CheckedDocument;
import dev.viva.question.question.model.DraftChanged;
import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionId;
import dev.viva.question.question.model.QuestionNotFound;
import dev.viva.question.question.model.QuestionNotYours;
import dev.viva.question.question.model.QuestionPublished;
import dev.viva.question.question.model.QuestionRef;
import dev.viva.question.question.model.SlugTaken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.hibernate.exception.ConstraintViolationException;

/** What an author does with drafts. */
@ApplicationScoped
public class QuestionService {
    private final CurrentCaller caller;
    private final QuestionRepository questions;

    public QuestionService(CurrentCaller caller, QuestionRepository questions) {
        this.caller = caller;
        this.questions = questions;
    }

    /**
     * Stores a new question.
     *
     * @throws SlugTaken if the tenant has a question with that slug
     */
    @Transactional
    public Question create(CheckedDocument document) {
        String tenant = caller.caller().tenant();
        String slug = document.document().slug();
        if (questions.bySlug(slug, tenant).isPresent()) {
            throw new SlugTaken(slug);
        }
        Question question = new Question(QuestionId.next(), tenant, document, now());
        stored(question, slug);
        return question;
    }

    /**
     * Replaces the draft; a document that says the same changes nothing.
     *
     * @throws DraftChanged if the question is not as the caller last saw it
     */
    @Transactional
    public Question redraft(QuestionRef ref, long expected, CheckedDocument document) {
        Question question = own(ref, OptionalLong.of(expected));
        if (!question.draftFingerprint().equals(document.fingerprint())) {
            question.redraft(document, now());
            stored(question, document.document().slug());
        }
        return question;
    }

    /**
     * Deletes a question that was never published.
     *
     * @throws QuestionPublished if the question has a version
     */
    @Transactional
    public void delete(QuestionRef ref, long expected) {
        Question question = own(ref, OptionalLong.of(expected));
        if (question.isPublished()) {
            throw new QuestionPublished(question.id());
        }
        questions.delete(question);
    }

    /** The tenant's own question, held until the end of the transaction. */
    Question own(QuestionRef ref, OptionalLong expected) {
        String tenant = caller.caller().tenant();
        Question found =
                questions.candidates(ref, tenant).stream().findFirst().orElseThrow(() -> new QuestionNotFound(ref));
        if (!found.belongsTo(tenant)) {
            throw new QuestionNotYours(ref);
        }
        Question question = questions.lock(found.id().value()).orElseThrow(() -> new QuestionNotFound(ref));
        if (expected.isPresent() && expected.getAsLong() != question.sequence()) {
            throw new DraftChanged(question.id(), question.sequence());
        }
        return question;
    }

    private void stored(Question question, String slug) {
        try {
            questions.persistAndFlush(question);
        } catch (ConstraintViolationException e) {
            // Another request took the slug between the look and the write.
            if ("question_slug_unique".equals(e.getConstraintName())) {
                throw new SlugTaken(slug);
            }
            throw e;
        }
    }

    /** Milliseconds, so that an answer says the same before and after a trip through the database. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
