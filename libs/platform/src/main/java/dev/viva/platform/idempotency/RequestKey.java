package dev.viva.platform.idempotency;

/** What makes two requests the same one: who, what, the key they gave it; the hash tells whether the content is the same too. */
record RequestKey(String tenant, String caller, String operation, String key, String requestHash) {

    /** The identity without the content. */
    String identity() {
        return String.join("\n", tenant, caller, operation, key);
    }
}
