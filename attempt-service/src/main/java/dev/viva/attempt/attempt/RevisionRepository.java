package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.ResponseRevision;
import dev.viva.attempt.attempt.model.RevisionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Every save that was acknowledged. */
@ApplicationScoped
public class RevisionRepository implements PanacheRepositoryBase<ResponseRevision, RevisionId> {

    /** The last save; nothing before the first. */
    public Optional<ResponseRevision> current(Attempt attempt) {
        return attempt.revision() == 0
                ? Optional.empty()
                : findByIdOptional(new RevisionId(attempt.id(), attempt.revision()));
    }
}
