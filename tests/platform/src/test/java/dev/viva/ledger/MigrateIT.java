package dev.viva.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command that a release runs, and what it says to whoever runs it. */
class MigrateIT {

    @Test
    void itSaysWhatItDidAndDoesNothingTheSecondTime() {
        String database = LedgerDatabase.empty("ledger_migrate");
        try (Ledger first = Ledger.start(database, Map.of(), "migrate")) {
            assertThat(first.exitCode()).as(first.log()).isZero();
            assertThat(first.log()).containsPattern("[1-9][0-9]* migrations were run, the schema is at version [0-9]");
        }
        try (Ledger second = Ledger.start(database, Map.of(), "migrate")) {
            assertThat(second.exitCode()).as(second.log()).isZero();
            assertThat(second.log()).containsPattern("^0 migrations were run, the schema is at version [0-9]");
        }
    }

    @Test
    void aDatabaseThatCannotBeHadIsWaitedForAndTheReasonIsSaid() {
        Map<String, String> wrong = Map.of("VIVA_DB_OWNER_PASSWORD", "not-this-one", "VIVA_MIGRATE_PATIENCE", "PT2S");
        try (Ledger refused = Ledger.start(LedgerDatabase.empty("ledger_refused"), wrong, "migrate")) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.log())
                    .contains("waiting for jdbc:postgresql://", "as attempt_owner: ", "could not be had", "within PT2S")
                    .contains("password authentication failed")
                    .doesNotContain("not-this-one", "\tat ");
        }
    }

    @Test
    void aSettingThatIsMissingIsNamed() {
        try (Ledger unset = Ledger.start("none", Map.of("VIVA_DB_OWNER_PASSWORD", " "), "migrate")) {
            assertThat(unset.exitCode()).isEqualTo(2);
            assertThat(unset.log())
                    .contains("VIVA_DB_OWNER_PASSWORD is not set")
                    .doesNotContain("\tat ");
        }
    }
}
