package dev.viva.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    /** What a request gets to see when the database dies between its last statement and its commit. */
    @Test
    void aConnectionThatBreaksInTheCommitIsAnOutage() {
        RollbackException commit = new RollbackException("could not commit");
        commit.addSuppressed(new SQLException("This connection has been closed.", "08003"));
        assertThat(Outage.explains(new IllegalStateException(commit))).isTrue();
    }

    @Test
    void aConstraintThatShowsInTheCommitIsNone() {
        RollbackException commit = new RollbackException("could not commit");
        commit.addSuppressed(new SQLException("duplicate key", "23505"));
        assertThat(Outage.explains(new IllegalStateException(commit))).isFalse();
    }

    @Test
    void aBugIsNone() {
        assertThat(Outage.explains(new IllegalStateException(new NullPointerException())))
                .isFalse();
    }
}
