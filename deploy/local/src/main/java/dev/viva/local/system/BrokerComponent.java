package dev.viva.local.system;

import dev.viva.local.kafka.BrokerProcess;
import dev.viva.local.process.ProcessId;
import java.util.Optional;

/** The Kafka broker. */
record BrokerComponent(BrokerProcess broker, int port) implements Component {
    static final String NAME = "kafka";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProcessId start() {
        return broker.start();
    }

    @Override
    public Optional<ProcessId> running() {
        return broker.running();
    }

    @Override
    public void stop() {
        broker.stop();
    }
}
