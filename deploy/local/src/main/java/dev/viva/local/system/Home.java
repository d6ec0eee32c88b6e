package dev.viva.local.system;

import dev.viva.local.process.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder {@code .viva}: everything that one system on this machine keeps, and nothing of it anywhere else. */
public record Home(Path folder) {
    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path postgresData() {
        return folder.resolve("data").resolve("postgres");
    }

    public Path kafkaData() {
        return folder.resolve("data").resolve("kafka");
    }

    /** The services as they were built when the system started. */
    public Path services() {
        return folder.resolve("programs").resolve("services");
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    public Path secrets() {
        return folder.resolve("keys").resolve("secrets.properties");
    }

    public Path apiKey() {
        return folder.resolve("api-key");
    }

    public Path log(String component) {
        return folder.resolve("logs").resolve(component + ".log");
    }

    /** The key with which the launcher loads the shared bank. */
    public Path bankKey() {
        return folder.resolve("keys").resolve("bank-key");
    }

    /** What the supervisor tells of itself; see {@link SystemState}. */
    public Path state() {
        return folder.resolve("run").resolve("state.json");
    }

    public Path lock() {
        return folder.resolve("run").resolve("lock");
    }

    /** Of which bank files the running system has been told. */
    public Path bankStamp() {
        return folder.resolve("data").resolve("bank-loaded");
    }

    Path pidFile(String component) {
        return folder.resolve("run").resolve(component + ".pid");
    }

    public Optional<ProcessId> supervisor() {
        return ProcessId.read(pidFile("supervisor")).filter(ProcessId::isAlive);
    }

    /** Processes that were started for components of this home, living or not. */
    Stream<ProcessId> startedServices() {
        try (Stream<Path> files = Files.exists(lock()) ? Files.list(lock().getParent()) : Stream.of()) {
            return files
                    .filter(file -> file.toString().endsWith(".pid") && !file.equals(pidFile("supervisor")))
                    .map(ProcessId::read)
                    .flatMap(Optional::stream)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
