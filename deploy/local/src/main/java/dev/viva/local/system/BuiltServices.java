package dev.viva.local.system;

import dev.viva.local.Fault;
import dev.viva.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The services as Maven built them, and the copies of them that run. They run from copies because a build writes over
 * the jars of the running ones, and a Java process whose jar changes under it fails at the next class it loads.
 */
final class BuiltServices {
    private final Path project;
    private final Home home;

    BuiltServices(Path project, Home home) {
        this.project = project;
        this.home = home;
    }

    /** @throws Fault in one sentence, if a service is not built, or only half of it */
    void requireComplete(List<Service> services) {
        for (Service service : services) {
            Path built = built(service);
            for (String part :
                    List.of("quarkus-run.jar", "quarkus/generated-bytecode.jar", "quarkus/quarkus-application.dat")) {
                if (!Files.isRegularFile(built.resolve(part))) {
                    throw new Fault(service.module() + " is not built: run ./viva build, then ./viva up.");
                }
            }
            requireReadable(service, built.resolve("quarkus/generated-bytecode.jar"));
            requireReadable(service, built.resolve("quarkus-run.jar"));
        }
    }

    /** The folder to run a service from: the copy of its present build, made if there is none yet. */
    Path runnable(Service service) {
        Path built = built(service);
        try {
            long version =
                    Files.getLastModifiedTime(built.resolve("quarkus-run.jar")).toMillis();
            Path copies = home.services().resolve(service.module());
            Path copy = copies.resolve(Long.toString(version));
            if (!Files.exists(copy)) {
                Folders.delete(copies);
                Path fresh = copies.resolve(version + ".new");
                Folders.copy(built, fresh);
                Files.move(fresh, copy);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(service.module() + " could not be copied into " + home.services(), e);
        }
    }

    private Path built(Service service) {
        return project.resolve(service.module()).resolve("target").resolve("quarkus-app");
    }

    private static void requireReadable(Service service, Path jar) {
        try (ZipFile opened = new ZipFile(jar.toFile())) {
            if (opened.size() == 0) {
                throw new IOException("empty");
            }
        } catch (IOException e) {
            throw new Fault(
                    service.module() + " is only half built (" + jar + "): run ./viva build, then ./viva up.", e);
        }
    }
}
