/** What the tests of every service stand on: the real PostgreSQL and Kafka, tokens, and the check of each exchange. */
package dev.viva.testing;
