/** The system on one machine: PostgreSQL, Kafka and every service as processes under one supervisor. No framework. */
package dev.viva.local;
