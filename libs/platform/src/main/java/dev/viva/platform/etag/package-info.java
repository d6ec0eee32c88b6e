/** Optimistic concurrency over HTTP. */
package dev.viva.platform.etag;
