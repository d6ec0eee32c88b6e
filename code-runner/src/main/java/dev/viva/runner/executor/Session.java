package dev.viva.runner.executor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.CodeTest;
import dev.viva.runner.job.Limits;
import dev.viva.runner.language.Language;
import dev.viva.runner.sandbox.Box;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A program loaded in a harness in a box: tests go in one by one, expectations never. */
final class Session implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Loading may compile: it gets at least this. */
    private static final int LOAD_MILLIS = 15_000;

    private final Box box;
    private final Language language;
    private final CodeTask task;
    private final Limits limits;
    private boolean usable = true;

    Session(Box box, Language language, CodeTask task) {
        this.box = box;
        this.language = language;
        this.task = task;
        this.limits = task.limits();
    }

    /** Hands over the program; a value means that tests can come. */
    Outcome load(String source, String artifact) throws InterruptedException {
        ObjectNode message = Json.MAPPER.createObjectNode();
        message.put("source", source);
        message.put("artifact", artifact);
        message.put("style", task.style().name());
        message.put("entryPoint", task.entryPoint());
        message.put("memoryBytes", language.processBytes(limits.memoryBytes()));
        message.set("signature", Json.MAPPER.valueToTree(task.signature()));
        return ask(message, new Limits(LOAD_MILLIS, LOAD_MILLIS, limits.memoryMebibytes(), limits.outputKibibytes()));
    }

    Outcome run(CodeTest test) throws InterruptedException {
        return ask(input(task, test), limits);
    }

    /** Whether the next test can run here. */
    boolean isUsable() {
        return usable && box.isAlive();
    }

    /** What of a test enters the box. */
    static ObjectNode input(CodeTask task, CodeTest test) {
        ObjectNode message = Json.MAPPER.createObjectNode();
        switch (task.style()) {
            case FUNCTION -> {
                setIfPresent(message, "args", test.args());
                setIfPresent(message, "kwargs", test.kwargs());
            }
            case CLASS -> {
                setIfPresent(message, "init", test.init());
                test.calls().forEach(call -> {
                    ObjectNode entry = message.withArray("/calls").addObject();
                    entry.put("method", call.method());
                    setIfPresent(entry, "args", call.args());
                    setIfPresent(entry, "kwargs", call.kwargs());
                });
            }
            case STDIN -> message.put("stdin", test.stdin() == null ? "" : test.stdin());
        }
        return message;
    }

    private static void setIfPresent(ObjectNode message, String name, JsonNode value) {
        if (value != null && !value.isNull()) {
            message.set(name, value);
        }
    }

    private Outcome ask(ObjectNode message, Limits stepLimits) throws InterruptedException {
        String nonce = nonce();
        message.put("nonce", nonce);
        Step step = new Step(box, stepLimits, language.memorySigns());
        Outcome outcome = step.ask(line(message), nonce);
        usable = !step.isOver();
        return outcome;
    }

    static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] line(JsonNode message) {
        return (Json.text(message) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        box.close();
    }
}
