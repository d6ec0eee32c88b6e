package dev.viva.attempt.reviewcard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Settings of reviews, by candidate. */
@ApplicationScoped
public class ReviewSettingsRepository implements PanacheRepositoryBase<ReviewSettings, ReviewSettingsId> {

    ReviewSettings of(String tenant, String candidate) {
        ReviewSettingsId id = new ReviewSettingsId(tenant, candidate);
        return findByIdOptional(id).orElseGet(() -> ReviewSettings.untouched(id));
    }
}
