package dev.viva.question.question;

import dev.viva.events.question.QuestionVersionState.Status;
import dev.viva.question.question.model.QuestionId;
import dev.viva.question.question.model.QuestionVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class QuestionVersionRepository implements PanacheRepositoryBase<QuestionVersion, UUID> {

    /** The newest version, whether retired or not. */
    public Optional<QuestionVersion> current(QuestionId question) {
        return find("questionId = ?1 and newest = true", question.value()).firstResultOptional();
    }

    public Optional<QuestionVersion> version(QuestionId question, int version) {
        return find("questionId = ?1 and version = ?2", question.value(), version)
                .firstResultOptional();
    }

    /** Versions with which attempts can begin, oldest first. */
    public List<QuestionVersion> published(QuestionId question) {
        return list("questionId = ?1 and status = ?2 order by version", question.value(), Status.PUBLISHED);
    }
}
