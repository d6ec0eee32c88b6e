package dev.viva.runner.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One program in one box.
 *
 * @param command absolute path of the program and its arguments
 * @param environment all that the program finds in its environment, beside {@code TMPDIR} and {@code HOME} of the box
 * @param readable what it may read beyond the system's programs and libraries; same paths inside and outside
 * @param forks whether it may start processes: compilers only, never a candidate's program
 * @param results whether descriptor 3 is the private way back ({@link Box#nextLine}); without it all that counts is output and exit status
 */
public record BoxSpec(
        List<String> command,
        Map<String, String> environment,
        List<Path> readable,
        BoxLimits limits,
        boolean forks,
        boolean results) {
    public BoxSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        readable = List.copyOf(readable);
    }
}
