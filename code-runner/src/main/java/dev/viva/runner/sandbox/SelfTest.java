package dev.viva.runner.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries to break out of a sandbox of this machine with what every Linux has: a shell. A tier that lets any of it through, or cannot
 * start a box at all, is not used.
 */
final class SelfTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MEMORY_MEBIBYTES = 64;

    private final Sandbox sandbox;
    private final Tools tools;
    private final List<String> faults = new ArrayList<>();

    private SelfTest(Sandbox sandbox, Tools tools) {
        this.sandbox = sandbox;
        this.tools = tools;
    }

    /** What does not hold; nothing for a sandbox that can be used. */
    static List<String> faults(Sandbox sandbox, Tools tools) {
        SelfTest test = new SelfTest(sandbox, tools);
        try {
            test.run();
        } catch (IOException | IllegalStateException e) {
            test.faults.add("no box starts: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            test.faults.add("interrupted");
        }
        return List.copyOf(test.faults);
    }

    private void run() throws IOException, InterruptedException {
        Answer alive = shell("echo alive; echo way back >&3");
        if (!alive.output.equals("alive\n") || !alive.results.equals(List.of("way back"))) {
            faults.add("a box does not start: status " + alive.status + " " + alive.errors.strip());
            return;
        }
        // Built-in words of the shell only: whatever else is not stopped by the walls is stopped by the filter against
        // processes.
        expect("sees or writes what is not its own", """
                if read line < /etc/passwd; then echo escaped; fi
                for f in /root/.* /root/* /home/*; do if read line < "$f"; then echo escaped; fi; done
                for d in / /tmp /usr /var/tmp /dev /dev/shm; do if echo x > $d/viva-probe; then echo escaped; fi; done
                if [ -n "${USER}${LOGNAME}${JAVA_HOME}" ]; then echo escaped; fi
                while read name real rest; do if [ "$name$real" = Uid:0 ]; then echo escaped; fi; done < /proc/self/status
                """);
        expect("starts processes", "(echo escaped)", "echo escaped | read x", "echo escaped &");
        memory();
        network();
    }

    private void expect(String what, String... scripts) throws IOException, InterruptedException {
        for (String script : scripts) {
            if (shell(script).output.contains("escaped")) {
                faults.add("a program in the box " + what);
                return;
            }
        }
    }

    private void memory() throws IOException, InterruptedException {
        Answer bomb = shell("x=xxxxxxxx; while :; do x=$x$x; done");
        if (!bomb.ended || bomb.status == 0) {
            faults.add("the memory limit does not stop a program");
        }
    }

    private void network() throws IOException, InterruptedException {
        Optional<Path> bash = tools.find("bash");
        Optional<Path> perl = tools.find("perl");
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> knock;
            if (bash.isPresent()) {
                knock = List.of(
                        bash.get().toString(),
                        "-c",
                        "if exec 5<>/dev/tcp/127.0.0.1/" + door.getLocalPort() + "; then echo escaped; fi");
            } else if (perl.isPresent()) {
                knock = List.of(
                        perl.get().toString(),
                        "-MIO::Socket::INET",
                        "-e",
                        "print 'escaped' if IO::Socket::INET->new('127.0.0.1:" + door.getLocalPort() + "')");
            } else {
                faults.add("neither bash nor perl is there to prove that the network is not");
                return;
            }
            if (run(knock).output.contains("escaped")) {
                faults.add("a program in the box sees the network");
            }
        }
    }

    private Answer shell(String script) throws IOException, InterruptedException {
        return run(List.of(tools.require("sh"), "-c", script));
    }

    private Answer run(List<String> command) throws IOException, InterruptedException {
        BoxSpec spec = new BoxSpec(
                command,
                Map.of(),
                List.of(),
                BoxLimits.ofMebibytes(MEMORY_MEBIBYTES).withCpuSeconds(5),
                false,
                true);
        List<String> results = new ArrayList<>();
        try (Box box = sandbox.start(spec)) {
            box.endInput();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                switch (box.next(100)) {
                    case Signal.Line line -> results.add(line.text());
                    case Signal.Overflow _ -> box.kill();
                    case Signal.End _ -> deadline = 0;
                    case Signal.Silence _ -> {}
                }
            }
            int status = box.exit(Duration.ofSeconds(1)).orElse(-1);
            box.standardOutput().awaitMark(1000);
            box.standardError().awaitMark(1000);
            return new Answer(
                    status != -1,
                    status,
                    box.standardOutput().taken().text(),
                    box.standardError().taken().text(),
                    results);
        }
    }

    private record Answer(boolean ended, int status, String output, String errors, List<String> results) {}
}
