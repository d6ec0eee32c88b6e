package dev.viva.question.question;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.PartType;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import dev.viva.question.question.model.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds published questions: the tenant's own, and those of the shared bank whose slug the tenant has not taken for its own. */
@ApplicationScoped
public class QuestionList {
    private static final String SELECT = """
            select v.question_id as id, v.slug as slug, v.version as version, v.type as type, v.category as category,
                   v.topics[1] as topic, v.difficulty as difficulty, v.title_en as title_en, v.title_ru as title_ru,
                   v.languages as languages
            from question_version v
            where v.current and v.status = 'PUBLISHED' and v.slug > :after
              and (v.tenant = :tenant or v.tenant = 'bank' and not exists (
                    select from question_version own
                    where own.tenant = :tenant and own.slug = v.slug and own.current and own.status = 'PUBLISHED'))
            """;

    private final Session session;

    public QuestionList(Session session) {
        this.session = session;
    }

    /** One page in the order of the slugs. */
    @Transactional
    public Page<QuestionSummary> page(String tenant, QuestionFilter filter, PageRequest request) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("tenant", tenant);
        values.put("after", request.after().orElse(""));
        StringBuilder sql = new StringBuilder(SELECT);
        filter.type().ifPresent(type -> where(sql, values, "v.type = :type", "type", type.name()));
        filter.category()
                .ifPresent(category -> where(sql, values, "v.category = :category", "category", category.name()));
        filter.difficulty()
                .ifPresent(hard -> where(sql, values, "v.difficulty = :difficulty", "difficulty", hard.name()));
        filter.topic()
                .ifPresent(
                        topic -> where(sql, values, "v.topic_paths @> cast(array[:topic] as text[])", "topic", topic));
        filter.stage()
                .ifPresent(stage -> where(sql, values, "v.stages @> cast(array[:stage] as text[])", "stage", stage));
        filter.company()
                .ifPresent(
                        name -> where(sql, values, "v.companies @> cast(array[:company] as text[])", "company", name));
        filter.language()
                .ifPresent(language ->
                        where(sql, values, "v.languages @> cast(array[:language] as text[])", "language", language));
        filter.text().ifPresent(text -> where(sql, values, """
                (v.search_en @@ websearch_to_tsquery('english', :text)
                 or v.search_ru @@ websearch_to_tsquery('russian', :text))""", "text", text));
        sql.append(" order by v.slug limit ").append(request.limit());
        NativeQuery<Tuple> query = session.createNativeQuery(sql.toString(), Tuple.class);
        values.forEach(query::setParameter);
        List<QuestionSummary> rows =
                query.getResultList().stream().map(QuestionList::summary).toList();
        return request.page(rows, QuestionSummary::slug);
    }

    private static void where(
            StringBuilder sql, Map<String, Object> values, String condition, String name, String value) {
        sql.append(" and ").append(condition);
        values.put(name, value);
    }

    private static QuestionSummary summary(Tuple row) {
        return new QuestionSummary(
                new QuestionId(row.get("id", UUID.class)),
                row.get("slug", String.class),
                row.get("version", Integer.class),
                PartType.valueOf(row.get("type", String.class)),
                Category.valueOf(row.get("category", String.class)),
                row.get("topic", String.class),
                Difficulty.valueOf(row.get("difficulty", String.class)),
                new LocalizedText(row.get("title_en", String.class), row.get("title_ru", String.class)),
                List.of(row.get("languages", String[].class)));
    }
}
