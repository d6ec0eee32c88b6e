package dev.viva.attempt.question;

import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState.Status;
import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

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
                                      where f.question_id = any (string_to_array(?, chr(10))::uuid[])
                                         or f.signs && string_to_array(?, chr(10)))
            """;

    private static final String PUBLISHED = "select v.id " + NEWEST + " and v.status = '" + Status.PUBLISHED + "'";

    private final Session session;
    private final Sql sql;

    public QuestionFacets(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
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
        String ids = questions.stream().map(UUID::toString).collect(Collectors.joining(SEPARATOR));
        return all(RELATED, ids, String.join(SEPARATOR, signs));
    }

    /**
     * The newest versions of questions that are asked now.
     *
     * @param limit how many at most
     */
    public List<QuestionFacet> published(int limit) {
        return all(PUBLISHED + " order by v.question_id limit ?", limit);
    }

    private List<QuestionFacet> all(String ids, Object... parameters) {
        List<UUID> versions = sql.list(ids, row -> row.getObject(1, UUID.class), parameters);
        return versions.isEmpty()
                ? List.of()
                : session.createQuery("from QuestionFacet where version in :versions", QuestionFacet.class)
                        .setParameter("versions", versions)
                        .getResultList();
    }
}
