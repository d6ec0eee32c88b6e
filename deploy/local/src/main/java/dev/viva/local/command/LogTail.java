package dev.viva.local.command;

import dev.viva.local.process.ProcessId;
import dev.viva.local.system.Home;
import dev.viva.local.system.Service;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what the services write to their logs from now on. */
final class LogTail {
    private static final int CHUNK_BYTES = 64 * 1024;

    private final Map<String, Path> logs = new LinkedHashMap<>();
    private final Map<String, Long> positions = new LinkedHashMap<>();
    private final Console console;

    LogTail(Home home, List<Service> services, Console console) {
        services.forEach(service -> logs.put(service.module(), home.log(service.module())));
        this.console = console;
    }

    /** Until the system ends or this process is interrupted. */
    void follow(ProcessId supervisor) throws IOException, InterruptedException {
        for (Map.Entry<String, Path> log : logs.entrySet()) {
            positions.put(log.getKey(), Files.exists(log.getValue()) ? Files.size(log.getValue()) : 0L);
        }
        while (supervisor.isAlive()) {
            for (Map.Entry<String, Path> log : logs.entrySet()) {
                show(log.getKey(), log.getValue());
            }
            Thread.sleep(250);
        }
    }

    private void show(String name, Path log) throws IOException {
        long position = positions.get(name);
        if (!Files.exists(log) || Files.size(log) <= position) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            byte[] bytes = new byte[(int) Math.min(CHUNK_BYTES, file.length() - position)];
            file.readFully(bytes);
            int whole = lastLineEnd(bytes);
            positions.put(name, position + whole);
            String text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
            text.lines().forEach(line -> console.line(console.in(Console.Tone.QUIET, "%-16s ".formatted(name)) + line));
        }
    }

    /** Only whole lines are shown, unless one is longer than a chunk. */
    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return bytes.length == CHUNK_BYTES ? bytes.length : 0;
    }
}
