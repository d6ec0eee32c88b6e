package dev.viva.runner.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tier C, a process of its own: puts up the walls around this thread, then becomes the untrusted program. User → parent-death signal →
 * no_new_privs → Landlock (files, TCP, signals) → rlimits → seccomp → exec. Everything is refused that cannot be set up.
 */
final class LandlockLauncher {
    static final int FAILED = 125;

    private static final int PR_SET_PDEATHSIG = 1;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int SIGKILL = 9;
    private static final int SECCOMP_SET_MODE_FILTER = 1;
    private static final int CLOSE_RANGE_CLOEXEC = 4;
    private static final int AT_FDCWD = -100;
    private static final int O_PATH_CLOEXEC = 0x200000 | 0x80000;

    private static final long EXECUTE_AND_READ = 1 | 1 << 2 | 1 << 3;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_WRITE_FILE = 1 << 1 | 1 << 2;
    private static final long ALL_OF_FIRST_VERSION = (1 << 13) - 1;
    private static final long REFER = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long IOCTL_DEVICE = 1 << 15;
    /** Other tasks of the user that may already be there in places that this process cannot see. */
    private static final int UNSEEN_TASKS = 1024;

    private final Kernel kernel = new Kernel();

    private LandlockLauncher() {}

    public static void main(String[] words) {
        try {
            new LandlockLauncher().launch(LaunchPlan.parse(Arrays.asList(words)));
        } catch (IOException | RuntimeException e) {
            System.err.println("sandbox: " + e.getMessage());
        }
        // Not exit: hooks and threads have nothing to say here.
        Runtime.getRuntime().halt(FAILED);
    }

    private void launch(LaunchPlan plan) throws IOException {
        byte[] filter = Files.readAllBytes(Path.of(plan.filter()));
        int pid = (int) ProcessHandle.current().pid();
        int tasks = plan.user() >= 0 ? plan.tasks() : plan.tasks() + tasksOfThisUser() + UNSEEN_TASKS;
        long signals = kernel.program(Seccomp.signalsOnlyTo(pid));
        long calls = kernel.program(filter);
        long path = kernel.text(plan.command().getFirst());
        long arguments = kernel.texts(plan.command().toArray(String[]::new));
        long environment = kernel.texts(plan.environment().toArray(String[]::new));
        long parent = kernel.call(Kernel.GETPPID);

        kernel.must("close_range", Kernel.CLOSE_RANGE, 4, 0xFFFFFFFFL, CLOSE_RANGE_CLOEXEC);
        kernel.call(Kernel.SETSID);
        drop(plan.user());
        kernel.must("death signal", Kernel.PRCTL, PR_SET_PDEATHSIG, SIGKILL);
        if (kernel.call(Kernel.GETPPID) != parent) {
            return;
        }
        kernel.must("no_new_privs", Kernel.PRCTL, PR_SET_NO_NEW_PRIVS, 1);
        kernel.must("chdir", Kernel.CHDIR, kernel.text(plan.folder()));
        restrictFiles(plan, pid);
        for (long[] limit : plan.limits(tasks)) {
            kernel.must("limit " + limit[0], Kernel.PRLIMIT64, 0, limit[0], kernel.longs(limit[1], limit[1]), 0);
        }
        if (!plan.forks()) {
            kernel.must("signal filter", Kernel.SECCOMP, SECCOMP_SET_MODE_FILTER, 0, signals);
        }
        kernel.must("filter", Kernel.SECCOMP, SECCOMP_SET_MODE_FILTER, 0, calls);
        kernel.must("exec " + plan.command().getFirst(), Kernel.EXECVE, path, arguments, environment);
    }

    private void drop(int user) {
        if (user >= 0) {
            kernel.must("groups", Kernel.SETGROUPS, 0, 0);
            kernel.must("group", Kernel.SETRESGID, user, user, user);
            kernel.must("user", Kernel.SETRESUID, user, user, user);
        }
    }

    private void restrictFiles(LaunchPlan plan, int pid) {
        long version = kernel.must("Landlock", Kernel.LANDLOCK_CREATE_RULESET, 0, 0, 1);
        long files = ALL_OF_FIRST_VERSION
                | (version >= 2 ? REFER : 0)
                | (version >= 3 ? TRUNCATE : 0)
                | (version >= 5 ? IOCTL_DEVICE : 0);
        long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        int rules = (int) kernel.must(
                "Landlock rules",
                Kernel.LANDLOCK_CREATE_RULESET,
                kernel.longs(files, /* TCP bind, connect */ 3, /* abstract sockets, signals */ 3),
                size,
                0);
        plan.readable().forEach(folder -> allow(rules, folder, EXECUTE_AND_READ));
        List.of("/dev/null", "/dev/zero", "/dev/full").forEach(device -> allow(rules, device, READ_WRITE_FILE));
        List.of("/dev/random", "/dev/urandom").forEach(device -> allow(rules, device, READ_FILE));
        allow(rules, "/proc/" + pid, READ_FILE | 1 << 3);
        if (!plan.scratch().isEmpty()) {
            allow(rules, plan.scratch(), files & ~IOCTL_DEVICE);
        }
        kernel.must("Landlock restriction", Kernel.LANDLOCK_RESTRICT_SELF, rules, 0);
    }

    private void allow(int rules, String path, long what) {
        if (!Files.exists(Path.of(path))) {
            return;
        }
        long allowed = Files.isDirectory(Path.of(path)) ? what : what & ~(1L << 3);
        int opened = (int) kernel.must("open " + path, Kernel.OPENAT, AT_FDCWD, kernel.text(path), O_PATH_CLOEXEC, 0);
        kernel.must("allow " + path, Kernel.LANDLOCK_ADD_RULE, rules, 1, kernel.pathBeneath(allowed, opened), 0);
    }

    private static int tasksOfThisUser() throws IOException {
        Object self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        int tasks = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                tasks += tasksOf(process, self);
            }
        }
        return tasks;
    }

    private static int tasksOf(Path process, Object user) {
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            return Files.getAttribute(process, "unix:uid").equals(user) ? (int) threads.count() : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
