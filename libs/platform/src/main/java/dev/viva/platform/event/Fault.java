package dev.viva.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.viva.platform.problem.Refusal;
import dev.viva.platform.problem.TooManyRequests;
import dev.viva.platform.problem.Unavailable;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * What a handler's exception means: whether the same event may succeed later ({@code passing}), and the words for a dead letter.
 *
 * @param passing whether waiting may help
 * @param code a refusal's code, else the exception's name
 */
public record Fault(boolean passing, String code, String detail) {
    private static final int DETAIL_LIMIT = 2000;

    /** SQLSTATE classes of an outage or of bad luck: connection, wrong password, no database, rollback, resources, operator, system. */
    private static final Set<String> PASSING_SQL_CLASSES = Set.of("08", "28", "3D", "40", "53", "57", "58");

    /** Lock not available; a standby that took over and is still read-only. */
    private static final Set<String> PASSING_SQL_STATES = Set.of("55P03", "25006");

    public static Fault of(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        Throwable telling = chain.stream()
                .filter(e -> e instanceof Refusal || e instanceof UnreadableEvent || e instanceof SQLException)
                .findFirst()
                .orElse(thrown);
        String code = telling instanceof Refusal refusal
                ? refusal.code()
                : telling.getClass().getSimpleName();
        return new Fault(passing(chain), code, storable(telling.getMessage()));
    }

    private static boolean passing(List<Throwable> chain) {
        for (Throwable e : chain) {
            switch (e) {
                case NotYet _, Unavailable _, TooManyRequests _ -> {
                    return true;
                }
                case Refusal _, UnreadableEvent _, JsonProcessingException _ -> {
                    return false;
                }
                case SQLException sql -> {
                    return passing(sql);
                }
                default -> {
                    // the cause may tell more
                }
            }
        }
        return chain.stream().anyMatch(Fault::outage);
    }

    private static boolean passing(SQLException e) {
        String state = e.getSQLState();
        // The connection pool's own exceptions carry no state.
        return state == null
                || state.length() < 2
                || PASSING_SQL_CLASSES.contains(state.substring(0, 2))
                || PASSING_SQL_STATES.contains(state);
    }

    private static boolean outage(Throwable e) {
        return switch (e) {
            case OptimisticLockException _,
                    PessimisticLockException _,
                    LockTimeoutException _,
                    QueryTimeoutException _ -> true;
            case RollbackException _, SystemException _, NotSupportedException _ -> true;
            case HeuristicMixedException _, HeuristicRollbackException _ -> true;
            case IOException _, TimeoutException _, InterruptedException _ -> true;
            case StackOverflowError _ -> false;
            case VirtualMachineError _ -> true;
            default -> false;
        };
    }

    /** The exception with its causes, and those that were suppressed on the way. */
    private static List<Throwable> chain(Throwable thrown) {
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

    private static String storable(String message) {
        String text = message == null ? "" : message.replace('\0', '\uFFFD');
        return text.length() <= DETAIL_LIMIT ? text : text.substring(0, DETAIL_LIMIT);
    }
}
