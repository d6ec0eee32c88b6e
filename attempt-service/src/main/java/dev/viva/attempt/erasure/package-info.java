/** Erasure and export of candidates: what this service keeps of them goes by batches, the other services hear of each. */
package dev.viva.attempt.erasure;
