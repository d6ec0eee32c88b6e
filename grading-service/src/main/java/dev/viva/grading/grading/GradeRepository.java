package dev.viva.grading.grading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Released grades. */
@ApplicationScoped
public class GradeRepository implements PanacheRepositoryBase<StoredGrade, UUID> {

    /** The grade that a grading came to. */
    Optional<StoredGrade> of(Grading grading) {
        return find("gradingId", grading.id()).firstResultOptional();
    }

    /** These grades, by id. */
    Map<UUID, StoredGrade> named(List<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(StoredGrade::id, Function.identity()));
    }

    /** The grades that these gradings came to, by grading. */
    Map<UUID, StoredGrade> of(List<UUID> gradings) {
        return list("gradingId in ?1", gradings).stream()
                .collect(Collectors.toMap(StoredGrade::grading, Function.identity()));
    }
}
