/** PostgreSQL and Kafka alone, for the tests of one service. */
package dev.viva.local.infra;
