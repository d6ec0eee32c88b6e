package dev.viva.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How another Java process of the launcher is started: with the JDK and the class path of this one. */
public final class Jvm {
    private Jvm() {}

    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
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
