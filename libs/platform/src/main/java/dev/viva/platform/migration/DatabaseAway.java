package dev.viva.platform.migration;

/** The database of the migrations cannot be had; the message says which, as whom and why, and holds no secret. */
final class DatabaseAway extends RuntimeException {
    DatabaseAway(String message, Throwable cause) {
        super(message, cause);
    }
}
