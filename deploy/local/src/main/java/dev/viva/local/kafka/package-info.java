/** One Kafka broker (KRaft) in a process of its own, with the topics of the contracts. */
package dev.viva.local.kafka;
