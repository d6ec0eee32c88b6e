package dev.viva.attempt.reviewcard;

import dev.viva.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The review cards of the tenant's candidates, and what attempts said of them. */
@ApplicationScoped
public class ReviewCardRepository implements PanacheRepositoryBase<ReviewCard, UUID> {
    private final Sql sql;

    ReviewCardRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Held until the end of the transaction by whoever changes cards of a candidate: two grades that arrive at once may miss the same
     * criterion for the first time.
     */
    void lock(String tenant, String candidate) {
        sql.lock("review_card\n" + tenant + "\n" + candidate);
    }

    List<ReviewCard> of(String tenant, String candidate) {
        return list("tenant = ?1 and candidate = ?2 order by id", tenant, candidate);
    }

    /** What attempts said of these cards. */
    List<CardReview> reviews(Collection<UUID> cards) {
        return cards.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("from CardReview where id.card in :cards", CardReview.class)
                        .setParameter("cards", cards)
                        .getResultList();
    }

    /** Which cards an attempt has said something of. */
    List<CardReview> reviewsBy(UUID attempt) {
        return getEntityManager()
                .createQuery("from CardReview where id.attempt = :attempt", CardReview.class)
                .setParameter("attempt", attempt)
                .getResultList();
    }

    void keep(CardReview review) {
        getEntityManager().persist(review);
    }

    void drop(CardReview review) {
        getEntityManager().remove(review);
    }

    /**
     * Cards that are due at a time, the longest due first.
     *
     * @param after the last card of the page before
     */
    List<ReviewCard> due(String tenant, String candidate, Instant at, Optional<DuePosition> after, int limit) {
        String where = "tenant = ?1 and candidate = ?2 and dueAt <= ?3";
        String order = " order by dueAt, id";
        return after.map(position -> find(
                                where + " and (dueAt > ?4 or dueAt = ?4 and id > ?5)" + order,
                                tenant,
                                candidate,
                                at,
                                position.dueAt(),
                                position.id())
                        .page(0, limit)
                        .list())
                .orElseGet(() -> find(where + order, tenant, candidate, at)
                        .page(0, limit)
                        .list());
    }

    /** Where a page of due cards ends. */
    record DuePosition(Instant dueAt, UUID id) {
        static DuePosition of(ReviewCard card) {
            return new DuePosition(card.dueAt(), card.id());
        }

        static DuePosition parse(String text) {
            int space = text.indexOf(' ');
            return new DuePosition(Instant.parse(text.substring(0, space)), UUID.fromString(text.substring(space + 1)));
        }

        @Override
        public String toString() {
            return dueAt + " " + id;
        }
    }
}
