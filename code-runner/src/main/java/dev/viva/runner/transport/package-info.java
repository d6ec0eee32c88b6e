/** The transport: takes work from Kafka while the worker has slots, and carries what the worker tells back to Kafka. */
package dev.viva.runner.transport;
