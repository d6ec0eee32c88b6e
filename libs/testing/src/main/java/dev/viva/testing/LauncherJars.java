package dev.viva.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the launcher lies in the tree that is being built. */
final class LauncherJars {
    private LauncherJars() {}

    /** The root of the source tree, looked for from the module under test upward. */
    static Path project() {
        String base = System.getProperty("basedir", System.getProperty("user.dir"));
        for (Path folder = Path.of(base).toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy").resolve("local").resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No deploy/local above " + base + ": run the tests inside the project.");
    }

    /** The folder {@code deploy/local/target}. */
    static Path target() {
        Path target = project().resolve("deploy").resolve("local").resolve("target");
        if (!Files.exists(target.resolve("viva-local.jar")) || !Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalStateException("The launcher is not built, and tests run on its PostgreSQL and Kafka: "
                    + "mvn package -DskipTests -pl deploy/local -am");
        }
        return target;
    }

    static String classPath() {
        return target().resolve("viva-local.jar") + ":"
                + target().resolve("lib").resolve("*");
    }

    /** Where the programs of PostgreSQL are unpacked, once for all test runs of this tree. */
    static Path postgresPrograms() {
        return target().resolve("postgres-programs");
    }
}
