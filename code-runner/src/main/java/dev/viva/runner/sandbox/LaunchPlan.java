package dev.viva.runner.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@link LandlockLauncher} is told on its command line.
 *
 * @param user the id to become, -1 to stay who it is
 * @param folder where the program starts
 * @param scratch the one folder it may write to, or empty
 * @param environment as {@code NAME=value}
 * @param sizes in the order of {@link BoxLimits}: address space, data, stack, file, open files, tasks, cpu seconds
 */
record LaunchPlan(
        int user,
        boolean forks,
        String filter,
        String folder,
        String scratch,
        List<Long> sizes,
        List<String> readable,
        List<String> environment,
        List<String> command) {
    private static final int RLIMIT_CPU = 0;
    private static final int RLIMIT_FSIZE = 1;
    private static final int RLIMIT_DATA = 2;
    private static final int RLIMIT_STACK = 3;
    private static final int RLIMIT_CORE = 4;
    private static final int RLIMIT_NPROC = 6;
    private static final int RLIMIT_NOFILE = 7;
    private static final int RLIMIT_MEMLOCK = 8;
    private static final int RLIMIT_AS = 9;
    private static final int RLIMIT_MSGQUEUE = 12;
    private static final long UNLIMITED = -1;

    int tasks() {
        return sizes.get(5).intValue();
    }

    /** Pairs of an RLIMIT and its value; the address space last, because this process is larger than what it allows. */
    List<long[]> limits(int tasksWithOthers) {
        return List.of(
                new long[] {RLIMIT_CORE, 0},
                new long[] {RLIMIT_MEMLOCK, 0},
                new long[] {RLIMIT_MSGQUEUE, 0},
                new long[] {RLIMIT_STACK, sizes.get(2)},
                new long[] {RLIMIT_FSIZE, sizes.get(3)},
                new long[] {RLIMIT_NOFILE, sizes.get(4)},
                new long[] {RLIMIT_NPROC, tasksWithOthers},
                new long[] {RLIMIT_CPU, sizes.get(6)},
                new long[] {RLIMIT_DATA, sizes.get(1) == 0 ? UNLIMITED : sizes.get(1)},
                new long[] {RLIMIT_AS, sizes.get(0) == 0 ? UNLIMITED : sizes.get(0)});
    }

    List<String> words() {
        List<String> words = new ArrayList<>(List.of(
                Integer.toString(user), Boolean.toString(forks), filter, folder, scratch.isEmpty() ? "-" : scratch));
        sizes.forEach(size -> words.add(Long.toString(size)));
        for (List<String> list : List.of(readable, environment)) {
            words.add(Integer.toString(list.size()));
            words.addAll(list);
        }
        words.addAll(command);
        return words;
    }

    static LaunchPlan parse(List<String> words) {
        int at = 12;
        List<Long> sizes = words.subList(5, at).stream().map(Long::valueOf).toList();
        int readable = Integer.parseInt(words.get(at++));
        List<String> folders = words.subList(at, at + readable);
        at += readable;
        int variables = Integer.parseInt(words.get(at++));
        List<String> environment = words.subList(at, at + variables);
        return new LaunchPlan(
                Integer.parseInt(words.get(0)),
                Boolean.parseBoolean(words.get(1)),
                words.get(2),
                words.get(3),
                words.get(4).equals("-") ? "" : words.get(4),
                sizes,
                folders,
                environment,
                words.subList(at + variables, words.size()));
    }
}
