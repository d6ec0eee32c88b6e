package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.GradeCopy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The grades that were released for attempts. */
@ApplicationScoped
public class GradeRepository implements PanacheRepositoryBase<GradeCopy, UUID> {

    /** The grade that counts now. */
    public Optional<GradeCopy> current(Attempt attempt) {
        return attempt.gradeId().flatMap(this::findByIdOptional);
    }

    /** The grades that count now. */
    public List<GradeCopy> currentOf(List<Attempt> attempts) {
        List<UUID> ids =
                attempts.stream().flatMap(attempt -> attempt.gradeId().stream()).toList();
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** What lists show of the grades of these attempts, by grade id; the documents stay where they are. */
    public Map<UUID, GradeCopy.Facts> facts(List<Attempt> attempts) {
        List<UUID> ids =
                attempts.stream().flatMap(attempt -> attempt.gradeId().stream()).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("id in ?1", ids).project(GradeCopy.Facts.class).stream()
                .collect(Collectors.toMap(GradeCopy.Facts::id, Function.identity()));
    }
}
