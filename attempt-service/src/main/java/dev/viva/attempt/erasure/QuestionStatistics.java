package dev.viva.attempt.erasure;

import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stays of attempts that are erased: how many there were of a question version in a month, and what grades they got. */
@ApplicationScoped
class QuestionStatistics {
    private static final int TENS = 10;

    private static final String ADD = """
            insert into question_statistics as s
                   (tenant, question_version_id, month, attempts, submitted, graded, passed, percent_sum, histogram)
            select a.tenant, a.question_version_id, date_trunc('month', a.started_at at time zone 'UTC')::date,
                   count(*), count(a.submitted_at), count(g.id), count(*) filter (where g.passed),
                   coalesce(sum(g.percent), 0), array[%s]
              from attempt a
              left join grade_copy g on g.id = a.grade_id and not g.provisional
             where a.id = any (?)
             group by 1, 2, 3
             order by 1, 2, 3
            on conflict (tenant, question_version_id, month) do update
               set attempts = s.attempts + excluded.attempts,
                   submitted = s.submitted + excluded.submitted,
                   graded = s.graded + excluded.graded,
                   passed = s.passed + excluded.passed,
                   percent_sum = s.percent_sum + excluded.percent_sum,
                   histogram = array(select own + new
                                       from unnest(s.histogram, excluded.histogram) with ordinality as both_(own, new, place)
                                      order by place)""".formatted(tens());

    private final Sql sql;

    QuestionStatistics(Sql sql) {
        this.sql = sql;
    }

    /** Adds attempts that are deleted in the same transaction. */
    void add(Collection<UUID> attempts) {
        sql.update(ADD, attempts);
    }

    /** 100 percent belongs to the last ten. Of nothing and 9 the least is 9, so attempts without a grade are left out first. */
    private static String tens() {
        return IntStream.range(0, TENS)
                .mapToObj(ten ->
                        "count(*) filter (where g.id is not null and least(floor(g.percent / 10), 9) = " + ten + ")")
                .collect(Collectors.joining(", "));
    }
}
