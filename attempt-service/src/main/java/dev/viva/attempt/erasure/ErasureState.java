package dev.viva.attempt.erasure;

/** How far an erasure is. */
public enum ErasureState {
    /** Nothing was deleted yet. */
    REQUESTED,
    /** Batches are deleted, or another service has not answered the last one. */
    RUNNING,
    /** Nothing is left in any service. */
    DONE
}
