package dev.viva.attempt.interview;

import dev.viva.attempt.interview.model.FormRevision;
import dev.viva.attempt.interview.model.FormRevisionId;
import dev.viva.attempt.interview.model.StageSitting;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Every save of a form that was acknowledged. */
@ApplicationScoped
public class FormRepository implements PanacheRepositoryBase<FormRevision, FormRevisionId> {

    /** The last save; nothing before the first. */
    Optional<FormRevision> current(StageSitting sitting) {
        return sitting.formRevision() == 0
                ? Optional.empty()
                : findByIdOptional(new FormRevisionId(sitting.interview(), sitting.number(), sitting.formRevision()));
    }
}
