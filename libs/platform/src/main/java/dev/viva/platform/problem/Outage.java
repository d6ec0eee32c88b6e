package dev.viva.platform.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Recognises what a database says that is away, starting, overloaded or busy with others: the same work may succeed a little later. */
public final class Outage {
    /** SQLSTATE classes of an outage or of bad luck: connection, wrong password, no database, rollback, resources, operator, system. */
    private static final Set<String> SQL_CLASSES = Set.of("08", "28", "3D", "40", "53", "57", "58");

    /** Lock not available; a standby that took over and is still read-only. */
    private static final Set<String> SQL_STATES = Set.of("55P03", "25006");

    private Outage() {}

    /** Whether the first word of the database in what was thrown is an outage; without one, whether a transaction was lost. */
    public static boolean explains(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        return chain.stream()
                .filter(SQLException.class::isInstance)
                .findFirst()
                .map(sql -> ofDatabase((SQLException) sql))
                .orElseGet(() -> chain.stream().anyMatch(Outage::ofTransaction));
    }

    public static boolean ofDatabase(SQLException e) {
        String state = e.getSQLState();
        // The connection pool's own exceptions carry no state.
        return state == null
                || state.length() < 2
                || SQL_CLASSES.contains(state.substring(0, 2))
                || SQL_STATES.contains(state);
    }

    public static boolean ofTransaction(Throwable e) {
        return switch (e) {
            case OptimisticLockException _,
                    PessimisticLockException _,
                    LockTimeoutException _,
                    QueryTimeoutException _ -> true;
            case RollbackException _, SystemException _, NotSupportedException _ -> true;
            case HeuristicMixedException _, HeuristicRollbackException _ -> true;
            default -> false;
        };
    }

    /** The exception with its causes, and those that were suppressed on the way: a commit that fails carries its reason there. */
    public static List<Throwable> chain(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        collect(thrown, seen, chain);
        return chain;
    }

    private static void collect(Throwable e, Set<Throwable> seen, List<Throwable> chain) {
        if (e == null || !seen.add(e)) {
            return;
        }
        chain.add(e);
        collect(e.getCause(), seen, chain);
        for (Throwable suppressed : e.getSuppressed()) {
            collect(suppressed, seen, chain);
        }
    }
}
