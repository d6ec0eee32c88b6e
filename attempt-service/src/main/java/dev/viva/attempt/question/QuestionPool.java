package dev.viva.attempt.question;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The questions from which a tenant's interviews draw: its own, and the shared bank's where it has none of that slug. */
@ApplicationScoped
public class QuestionPool {
    private static final String DRAWABLE = """
            select v.id as id, v.slug as slug, v.category as category, v.topics as topics, v.difficulty as difficulty,
                   v.competencies as competencies, v.type as type, v.stages as stages, v.companies as companies
            from question_version v
            where v.status = 'PUBLISHED'
              and not exists (
                    select from question_version newer
                    where newer.question_id = v.question_id and newer.version > v.version)
              and (v.tenant = :tenant or v.tenant = 'bank' and not exists (
                    select from question_version own
                    where own.tenant = :tenant and own.slug = v.slug and own.status = 'PUBLISHED'))
            order by v.slug""";

    private static final String STORIES = """
            select v.id from question_version v
            where v.type = 'STORY' and v.id = any (?)""";

    private final Session session;
    private final Sql sql;

    public QuestionPool(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    /** The newest published version of each question, in the order of the slugs. */
    @Transactional
    public List<DrawableQuestion> of(String tenant) {
        return session.createNativeQuery(DRAWABLE, Tuple.class).setParameter("tenant", tenant).getResultList().stream()
                .map(QuestionPool::question)
                .toList();
    }

    /** Those of these question versions that ask for a STAR story. */
    @Transactional
    public Set<UUID> storiesAmong(Collection<UUID> versions) {
        return versions.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(STORIES, row -> row.getObject(1, UUID.class), versions));
    }

    private static DrawableQuestion question(Tuple row) {
        return new DrawableQuestion(
                new QuestionVersionId(row.get("id", UUID.class)),
                row.get("slug", String.class),
                Category.valueOf(row.get("category", String.class)),
                List.of(row.get("topics", String[].class)),
                Difficulty.valueOf(row.get("difficulty", String.class)),
                List.of(row.get("competencies", String[].class)),
                PartType.valueOf(row.get("type", String.class)),
                List.of(row.get("stages", String[].class)),
                List.of(row.get("companies", String[].class)));
    }
}
