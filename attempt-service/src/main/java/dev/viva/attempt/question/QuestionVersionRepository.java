package dev.viva.attempt.question;

import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The copies of question versions: those of the tenant and of the shared bank, as row-level security shows them. */
@ApplicationScoped
public class QuestionVersionRepository implements PanacheRepositoryBase<QuestionVersion, UUID> {
    private static final String UPSERT = """
            insert into question_version
                (id, tenant, question_id, slug, version, status, document, sequence, published_at, retired_at,
                 type, category, difficulty, topics, competencies, stages, companies)
            values (:id, :tenant, :question, :slug, :version, :status, :document, :sequence, :publishedAt, :retiredAt,
                 :type, :category, :difficulty, cast(:topics as text[]), cast(:competencies as text[]),
                 cast(:stages as text[]), cast(:companies as text[]))
            on conflict (id) do update set
                status = excluded.status,
                slug = excluded.slug,
                document = excluded.document,
                type = excluded.type,
                category = excluded.category,
                difficulty = excluded.difficulty,
                topics = excluded.topics,
                competencies = excluded.competencies,
                stages = excluded.stages,
                companies = excluded.companies,
                sequence = excluded.sequence,
                retired_at = excluded.retired_at
            where question_version.sequence < excluded.sequence
            """;

    private static final String NEWEST_WITH_SLUG = """
            questionId = (
                select named.questionId from QuestionVersion named where named.slug = ?1
                order by case when named.tenant = ?2 then 0 else 1 end, named.version desc
                limit 1)
            order by version desc
            """;

    /**
     * Keeps the state with the greatest sequence, whatever order states arrive in.
     *
     * @return the version's id
     */
    public UUID keep(String tenant, long sequence, QuestionVersionState state, String document) {
        UUID id = idOf(state);
        QuestionDocument question = state.document();
        getSession()
                .createNativeMutationQuery(UPSERT)
                .setParameter("id", id)
                .setParameter("tenant", tenant)
                .setParameter("question", questionOf(state))
                .setParameter("slug", question.slug())
                .setParameter("version", state.version())
                .setParameter("status", state.status().name())
                .setParameter("document", document)
                .setParameter("sequence", sequence)
                .setParameter("publishedAt", state.publishedAt())
                .setParameter("retiredAt", state.retiredAt())
                .setParameter("type", question.parts().getFirst().type().name())
                .setParameter("category", question.category().name())
                .setParameter("difficulty", question.difficulty().name())
                .setParameter("topics", array(question.topics()))
                .setParameter("competencies", array(question.competencies()))
                .setParameter("stages", array(question.stages()))
                .setParameter("companies", array(question.companies()))
                .executeUpdate();
        return id;
    }

    /** The version that a new attempt of {@code tenant} with this reference would pin. */
    public Optional<QuestionVersion> named(QuestionReference reference, String tenant) {
        return switch (reference) {
            case QuestionReference.OfVersion version ->
                findByIdOptional(version.id().value());
            case QuestionReference.OfQuestion question -> newestOf(question.id().value());
            case QuestionReference.OfSlug slug -> newestWith(slug.text(), tenant);
        };
    }

    public List<QuestionVersion> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    private Optional<QuestionVersion> newestOf(UUID question) {
        return find("questionId = ?1 order by version desc", question).firstResultOptional();
    }

    /** That of the question which has the slug, or had it: a later version may have another one. */
    private Optional<QuestionVersion> newestWith(String slug, String tenant) {
        return find(NEWEST_WITH_SLUG, slug, tenant).firstResultOptional();
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static UUID idOf(QuestionVersionState state) {
        return QuestionVersionId.parse(state.questionVersion())
                .orElseThrow(
                        () -> new IllegalArgumentException("not a question version id: " + state.questionVersion()))
                .value();
    }

    private static UUID questionOf(QuestionVersionState state) {
        return QuestionId.parse(state.question())
                .orElseThrow(() -> new IllegalArgumentException("not a question id: " + state.question()))
                .value();
    }
}
