package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.GradesTold.FinalGrade;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.events.grade.Grade;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Final grades that nobody has made anything of. A grade only marks its attempt; what is made of a candidate's grades, such as review
 * cards, is made when somebody wants to read it, and then of all of them. So releasing a grade is quick, and cards that nobody looks at
 * cost nothing.
 */
@ApplicationScoped
public class UntoldGrades {
    /** That many grades are in memory at once. */
    private static final int AT_ONCE = 100;

    private static final String ANY =
            "select exists (select from attempt where tenant = ? and candidate = ? and grade_untold)";

    /** An attempt that somebody changes at this moment is left to the next reader: its grade may be about to be corrected. */
    private static final String NEXT = """
            select id from attempt where tenant = ? and candidate = ? and grade_untold
             order by submitted_at, id limit ? for update skip locked""";

    private static final String GRADES = """
            select new dev.viva.attempt.attempt.UntoldGrades$Released(a, g.body)
              from Attempt a join GradeCopy g on g.attempt = a.id
             where a.id in :attempts and g.provisional = false
             order by g.gradedAt, g.id
            """;

    private final Sql sql;
    private final EntityManager entities;
    private final Event<GradesTold> told;

    public UntoldGrades(Sql sql, EntityManager entities, Event<GradesTold> told) {
        this.sql = sql;
        this.entities = entities;
        this.told = told;
    }

    /** A final grade with the attempt that it is of. */
    record Released(Attempt attempt, String body) {}

    /**
     * Tells the candidate's grades that were not told yet, to all who observe {@link GradesTold}.
     *
     * @return whether there were any
     */
    @Transactional
    public boolean tell(String tenant, String candidate) {
        if (!sql.list(ANY, row -> row.getBoolean(1), tenant, candidate).getFirst()) {
            return false;
        }
        sql.lock("untold_grade\n" + tenant + "\n" + candidate);
        boolean any = false;
        List<UUID> next;
        do {
            next = sql.list(NEXT, row -> row.getObject(1, UUID.class), tenant, candidate, AT_ONCE);
            if (!next.isEmpty()) {
                told.fire(new GradesTold(tenant, candidate, grades(next)));
                sql.update("update attempt set grade_untold = false where id = any (?)", next);
                any = true;
            }
        } while (next.size() == AT_ONCE);
        return any;
    }

    private List<FinalGrade> grades(List<UUID> attempts) {
        Map<UUID, List<Released>> grades =
                entities.createQuery(GRADES, Released.class).setParameter("attempts", attempts).getResultList().stream()
                        .collect(Collectors.groupingBy(
                                released -> released.attempt().id()));
        List<FinalGrade> newest = new ArrayList<>();
        for (UUID attempt : attempts) {
            List<Released> all = grades.getOrDefault(attempt, List.of());
            if (!all.isEmpty()) {
                newest.add(new FinalGrade(
                        all.getLast().attempt(), EventJson.read(all.getLast().body(), Grade.class), all.size() > 1));
            }
        }
        return newest;
    }
}
