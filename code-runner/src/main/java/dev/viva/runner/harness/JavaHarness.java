package dev.viva.runner.harness;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;

/**
 * The program in a Java box: a line of JSON in, a line of JSON on descriptor 3 out. Nothing here is secret: expected values never come
 * into the box, and each answer carries the nonce of its test.
 */
public final class JavaHarness {
    private static final int MESSAGE_LIMIT = 4000;
    private static final long STACK_BYTES = 64L * 1024 * 1024;
    private static final int RESULTS = 3;

    private final FileOutputStream results;
    private Map<?, ?> settings = Map.of();
    private SourceProgram program;
    /** The nonce of a whole program's test while it runs: it may end the virtual machine by itself. */
    private volatile String unanswered;

    private JavaHarness(FileOutputStream results) {
        this.results = results;
    }

    public static void main(String[] words) throws Exception {
        Constructor<FileDescriptor> descriptor = FileDescriptor.class.getDeclaredConstructor(int.class);
        descriptor.setAccessible(true);
        JavaHarness harness = new JavaHarness(new FileOutputStream(descriptor.newInstance(RESULTS)));
        warmUp();
        Runtime.getRuntime().addShutdownHook(new Thread(harness::ended));
        harness.serve(new FileInputStream(FileDescriptor.in));
    }

    /** The compiler's classes are loaded before the work comes. */
    private static void warmUp() throws Exception {
        SourceProgram ready = SourceProgram.compile(
                "import java.util.*; class Solution { static List<Integer> f(int[] a) { return new ArrayList<>(); } }");
        json(ready.function("f", List.of(List.of())));
    }

    private void serve(InputStream control) throws IOException {
        send("{\"outcome\":\"ready\"}\n");
        BufferedReader lines = new BufferedReader(new InputStreamReader(control, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Map<?, ?> message = (Map<?, ?>) PlainJson.read(line);
            String nonce = (String) message.get("nonce");
            answer(nonce, message.get("source") == null ? run(message, nonce) : load(message));
        }
        Runtime.getRuntime().halt(0);
    }

    private String load(Map<?, ?> message) {
        settings = message;
        return new Attempt(() -> {
                    program = message.get("artifact") instanceof String packed
                            ? SourceProgram.unpacked(packed)
                            : SourceProgram.compile((String) message.get("source"));
                    return json(program.packed());
                })
                .outcome();
    }

    private String run(Map<?, ?> test, String nonce) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream buffered =
                new PrintStream(new java.io.BufferedOutputStream(out, 8192), false, StandardCharsets.UTF_8);
        System.setOut(buffered);
        String input = test.get("stdin") instanceof String text ? text : "";
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        boolean whole = "STDIN".equals(settings.get("style"));
        unanswered = whole ? nonce : null;
        String outcome = new Attempt(() -> call(test)).outcome();
        unanswered = null;
        buffered.flush();
        System.out.flush();
        return outcome;
    }

    /** The result as JSON. Each result of a CLASS test is written at once: the object may go on to change what it returned. */
    private String call(Map<?, ?> test) throws Exception {
        String entry = (String) settings.get("entryPoint");
        return switch ((String) settings.get("style")) {
            case "FUNCTION" -> json(program.function(entry, list(test.get("args"))));
            case "CLASS" -> {
                Object thing = program.thing(entry, list(test.get("init")));
                StringJoiner values = new StringJoiner(",", "[", "]");
                for (Object call : list(test.get("calls"))) {
                    Map<?, ?> fields = (Map<?, ?>) call;
                    values.add(
                            json(SourceProgram.call(thing, (String) fields.get("method"), list(fields.get("args")))));
                }
                yield values.toString();
            }
            default -> {
                program.again().main();
                yield "null";
            }
        };
    }

    private static String json(Object value) {
        StringBuilder out = new StringBuilder();
        Conversion.write(value, out, 0);
        return out.toString();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private void ended() {
        String nonce = unanswered;
        if (nonce != null) {
            System.out.flush();
            try {
                answer(nonce, "\"outcome\":\"exit\"");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void answer(String nonce, String outcome) throws IOException {
        byte[] mark = ("\0" + nonce + "\n").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out) {
                    @Override
                    public void close() {}
                };
                OutputStream err = new FileOutputStream(FileDescriptor.err) {
                    @Override
                    public void close() {}
                }) {
            out.write(mark);
            err.write(mark);
        }
        send("{\"nonce\":\"" + nonce + "\"," + outcome + "}\n");
    }

    private void send(String line) throws IOException {
        results.write(line.getBytes(StandardCharsets.UTF_8));
    }

    /** One call of the program, on a thread with a deep stack. */
    private static final class Attempt implements Runnable {
        private final Callable<String> action;
        private volatile String outcome = "\"outcome\":\"error\",\"message\":\"no result\"";

        /** @param action returns JSON */
        Attempt(Callable<String> action) {
            this.action = action;
        }

        String outcome() {
            Thread thread = new Thread(null, this, "main", STACK_BYTES);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return outcome;
        }

        @Override
        public void run() {
            try {
                outcome = "\"outcome\":\"value\",\"value\":" + action.call();
            } catch (OutOfMemoryError e) {
                outcome = "\"outcome\":\"memory\"";
            } catch (SourceProgram.Refused e) {
                outcome = message("compile", e.getMessage());
            } catch (Throwable e) {
                outcome = message("error", describe(e));
            }
        }

        private static String message(String kind, String text) {
            StringBuilder out = new StringBuilder("\"outcome\":\"" + kind + "\",\"message\":");
            PlainJson.quote(text.length() <= MESSAGE_LIMIT ? text : text.substring(0, MESSAGE_LIMIT), out);
            return out.toString();
        }

        private static String describe(Throwable e) {
            try {
                StringWriter text = new StringWriter();
                e.printStackTrace(new PrintWriter(text));
                String trace = text.toString();
                int ours = trace.indexOf("\tat java.base/jdk.internal.reflect");
                return ours > 0 ? trace.substring(0, ours) : trace;
            } catch (Throwable hostile) {
                return e.getClass().getName();
            }
        }
    }
}
