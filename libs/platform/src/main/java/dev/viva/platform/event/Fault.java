package dev.viva.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.viva.platform.problem.Outage;
import dev.viva.platform.problem.Refusal;
import dev.viva.platform.problem.TooManyRequests;
import dev.viva.platform.problem.Unavailable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * What a handler's exception means: whether the same event may succeed later ({@code passing}), and the words for a dead letter.
 *
 * @param passing whether waiting may help
 * @param code a refusal's code, else the exception's name
 */
public record Fault(boolean passing, String code, String detail) {
    private static final int DETAIL_LIMIT = 2000;

    public static Fault of(Throwable thrown) {
        List<Throwable> chain = Outage.chain(thrown);
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
                    return Outage.ofDatabase(sql);
                }
                default -> {
                    // the cause may tell more
                }
            }
        }
        return chain.stream().anyMatch(Fault::outage);
    }

    private static boolean outage(Throwable e) {
        return switch (e) {
            case IOException _, TimeoutException _, InterruptedException _ -> true;
            case StackOverflowError _ -> false;
            case VirtualMachineError _ -> true;
            default -> Outage.ofTransaction(e);
        };
    }

    private static String storable(String message) {
        String text = message == null ? "" : message.replace('\0', '\uFFFD');
        return text.length() <= DETAIL_LIMIT ? text : text.substring(0, DETAIL_LIMIT);
    }
}
