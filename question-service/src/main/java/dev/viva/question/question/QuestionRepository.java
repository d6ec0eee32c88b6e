package dev.viva.question.question;

import dev.viva.platform.tenant.Tenants;
import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@ApplicationScoped
public class QuestionRepository implements PanacheRepositoryBase<Question, UUID> {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");

    /** The questions that {@code tenant} may mean, best first: by a slug its own before the shared bank's. */
    public List<Question> candidates(QuestionRef ref, String tenant) {
        return ref.id()
                .map(id -> findByIdOptional(id.value()).stream().toList())
                // What is no slug is not asked for: the database refuses U+0000.
                .orElseGet(() -> Stream.of(tenant, Tenants.BANK)
                        .filter(owner -> SLUG.matcher(ref.text()).matches())
                        .distinct()
                        .map(owner -> bySlug(ref.text(), owner))
                        .flatMap(Optional::stream)
                        .toList());
    }

    public Optional<Question> bySlug(String slug, String tenant) {
        return find("tenant = ?1 and slug = ?2", tenant, slug).firstResultOptional();
    }

    /** Holds the question until the end of the transaction, so that what was checked stays true. */
    public Optional<Question> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The tenant's questions in the order of their slugs, after the given one. */
    public List<Question> page(String tenant, String afterSlug, int limit) {
        return find("tenant = ?1 and slug > ?2 order by slug", tenant, afterSlug)
                .page(0, limit)
                .list();
    }
}
