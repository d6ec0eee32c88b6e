package dev.viva.runner.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Tier C: a Java process of our own, {@link LandlockLauncher}, makes the walls and becomes the program. */
final class Landlock implements Sandbox {
    private static final List<Class<?>> LAUNCHER =
            List.of(LandlockLauncher.class, LaunchPlan.class, Kernel.class, Seccomp.class, Syscalls.class);
    private static final List<String> NESTED = List.of("Syscalls$Rule", "Syscalls$Call", "Seccomp$1", "Syscalls$1");
    private static final List<String> SYSTEM = List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64");
    private static final List<String> SYSTEM_FILES = List.of("/etc/alternatives", "/etc/ld.so.cache");

    private final Tools tools;
    private final Path folder;
    private final Privileges privileges = new Privileges();
    private final boolean root = Privileges.isRoot();
    private final AtomicInteger boxes = new AtomicInteger();

    Landlock(Tools tools) throws IOException {
        this.tools = tools;
        folder = Folders.secret("boxes-");
        Files.write(folder.resolve("run.bpf"), Seccomp.filter(false));
        Files.write(folder.resolve("compile.bpf"), Seccomp.filter(true));
        unpackLauncher();
    }

    /** The launcher must start from plain files, however the service itself is packaged. */
    private void unpackLauncher() throws IOException {
        List<String> files = Stream.concat(LAUNCHER.stream().map(Class::getSimpleName), NESTED.stream())
                .map(name -> name + ".class")
                .toList();
        Path home = Files.createDirectories(folder.resolve("launcher")
                .resolve(Landlock.class.getPackageName().replace('.', '/')));
        for (String file :
                Stream.concat(files.stream(), Stream.of("syscalls.txt")).toList()) {
            try (InputStream stream = Landlock.class.getResourceAsStream(file)) {
                if (stream != null) {
                    Files.copy(stream, home.resolve(file));
                }
            }
        }
    }

    @Override
    public Tier tier() {
        return Tier.C;
    }

    @Override
    public Box start(BoxSpec spec) throws IOException {
        Path fifo = spec.results() ? tools.fifo(folder.resolve("results-" + boxes.incrementAndGet())) : null;
        int user = root ? privileges.take() : -1;
        Path scratch = spec.limits().scratchBytes() > 0 ? scratch(user) : null;
        List<String> command = new ArrayList<>(List.of(
                tools.require("sh"),
                "-c",
                fifo == null ? "shift; exec \"$@\"" : "exec 3>\"$1\"; shift; exec \"$@\"",
                "sh",
                String.valueOf(fifo),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder.resolve("launcher").toString(),
                LandlockLauncher.class.getName()));
        command.addAll(plan(spec, user, scratch).words());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().clear();
        Process process = Spawner.start(builder);
        return Box.of(process, fifo, false, spec.forks(), () -> {
            if (scratch != null) {
                Folders.delete(scratch);
            }
            if (root) {
                privileges.giveBack(user);
            }
        });
    }

    private LaunchPlan plan(BoxSpec spec, int user, Path scratch) {
        BoxLimits limits = spec.limits();
        String home = scratch == null ? "/" : scratch.toString();
        List<String> environment = new ArrayList<>(List.of("TMPDIR=" + home, "HOME=" + home));
        spec.environment().forEach((name, value) -> environment.add(name + "=" + value));
        List<String> readable = Stream.of(
                        SYSTEM.stream(),
                        SYSTEM_FILES.stream(),
                        spec.readable().stream().map(Path::toString))
                .flatMap(paths -> paths)
                .toList();
        return new LaunchPlan(
                user,
                spec.forks(),
                folder.resolve(spec.forks() ? "compile.bpf" : "run.bpf").toString(),
                home,
                scratch == null ? "" : scratch.toString(),
                List.of(
                        limits.addressSpaceBytes(),
                        limits.dataBytes(),
                        limits.stackBytes(),
                        limits.scratchBytes(),
                        (long) limits.openFiles(),
                        (long) limits.tasks(),
                        (long) limits.cpuSeconds()),
                readable,
                environment,
                spec.command());
    }

    private Path scratch(int user) throws IOException {
        Path scratch = Folders.secret("scratch-");
        if (root) {
            Files.setAttribute(scratch, "unix:uid", user);
        }
        return scratch;
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
