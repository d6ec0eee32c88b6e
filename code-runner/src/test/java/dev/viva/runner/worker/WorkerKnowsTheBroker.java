package dev.viva.runner.worker;

import java.sql.Connection;
import org.apache.kafka.clients.producer.Producer;

/** What the layers forbid, so that a rule that finds nothing anywhere is noticed. */
public record WorkerKnowsTheBroker(Producer<String, byte[]> producer, Connection database) {}
