package dev.viva.runner.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The seccomp filter of a box: an allow-list as a classic BPF program ({@code struct sock_filter}, 8 bytes an instruction). What is not
 * listed answers EPERM. A program cannot start processes, make sockets or namespaces, signal through prctl, or take memory that
 * RLIMIT_DATA does not count (shared anonymous, growing down, SysV, memfd).
 */
final class Seccomp {
    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_GREATER_EQUAL = 0x35;
    private static final int JUMP_ANY_BIT = 0x45;
    private static final int AND = 0x54;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int ERRNO = 0x00050000;
    private static final int EPERM = 1;
    private static final int ENOSYS = 38;

    private static final int X32_BIT = 0x40000000;
    private static final int CLONE_THREAD = 0x00010000;
    private static final int CLONE_NAMESPACES = 0x7E020080;
    private static final int MAP_SHARED_ANONYMOUS = 0x21;
    private static final int MAP_GROWSDOWN = 0x100;
    private static final int AF_UNIX = 1;
    /** SET_NAME, GET_NAME, GET_DUMPABLE, CAPBSET_READ, SET_NO_NEW_PRIVS, GET_NO_NEW_PRIVS, SET_THP_DISABLE, GET_THP_DISABLE, SET_VMA. */
    private static final int[] PRCTL = {15, 16, 3, 23, 38, 39, 41, 42, 0x53564d41};
    /** TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIOCLEX, FIONCLEX: never TIOCSTI. */
    private static final int[] IOCTL = {0x5401, 0x5413, 0x541B, 0x5421, 0x5451, 0x5450};

    private final List<long[]> program = new ArrayList<>();

    private Seccomp() {}

    /** The filter of a candidate's program, or with {@code forks} of a compiler. */
    static byte[] filter(boolean forks) {
        Seccomp filter = new Seccomp();
        filter.begin();
        for (Syscalls.Call call : Syscalls.table()) {
            switch (call.rule()) {
                case ALLOW -> filter.answer(call.number(), ALLOW);
                case FORK -> filter.answer(call.number(), forks ? ALLOW : ERRNO | EPERM);
                case ABSENT -> filter.answer(call.number(), ERRNO | ENOSYS);
                case CHECK -> filter.check(call, forks);
            }
        }
        filter.add(RETURN, 0, 0, ERRNO | EPERM);
        return filter.bytes();
    }

    /**
     * A filter in front of the other, for a box that shares its process ids with the machine: it may signal itself only. An exec keeps
     * the pid, so the launcher's own is right.
     */
    static byte[] signalsOnlyTo(int pid) {
        Seccomp filter = new Seccomp();
        filter.begin();
        for (Syscalls.Call call : Syscalls.table()) {
            switch (call.name()) {
                case "kill", "tgkill" -> {
                    filter.add(JUMP_EQUAL, 0, 4, call.number());
                    filter.loadArgument(0);
                    filter.add(JUMP_EQUAL, 0, 1, pid);
                    filter.add(RETURN, 0, 0, ALLOW);
                    filter.add(RETURN, 0, 0, ERRNO | EPERM);
                }
                case "tkill" -> filter.answer(call.number(), ERRNO | EPERM);
                default -> {}
            }
        }
        filter.add(RETURN, 0, 0, ALLOW);
        return filter.bytes();
    }

    private void begin() {
        add(LOAD, 0, 0, 4);
        add(JUMP_EQUAL, 1, 0, Syscalls.auditArchitecture());
        add(RETURN, 0, 0, KILL_PROCESS);
        add(LOAD, 0, 0, 0);
        if (Syscalls.isX86()) {
            add(JUMP_GREATER_EQUAL, 0, 1, X32_BIT);
            add(RETURN, 0, 0, ERRNO | EPERM);
        }
    }

    private void answer(int number, int answer) {
        add(JUMP_EQUAL, 0, 1, number);
        add(RETURN, 0, 0, answer);
    }

    private void check(Syscalls.Call call, boolean forks) {
        switch (call.name()) {
            case "clone" -> {
                add(JUMP_EQUAL, 0, 5, call.number());
                loadArgument(0);
                add(JUMP_ANY_BIT, 2, 0, CLONE_NAMESPACES);
                add(JUMP_ANY_BIT, 0, forks ? 0 : 1, CLONE_THREAD);
                add(RETURN, 0, 0, ALLOW);
                add(RETURN, 0, 0, ERRNO | EPERM);
            }
            case "mmap" -> {
                add(JUMP_EQUAL, 0, 6, call.number());
                loadArgument(3);
                add(JUMP_ANY_BIT, 3, 0, MAP_GROWSDOWN);
                add(AND, 0, 0, MAP_SHARED_ANONYMOUS);
                add(JUMP_EQUAL, 1, 0, MAP_SHARED_ANONYMOUS);
                add(RETURN, 0, 0, ALLOW);
                add(RETURN, 0, 0, ERRNO | EPERM);
            }
            case "prlimit64" -> oneOf(call.number(), 0, 0);
            case "socketpair" -> oneOf(call.number(), 0, AF_UNIX);
            case "prctl" -> oneOf(call.number(), 0, PRCTL);
            case "ioctl" -> oneOf(call.number(), 1, IOCTL);
            default -> throw new IllegalStateException("no check for " + call.name());
        }
    }

    private void oneOf(int number, int argument, int... allowed) {
        add(JUMP_EQUAL, 0, allowed.length + 3, number);
        loadArgument(argument);
        for (int i = 0; i < allowed.length; i++) {
            add(JUMP_EQUAL, allowed.length - i, 0, allowed[i]);
        }
        add(RETURN, 0, 0, ERRNO | EPERM);
        add(RETURN, 0, 0, ALLOW);
    }

    /** The low half of an argument; the kernel reads no more of flags, pids and commands. */
    private void loadArgument(int index) {
        add(LOAD, 0, 0, 16 + 8 * index);
    }

    private void add(int code, int ifTrue, int ifFalse, int constant) {
        program.add(new long[] {code, ifTrue, ifFalse, constant});
    }

    private byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(8 * program.size()).order(ByteOrder.nativeOrder());
        for (long[] instruction : program) {
            buffer.putShort((short) instruction[0])
                    .put((byte) instruction[1])
                    .put((byte) instruction[2])
                    .putInt((int) instruction[3]);
        }
        return buffer.array();
    }
}
