package dev.viva.ledger;

import java.time.Instant;

/**
 * Something was booked on an account.
 *
 * @param note {@code poison} is refused by the consumer as long as it is not repaired, {@code wait} is waited for
 */
public record Booked(String account, long number, String note, Instant at) {
    public static final String TYPE = "dev.viva.account.booked.v1";
}
