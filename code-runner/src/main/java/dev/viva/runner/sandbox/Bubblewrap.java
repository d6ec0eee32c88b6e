package dev.viva.runner.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Tiers A and B: {@code setpriv} (if root) → {@code bwrap} → filter → {@code prlimit} → program. */
final class Bubblewrap implements Sandbox {
    /** What programs of the system need to run. */
    private static final List<String> SYSTEM = List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64");

    private static final List<String> SYSTEM_FILES = List.of("/etc/alternatives", "/etc/ld.so.cache");
    private static final List<String> DEVICES =
            List.of("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom");

    private final Tier tier;
    private final Tools tools;
    private final Path folder;
    private final Privileges privileges = new Privileges();
    private final boolean root = Privileges.isRoot();
    private final AtomicInteger boxes = new AtomicInteger();

    Bubblewrap(Tier tier, Tools tools) throws IOException {
        this.tier = tier;
        this.tools = tools;
        folder = Folders.secret("boxes-");
        Files.write(folder.resolve("run.bpf"), Seccomp.filter(false));
        Files.write(folder.resolve("compile.bpf"), Seccomp.filter(true));
    }

    @Override
    public Tier tier() {
        return tier;
    }

    @Override
    public Box start(BoxSpec spec) throws IOException {
        Path fifo = spec.results() ? tools.fifo(folder.resolve("results-" + boxes.incrementAndGet())) : null;
        int user = root ? privileges.take() : -1;
        Path filter = folder.resolve(spec.forks() ? "compile.bpf" : "run.bpf");
        List<String> command = new ArrayList<>();
        // Only a shell can open files at chosen descriptors: Java gives a child 0, 1 and 2.
        command.add(tools.require("sh"));
        command.add("-c");
        command.add(
                fifo == null ? "exec 4<\"$1\"; shift 2; exec \"$@\"" : "exec 4<\"$1\" 3>\"$2\"; shift 2; exec \"$@\"");
        command.addAll(List.of("sh", filter.toString(), String.valueOf(fifo)));
        if (root) {
            String id = Integer.toString(user);
            command.addAll(List.of(
                    tools.require("setpriv"), "--reuid", id, "--regid", id, "--clear-groups", "--no-new-privs"));
        }
        command.addAll(walls(spec));
        command.addAll(limits(spec.limits()));
        command.addAll(spec.command());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().clear();
        Process process = Spawner.start(builder);
        return Box.of(process, fifo, true, spec.forks(), () -> {
            if (root) {
                privileges.giveBack(user);
            }
        });
    }

    private List<String> walls(BoxSpec spec) {
        List<String> words = new ArrayList<>(List.of(
                tools.require("bwrap"),
                "--unshare-all",
                "--unshare-user",
                "--die-with-parent",
                "--new-session",
                "--as-pid-1",
                "--cap-drop",
                "ALL",
                "--hostname",
                "box",
                "--clearenv"));
        if (tier == Tier.A) {
            words.addAll(List.of("--disable-userns", "--proc", "/proc"));
        }
        for (String path : SYSTEM) {
            Path real = Path.of(path);
            if (Files.isSymbolicLink(real)) {
                words.addAll(List.of("--symlink", link(real), path));
            } else {
                words.addAll(List.of("--ro-bind-try", path, path));
            }
        }
        SYSTEM_FILES.forEach(path -> words.addAll(List.of("--ro-bind-try", path, path)));
        DEVICES.forEach(path -> words.addAll(List.of("--dev-bind-try", path, path)));
        words.addAll(List.of("--symlink", "/proc/self/fd", "/dev/fd"));
        if (spec.limits().scratchBytes() > 0) {
            words.addAll(List.of("--size", Long.toString(spec.limits().scratchBytes()), "--tmpfs", "/tmp"));
        } else {
            words.addAll(List.of("--dir", "/tmp"));
        }
        spec.readable().forEach(path -> words.addAll(List.of("--ro-bind", path.toString(), path.toString())));
        words.addAll(List.of("--setenv", "TMPDIR", "/tmp", "--setenv", "HOME", "/tmp", "--chdir", "/tmp"));
        for (Map.Entry<String, String> variable : spec.environment().entrySet()) {
            words.addAll(List.of("--setenv", variable.getKey(), variable.getValue()));
        }
        // The root of a box is a tmpfs without a bound: nothing may be written there.
        words.addAll(List.of("--remount-ro", "/", "--seccomp", "4", "--"));
        return words;
    }

    /** Set within the box: there RLIMIT_NPROC counts its own tasks, not all of the user's. */
    private List<String> limits(BoxLimits limits) {
        return List.of(
                tools.require("prlimit"),
                "--as=" + (limits.addressSpaceBytes() == 0 ? "unlimited" : limits.addressSpaceBytes()),
                "--data=" + (limits.dataBytes() == 0 ? "unlimited" : limits.dataBytes()),
                "--stack=" + limits.stackBytes(),
                "--fsize=" + limits.scratchBytes(),
                "--nofile=" + limits.openFiles(),
                "--nproc=" + limits.tasks(),
                "--cpu=" + limits.cpuSeconds(),
                "--core=0",
                "--memlock=0",
                "--msgqueue=0",
                "--");
    }

    private static String link(Path path) {
        try {
            return Files.readSymbolicLink(path).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
