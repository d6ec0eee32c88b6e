package dev.viva.attempt.question;

import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The facets of the question versions: those of the tenant and of the shared bank, as row-level security shows them. */
@ApplicationScoped
public class QuestionFacets {
    /** Between the elements of an array that travels as one text; none of them has a line break. */
    private static final String SEPARATOR = "\n";

    private static final String INSERT = """
            insert into question_facet
                (question_version_id, tenant, question_id, category, difficulty, topics, stages, competencies, signs)
            select v.id, v.tenant, v.question_id, :category, :difficulty, string_to_array(:topics, chr(10)),
                   string_to_array(:stages, chr(10)), string_to_array(:competencies, chr(10)), string_to_array(:signs, chr(10))
              from question_version v
             where v.id = :version and v.tenant = :tenant
            on conflict (question_version_id) do nothing
            """;

    /** The newest version of a question decides what it is now; a retired one asks nothing. */
    private static final String NEWEST = """
            from question_version v
             where not exists (select from question_version n where n.question_id = v.question_id and n.version > v.version)
            """;

    private static final String RELATED = "select v.id " + NEWEST + """
               and v.question_id in (select f.question_id from question_facet f
                                      where f.question_id = any (cast(string_to_array(:questions, chr(10)) as uuid[]))
                                         or f.signs && string_to_array(:signs, chr(10)))
            """;

    private static final String PUBLISHED = "select v.id " + NEWEST + " and v.status = '" + Status.PUBLISHED + "'";

    private final Session session;

    public QuestionFacets(Session session) {
        this.session = session;
    }

    /** Extracts the facets of a version whose copy has just been kept. */
    void keep(UUID version, String tenant, QuestionDocument document) {
        session.createNativeMutationQuery(INSERT)
                .setParameter("version", version)
                .setParameter("tenant", tenant)
                .setParameter("category", document.category().name())
                .setParameter("difficulty", document.difficulty().name())
                .setParameter("topics", String.join(SEPARATOR, document.topics()))
                .setParameter("stages", String.join(SEPARATOR, document.stages()))
                .setParameter("competencies", String.join(SEPARATOR, document.competencies()))
                .setParameter("signs", String.join(SEPARATOR, CriterionSigns.all(document)))
                .executeUpdate();
    }

    /** The newest versions of these questions, and of those that ever had a criterion with one of the signs. */
    public List<QuestionFacet> related(Collection<UUID> questions, Collection<String> signs) {
        NativeQuery<UUID> versions = session.createNativeQuery(RELATED, UUID.class)
                .setParameter(
                        "questions",
                        String.join(
                                SEPARATOR,
                                questions.stream().map(UUID::toString).toList()))
                .setParameter("signs", String.join(SEPARATOR, signs));
        return all(versions);
    }

    /**
     * The newest versions of questions that are asked now.
     *
     * @param limit how many at most
     */
    public List<QuestionFacet> published(int limit) {
        return all(session.createNativeQuery(PUBLISHED + " order by v.question_id", UUID.class)
                .setMaxResults(limit));
    }

    private List<QuestionFacet> all(NativeQuery<UUID> ids) {
        List<UUID> versions = ids.getResultList();
        return versions.isEmpty()
                ? List.of()
                : session.createQuery("from QuestionFacet where version in :versions", QuestionFacet.class)
                        .setParameter("versions", versions)
                        .getResultList();
    }
}
