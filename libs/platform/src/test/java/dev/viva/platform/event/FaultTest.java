package dev.viva.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.platform.problem.Conflict;
import dev.viva.platform.problem.Unavailable;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "55P03", "25006", "28P01"})
    void anOutageOfTheDatabasePasses(String state) {
        assertThat(Fault.of(new PersistenceException(new SQLException("why", state)))
                        .passing())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "22001", "42P01", "42501"})
    void aRefusalOfTheDatabaseLasts(String state) {
        Fault fault = Fault.of(new PersistenceException(new SQLException("why", state)));
        assertThat(fault.passing()).isFalse();
        assertThat(fault.code()).isEqualTo("SQLException");
        assertThat(fault.detail()).isEqualTo("why");
    }

    @Test
    void aConstraintThatShowsAtTheCommitLasts() {
        RollbackException commit = new RollbackException("could not commit");
        commit.addSuppressed(new SQLException("duplicate key", "23505"));
        assertThat(Fault.of(new IllegalStateException(commit)).passing()).isFalse();
    }

    @Test
    void thePoolsTimeOutPasses() {
        assertThat(Fault.of(new EventsUnreachable("inbox", new SQLException("Acquisition timeout")))
                        .passing())
                .isTrue();
    }

    @Test
    void whatMayBeThereLaterPasses() {
        assertThat(Fault.of(new NotYet("version")).passing()).isTrue();
        assertThat(Fault.of(new Away()).passing()).isTrue();
        assertThat(Fault.of(new OptimisticLockException()).passing()).isTrue();
        assertThat(Fault.of(new RollbackException("timed out")).passing()).isTrue();
        assertThat(Fault.of(new IllegalStateException(new ConnectException("refused")))
                        .passing())
                .isTrue();
    }

    @Test
    void whatWillNotChangeLasts() {
        assertThat(Fault.of(new UnreadableEvent("no JSON")).passing()).isFalse();
        assertThat(Fault.of(new IllegalStateException("bug")).passing()).isFalse();
        assertThat(Fault.of(new StackOverflowError()).passing()).isFalse();
        Fault refused = Fault.of(new IllegalStateException(new Refused()));
        assertThat(refused.passing()).isFalse();
        assertThat(refused.code()).isEqualTo("refused");
    }

    @Test
    void whatItSaysCanBeStored() {
        assertThat(Fault.of(new IllegalStateException("a\0b")).detail()).isEqualTo("a\uFFFDb");
        assertThat(Fault.of(new IllegalStateException("x".repeat(5000))).detail())
                .hasSize(2000);
    }

    private static final class Away extends Unavailable {
        Away() {
            super("away", "is away", Duration.ofSeconds(1));
        }
    }

    private static final class Refused extends Conflict {
        Refused() {
            super("refused", "will never do");
        }
    }
}
