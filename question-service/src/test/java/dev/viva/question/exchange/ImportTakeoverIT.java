package dev.viva.question.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.viva.platform.tenant.Tenants;
import dev.viva.question.support.Callers;
import dev.viva.question.support.Documents;
import dev.viva.question.support.GradingStandIn;
import dev.viva.testing.TestTokens;
import dev.viva.testing.VivaStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Imports whose process died: what it left behind is made here, as the dead process would have left it. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "question"))
@WithTestResource(GradingStandIn.class)
class ImportTakeoverIT {
    private static final String TENANT = "takeover";
    private static final UUID DEAD = UUID.randomUUID();

    @Inject
    BankImports imports;

    @Inject
    EntityManager entities;

    @Inject
    Tenants tenants;

    @Test
    void anImportWhoseProcessDiedIsTakenOverAndDoneOnce() {
        ImportId id = leftBehind("taken-over", 1, "clock_timestamp() - interval '1 second'");

        assertThat(ended(id).report())
                .extracting(ImportLine::outcome, ImportLine::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ImportOutcome.PUBLISHED, 1));
        Callers.reader(TENANT).get("/v1/questions/taken-over").then().statusCode(200);
        assertThat(this.<Long>inTenant(() -> (Long) entities.createNativeQuery(
                                "select count(*) from bank_import where id = :id and documents is null and authorization_header is null",
                                Long.class)
                        .setParameter("id", id.value())
                        .getSingleResult()))
                .isEqualTo(1);
    }

    @Test
    void whoLostAnImportStoresNothingOfIt() {
        ImportId id = leftBehind("not-yet", 1, "clock_timestamp() + interval '1 hour'");

        assertThatExceptionOfType(ImportLost.class)
                .isThrownBy(() -> inTenant(() -> {
                    imports.end(id, UUID.randomUUID(), ImportState.DONE, List.of(), null);
                    return null;
                }));
        assertThat(this.<Boolean>inTenant(() -> imports.renew(id, UUID.randomUUID())))
                .isFalse();
        assertThat(this.<Boolean>inTenant(() -> imports.renew(id, DEAD))).isTrue();
        assertThat(found(id).state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void anImportThatKillsEveryProcessIsGivenUp() {
        ImportId id = leftBehind("killer", 3, "clock_timestamp() - interval '1 second'");

        BankImport ended = ended(id);

        assertThat(ended.state()).isEqualTo(ImportState.REFUSED);
        assertThat(ended.fault().code()).isEqualTo("import-failed");
    }

    private ImportId leftBehind(String slug, int attempts, String leaseUntil) {
        ImportId id = ImportId.next();
        String token = TestTokens.forTenant(TENANT).scopes("questions:author").authorization();
        inTenant(() -> {
            imports.add(new ClaimedImport(id, TENANT, false, true, "[" + Documents.text(slug) + "]", token, 0), 1);
            return entities.createNativeQuery(
                            "update bank_import set lease_holder = :dead, attempts = :attempts, lease_until = "
                                    + leaseUntil + " where id = :id")
                    .setParameter("dead", DEAD)
                    .setParameter("attempts", attempts)
                    .setParameter("id", id.value())
                    .executeUpdate();
        });
        return id;
    }

    private BankImport ended(ImportId id) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        BankImport found = found(id);
        while (found.state() == ImportState.RUNNING && Instant.now().isBefore(deadline)) {
            found = found(id);
        }
        return found;
    }

    private BankImport found(ImportId id) {
        return inTenant(() -> imports.find(id).orElseThrow());
    }

    private <T> T inTenant(Supplier<T> work) {
        return tenants.as(TENANT, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
