package dev.viva.local.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a supervisor is to run.
 *
 * @param project the root of the source tree, in which the services are built
 * @param postgresPrograms where the programs of PostgreSQL are, or will be unpacked
 * @param replicas processes of each service but question-service, each with a gateway of its own
 * @param gatewayHost the address on which the gateway listens; all else listens on the loopback interface
 * @param parent the process with whose end the system ends too, for tests
 */
public record SupervisorSettings(
        Path project,
        Home home,
        Path postgresPrograms,
        List<Service> services,
        int replicas,
        int gatewayPort,
        String gatewayHost,
        Optional<ProcessHandle> parent) {

    List<Instance> instances() {
        Stream<Instance> first = services.stream().map(service -> new Instance(service, 1));
        Stream<Instance> others = IntStream.rangeClosed(2, replicas).boxed().flatMap(number -> services.stream()
                .filter(service -> service != Service.QUESTION)
                .map(service -> new Instance(service, number)));
        return Stream.concat(first, others).toList();
    }
}
