package dev.viva.attempt.attempt;

import dev.viva.attempt.question.QuestionFacet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a candidate's attempts came to, for those who compute something of all of them. */
@ApplicationScoped
public class GradedAttempts {
    /** More than anybody answers; the oldest of more would weigh nothing. */
    private static final int NEWEST = 5_000;

    private static final String GRADED = """
            select new dev.viva.attempt.attempt.GradedAttempts$Graded(a.questionId, g.percent, a.submittedAt, f)
              from Attempt a
              join GradeCopy g on g.id = a.gradeId
              join QuestionFacet f on f.version = a.questionVersionId
             where a.tenant = :tenant and a.candidate = :candidate and a.gradingProgress = FULLY_GRADED
             order by a.id desc
            """;

    private static final String LAST_STARTED = """
            select new dev.viva.attempt.attempt.GradedAttempts$LastStarted(a.questionId, max(a.startedAt))
              from Attempt a
             where a.tenant = :tenant and a.candidate = :candidate and a.questionId in :questions
             group by a.questionId
            """;

    private final EntityManager entities;

    public GradedAttempts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An attempt whose grade is final.
     *
     * @param percent 0 to 100
     */
    public record Graded(UUID question, BigDecimal percent, Instant submittedAt, QuestionFacet facet) {}

    /** When a question was begun last. */
    public record LastStarted(UUID question, Instant at) {}

    /** The final grades of a candidate, the newest attempts first. */
    public List<Graded> of(String tenant, String candidate) {
        return entities.createQuery(GRADED, Graded.class)
                .setParameter("tenant", tenant)
                .setParameter("candidate", candidate)
                .setMaxResults(NEWEST)
                .getResultList();
    }

    /** When the candidate began each of these questions last; those never begun are left out. */
    public Map<UUID, Instant> lastStarted(String tenant, String candidate, Collection<UUID> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(LAST_STARTED, LastStarted.class)
                .setParameter("tenant", tenant)
                .setParameter("candidate", candidate)
                .setParameter("questions", questions)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(LastStarted::question, LastStarted::at));
    }
}
