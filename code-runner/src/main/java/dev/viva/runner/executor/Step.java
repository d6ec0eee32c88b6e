package dev.viva.runner.executor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.runner.executor.Outcome.How;
import dev.viva.runner.job.Limits;
import dev.viva.runner.job.Used;
import dev.viva.runner.sandbox.Box;
import dev.viva.runner.sandbox.Kept;
import dev.viva.runner.sandbox.Signal;
import dev.viva.runner.sandbox.Usage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * One step of a program in a box under its limits: from the input sent until the answer, the end or a limit. Time is measured here,
 * outside; an answer counts only with the step's nonce.
 */
final class Step {
    private static final int SLICE_MILLIS = 20;
    private static final int MARK_MILLIS = 2_000;
    private static final Duration AFTER_LIMIT = Duration.ofSeconds(2);
    private static final Duration LAST_WORDS = Duration.ofMillis(500);
    private static final int KILLED_BY_CPU_LIMIT = 128 + 24;

    private final Box box;
    private final Limits limits;
    private final List<String> memorySigns;
    private Usage before = Usage.NONE;
    private Usage last = Usage.NONE;
    private long started;
    private boolean over;

    Step(Box box, Limits limits, List<String> memorySigns) {
        this.box = box;
        this.limits = limits;
        this.memorySigns = memorySigns;
    }

    /** Sends one line to the harness and waits for its answer. */
    Outcome ask(byte[] line, String nonce) throws InterruptedException {
        begin("\0" + nonce + "\n");
        try (Watch _ = watch()) {
            box.send(line);
            return await(nonce);
        } catch (IOException ended) {
            return crashed();
        }
    }

    /** Whether the program is gone, or answers no more. */
    boolean isOver() {
        return over;
    }

    /** Sends all the input of a program and waits for its end. */
    Outcome feed(byte[] input) throws InterruptedException {
        begin("");
        try (Watch _ = watch()) {
            Thread feeder = Thread.ofPlatform().daemon().name("box-stdin").start(() -> sendAndEnd(input));
            Outcome outcome = await("");
            feeder.join(SLICE_MILLIS);
            return outcome;
        }
    }

    private void sendAndEnd(byte[] input) {
        try {
            box.send(input);
        } catch (IOException programWantedNoMore) {
            return;
        }
        box.endInput();
    }

    private Watch watch() {
        return Watch.over(box, Duration.ofMillis(limits.wallMillis()).plus(AFTER_LIMIT));
    }

    private void begin(String mark) {
        box.begin();
        box.standardOutput().begin(mark, limits.outputBytes());
        box.standardError().begin(mark, limits.outputBytes());
        before = box.usage();
        last = before;
        started = System.nanoTime();
    }

    private Outcome await(String nonce) throws InterruptedException {
        while (true) {
            long left = limits.wallMillis() - elapsedMillis();
            switch (box.next(Math.min(SLICE_MILLIS, Math.max(1, left)))) {
                case Signal.Line line -> {
                    JsonNode answer = parse(line.text());
                    if (!nonce.isEmpty() && answer.path("nonce").asText().equals(nonce)) {
                        return answered(answer);
                    }
                }
                case Signal.Overflow _ -> {
                    over = true;
                    return finished(How.OUTPUT, null, "wrote more than " + limits.outputKibibytes() + " KiB");
                }
                case Signal.End _ -> {
                    return nonce.isEmpty() ? ended() : crashed();
                }
                case Signal.Silence _ -> sample();
            }
            if (cpuMillis() > limits.cpuMillis()) {
                over = true;
                return overCpu();
            }
            if (elapsedMillis() > limits.wallMillis()) {
                over = true;
                return finished(
                        How.WALL_TIME, null, "used " + elapsedMillis() + " ms, limit " + limits.wallMillis() + " ms");
            }
        }
    }

    private Outcome answered(JsonNode answer) throws InterruptedException {
        long elapsed = elapsedMillis();
        sample();
        if (!box.standardOutput().awaitMark(MARK_MILLIS) || !box.standardError().awaitMark(MARK_MILLIS)) {
            return crashed();
        }
        if (tooMuch(box.standardOutput().taken()) || tooMuch(box.standardError().taken())) {
            over = true;
            return finished(How.OUTPUT, null, "wrote more than " + limits.outputKibibytes() + " KiB");
        }
        if (cpuMillis() > limits.cpuMillis()) {
            return overCpu();
        }
        if (elapsed > limits.wallMillis()) {
            return finished(How.WALL_TIME, null, "used " + elapsed + " ms, limit " + limits.wallMillis() + " ms");
        }
        String message = answer.path("message").asText(null);
        return switch (answer.path("outcome").asText()) {
            case "value" -> finished(How.VALUE, answer.get("value"), null);
            case "memory" -> outOfMemory();
            case "exit" -> ended();
            case "compile" -> finished(How.COMPILE_ERROR, null, message);
            default -> finished(How.RUNTIME_ERROR, null, message);
        };
    }

    private boolean tooMuch(Kept kept) {
        return kept.written() > limits.outputBytes();
    }

    /** The program ended without an answer: or closed the way back, which is the same to us. */
    private Outcome crashed() throws InterruptedException {
        over = true;
        int status = box.exit(LAST_WORDS).orElse(-1);
        box.kill();
        box.standardError().awaitMark(MARK_MILLIS);
        if (hasMemorySign()) {
            return outOfMemory();
        }
        return finished(How.RUNTIME_ERROR, null, status < 0 ? "the program closed its way back" : died(status));
    }

    /** A program of its own has ended. */
    private Outcome ended() throws InterruptedException {
        over = true;
        int status = box.exit(LAST_WORDS).orElse(-1);
        box.standardOutput().awaitMark(MARK_MILLIS);
        box.standardError().awaitMark(MARK_MILLIS);
        if (status == 0) {
            return finished(How.VALUE, null, null);
        }
        if (status == KILLED_BY_CPU_LIMIT) {
            return overCpu();
        }
        return hasMemorySign() ? outOfMemory() : finished(How.RUNTIME_ERROR, null, died(status));
    }

    private boolean hasMemorySign() {
        String errors = box.standardError().taken().text();
        return memorySigns.stream().anyMatch(errors::contains);
    }

    private static String died(int status) {
        return status > 128 ? "ended by signal " + (status - 128) : "ended with status " + status;
    }

    private Outcome overCpu() {
        return finished(
                How.CPU_TIME,
                null,
                "used " + cpuMillis() + " ms of processor time, limit " + limits.cpuMillis() + " ms");
    }

    private Outcome outOfMemory() {
        return finished(How.MEMORY, null, "needed more than " + limits.memoryMebibytes() + " MiB");
    }

    private Outcome finished(How how, JsonNode value, String message) {
        Kept output = box.standardOutput().taken();
        Kept errors = box.standardError().taken();
        Used used = new Used(
                elapsedMillis(), Math.max(0, cpuMillis()), last.peakBytes(), output.written() + errors.written());
        return new Outcome(how, value, message, used, output.text(), output.exactText(), errors.text());
    }

    private void sample() {
        Usage now = box.usage();
        if (now.cpuMillis() >= last.cpuMillis() && now.peakBytes() > 0) {
            last = now;
        }
    }

    private long cpuMillis() {
        return last.cpuMillis() - before.cpuMillis();
    }

    private long elapsedMillis() {
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static JsonNode parse(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (JsonProcessingException noAnswerOfOurs) {
            return Json.MAPPER.missingNode();
        }
    }
}
