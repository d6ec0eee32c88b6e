/** Publishes committed outbox rows to Kafka. */
package dev.viva.platform.event.relay;
