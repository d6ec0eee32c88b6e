package dev.viva.local.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How another Java process of the launcher is started: with the JDK and the class path of this one. */
public final class Jvm {
    private Jvm() {}

    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /**
     * Options with which a process of {@link #launcher} keeps the classes that it has read in an archive beside the launcher's jar, when it
     * ends in order, and starts with them the next time. The virtual machine makes it anew for another JDK, and does without one that it
     * cannot read or write.
     *
     * @param name of the archive
     */
    public static List<String> classArchive(String name) {
        Path jar = Path.of(URI.create(
                Jvm.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        if (!Files.isRegularFile(jar)) {
            // Only jars can be archived, not a folder of classes.
            return List.of();
        }
        Path archive = jar.resolveSibling(name + ".jsa");
        try {
            // One of another build would be passed over for ever.
            if (Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            return List.of();
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                // Each class that is left out would be a line in the log.
                "-Xlog:cds=error");
    }

    /** A command line of {@code dev.viva.local.Main} with these options of the virtual machine. */
    public static List<String> launcher(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("dev.viva.local.Main");
        command.addAll(arguments);
        return command;
    }
}
