package dev.viva.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Lines for a person: in colour where that person watches, plain in a file. */
public final class Console {
    private final PrintStream out =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final boolean coloured;

    public Console() {
        this.coloured = System.getenv("NO_COLOR") == null && (isTerminal() || System.getenv("CLICOLOR_FORCE") != null);
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 gives null again where there is no terminal
    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Colours by meaning. */
    public enum Tone {
        GOOD("32"),
        MIDDLING("33"),
        BAD("31"),
        QUIET("2"),
        STRONG("1"),
        QUOTE("36");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    public void line(String text) {
        out.println(text);
    }

    public void line(Tone tone, String text) {
        out.println(in(tone, text));
    }

    public String in(Tone tone, String text) {
        return coloured ? "\u001b[" + tone.code + "m" + text + "\u001b[0m" : text;
    }
}
