package dev.viva.question.loop;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.Session;

/** The published questions from which a tenant's interviews draw: its own, and the shared bank's where it has none of that slug. */
@ApplicationScoped
public class QuestionPool {
    private static final String PUBLISHED = """
            select v.slug as slug, v.category as category, v.topics as topics, v.difficulty as difficulty,
                   v.competencies as competencies, v.type as type, v.stages as stages
            from question_version v
            where v.current and v.status = 'PUBLISHED'
              and (v.tenant = :tenant or v.tenant = 'bank' and not exists (
                    select from question_version own
                    where own.tenant = :tenant and own.slug = v.slug and own.current and own.status = 'PUBLISHED'))
            order by v.slug""";

    private final Session session;

    public QuestionPool(Session session) {
        this.session = session;
    }

    /** All of them, in the order of their slugs; runs in the caller's transaction. */
    public List<PoolQuestion> of(String tenant) {
        return session.createNativeQuery(PUBLISHED, Tuple.class).setParameter("tenant", tenant).getResultList().stream()
                .map(QuestionPool::question)
                .toList();
    }

    private static PoolQuestion question(Tuple row) {
        return new PoolQuestion(
                row.get("slug", String.class),
                Category.valueOf(row.get("category", String.class)),
                List.of(row.get("topics", String[].class)),
                Difficulty.valueOf(row.get("difficulty", String.class)),
                List.of(row.get("competencies", String[].class)),
                PartType.valueOf(row.get("type", String.class)),
                List.of(row.get("stages", String[].class)));
    }
}
