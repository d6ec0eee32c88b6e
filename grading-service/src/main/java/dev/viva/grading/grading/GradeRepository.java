package dev.viva.grading.grading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Released grades. */
@ApplicationScoped
public class GradeRepository implements PanacheRepositoryBase<StoredGrade, UUID> {

    /** The grade that a grading came to. */
    Optional<StoredGrade> of(Grading grading) {
        return find("gradingId", grading.id()).firstResultOptional();
    }
}
