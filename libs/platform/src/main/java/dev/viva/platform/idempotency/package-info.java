/** A POST that is sent twice happens once. */
package dev.viva.platform.idempotency;
