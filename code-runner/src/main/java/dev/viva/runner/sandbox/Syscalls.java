package dev.viva.runner.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The table of system calls that a box may make: {@code syscalls.txt}, with the numbers of this machine's architecture. */
final class Syscalls {
    enum Rule {
        ALLOW,
        FORK,
        CHECK,
        ABSENT
    }

    record Call(Rule rule, String name, int number) {}

    private Syscalls() {}

    /** AUDIT_ARCH_X86_64 or AUDIT_ARCH_AARCH64. */
    static int auditArchitecture() {
        return isX86() ? 0xC000003E : 0xC00000B7;
    }

    static boolean isX86() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> true;
            case "aarch64" -> false;
            default -> throw new IllegalStateException("no filter for " + System.getProperty("os.arch"));
        };
    }

    static List<Call> table() {
        int column = isX86() ? 2 : 3;
        List<Call> calls = new ArrayList<>();
        try (InputStream file = Syscalls.class.getResourceAsStream("syscalls.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (!line.startsWith("#") && !words[column].equals("-")) {
                    calls.add(new Call(
                            Rule.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)),
                            words[1],
                            Integer.parseInt(words[column])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(calls);
    }
}
