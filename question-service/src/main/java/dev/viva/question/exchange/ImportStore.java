package dev.viva.question.exchange;

import dev.viva.platform.tenant.Tenants;
import dev.viva.question.catalog.Catalog;
import dev.viva.question.question.PublicationService;
import dev.viva.question.question.QuestionRepository;
import dev.viva.question.question.QuestionService;
import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Stores a whole import in one transaction: drafts, versions, their events, loops, the words, and the end of the import itself. */
@ApplicationScoped
class ImportStore {
    private static final int TRANSACTION_SECONDS = 300;

    private final Tenants tenants;
    private final BankImports imports;
    private final QuestionRepository questions;
    private final PublicationService publications;
    private final Catalog catalog;
    private final ImportLoops loops;

    ImportStore(
            Tenants tenants,
            BankImports imports,
            QuestionRepository questions,
            PublicationService publications,
            Catalog catalog,
            ImportLoops loops) {
        this.tenants = tenants;
        this.imports = imports;
        this.questions = questions;
        this.publications = publications;
        this.catalog = catalog;
        this.loops = loops;
    }

    /**
     * Stores the plan.
     *
     * @throws ImportOutdated if a question or loop is no longer as it was when it was compared
     * @throws ImportLost if another process has taken the import over
     */
    void store(ClaimedImport claimed, UUID holder, ImportPlan plan) {
        QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(() -> {
            Instant now = QuestionService.now();
            List<ImportLine> lines = new ArrayList<>();
            for (PlannedQuestion planned : plan.questions()) {
                lines.add(planned.outcome() == ImportOutcome.UNCHANGED ? planned.line() : store(planned, now));
            }
            for (PlannedLoop planned : plan.loops()) {
                lines.add(loops.store(planned, now));
            }
            plan.catalogs().forEach(words -> words.changed().forEach(catalog::store));
            imports.end(claimed.id(), holder, ImportState.DONE, plan.report(lines), null);
        });
    }

    private ImportLine store(PlannedQuestion planned, Instant now) {
        Question question = planned.existing()
                .map(existing -> redrafted(planned, existing, now))
                .orElseGet(() -> created(planned, now));
        return planned.publishes()
                ? planned.line(
                        publications.store(question, planned.document(), now).version())
                : planned.line();
    }

    private Question redrafted(PlannedQuestion planned, PlannedQuestion.Existing existing, Instant now) {
        Question question = questions
                .lock(existing.id().value())
                .filter(found -> found.sequence() == existing.sequence())
                .orElseThrow(() -> new ImportOutdated(planned.slug()));
        if (!question.draftFingerprint().equals(planned.document().fingerprint())) {
            question.redraft(planned.document(), now);
        }
        return question;
    }

    private Question created(PlannedQuestion planned, Instant now) {
        Question question = new Question(QuestionId.next(), tenants.required(), planned.document(), now);
        try {
            questions.persistAndFlush(question);
            return question;
        } catch (ConstraintViolationException e) {
            // Somebody took the slug since the comparison.
            throw new ImportOutdated(planned.slug());
        }
    }
}
