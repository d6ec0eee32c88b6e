package dev.viva.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.interview.time.DatabaseClock;
import dev.viva.attempt.interview.time.Outages;
import dev.viva.attempt.question.QuestionFacets;
import dev.viva.attempt.question.QuestionPool;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.platform.tenant.Tenants;
import dev.viva.testing.VivaStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.spi.QueryInterpretationCache;
import org.junit.jupiter.api.Test;

/**
 * A query is planned once. Hibernate kept a plan for each time that the clock was read, and searched all of them at each reading, which
 * took it more of the processor than the rest of a save.
 */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class QueryPlansIT {
    private static final int TIMES = 50;

    @Inject
    SessionFactory sessions;

    @Inject
    Tenants tenants;

    @Inject
    DatabaseClock clock;

    @Inject
    Outages outages;

    @Inject
    QuestionFacets facets;

    @Inject
    QuestionPool pool;

    @Test
    void whatIsReadAgainAndAgainHasOnePlan() {
        ask();
        int once = plans();
        for (int i = 1; i < TIMES; i++) {
            ask();
        }
        // Others plan queries for the first time meanwhile, such as the look-outs.
        assertThat(plans() - once).isLessThan(TIMES / 2);
    }

    private void ask() {
        tenants.as(Tenants.DEFAULT, () -> QuarkusTransaction.requiringNew().run(() -> {
            outages.beat(clock.now());
            outages.notice(clock.now());
            facets.related(List.of(UUID.randomUUID()), List.of("sign"));
            facets.published(1);
            pool.storiesAmong(List.of(UUID.randomUUID()));
        }));
    }

    private int plans() {
        QueryInterpretationCache plans = sessions.unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache();
        return plans.getNumberOfCachedQueryPlans();
    }
}
