package dev.viva.grading.question;

import dev.viva.events.question.QuestionVersionState.Status;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Copies of question versions; the caller's tenant sees its own and those of the shared bank. */
@ApplicationScoped
public class QuestionVersionRepository implements PanacheRepositoryBase<QuestionVersion, UUID> {

    /** Keeps a state unless a newer one is here already. */
    void upsert(QuestionVersionId id, String tenant, QuestionId question, long sequence, CopiedVersion copied) {
        getSession()
                .createNativeMutationQuery("""
                        insert into question_version (id, tenant, question_id, slug, version, status, document, sequence)
                        values (:id, :tenant, :question, :slug, :version, :status, :document, :sequence)
                        on conflict (id) do update
                           set status = excluded.status, document = excluded.document, sequence = excluded.sequence
                         where excluded.sequence > question_version.sequence""")
                .setParameter("id", id.value())
                .setParameter("tenant", tenant)
                .setParameter("question", question.value())
                .setParameter("slug", copied.slug())
                .setParameter("version", copied.version())
                .setParameter("status", copied.status().name())
                .setParameter("document", copied.document())
                .setParameter("sequence", sequence)
                .executeUpdate();
    }

    /** What the copy holds besides its ids. */
    record CopiedVersion(String slug, int version, Status status, String document) {}

    Optional<QuestionVersion> newestPublished(QuestionId question) {
        return find("questionId = ?1 and status = ?2 order by version desc", question.value(), Status.PUBLISHED)
                .firstResultOptional();
    }

    /** The tenant's own question comes before one of the bank with the same slug. */
    Optional<QuestionVersion> newestPublished(String slug) {
        return find(
                        "slug = ?1 and status = ?2 order by case when tenant = ?3 then 1 else 0 end, version desc",
                        slug,
                        Status.PUBLISHED,
                        Tenants.BANK)
                .firstResultOptional();
    }

    /** Ids of all versions, retired ones too, of the questions with this id or slug. */
    List<QuestionVersionId> of(String questionOrSlug) {
        return QuestionId.parse(questionOrSlug)
                .map(question -> list("questionId", question.value()))
                .orElseGet(() -> list("slug", questionOrSlug))
                .stream()
                .map(QuestionVersion::id)
                .toList();
    }
}
