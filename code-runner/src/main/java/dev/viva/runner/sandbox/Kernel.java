package dev.viva.runner.sandbox;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * System calls of this very thread, made directly: what the C library does with user ids for all threads of a process is not wanted by
 * a thread that is about to become another program. Used by {@link LandlockLauncher} only, in its own process.
 */
@SuppressWarnings("restricted")
final class Kernel {
    private static final boolean X86 = !System.getProperty("os.arch").equals("aarch64");
    static final int EXECVE = X86 ? 59 : 221;
    static final int GETPPID = X86 ? 110 : 173;
    static final int SETSID = X86 ? 112 : 157;
    static final int SETGROUPS = X86 ? 116 : 159;
    static final int SETRESUID = X86 ? 117 : 147;
    static final int SETRESGID = X86 ? 119 : 149;
    static final int CHDIR = X86 ? 80 : 49;
    static final int PRCTL = X86 ? 157 : 167;
    static final int OPENAT = X86 ? 257 : 56;
    static final int PRLIMIT64 = X86 ? 302 : 261;
    static final int SECCOMP = X86 ? 317 : 277;
    static final int CLOSE_RANGE = 436;
    static final int LANDLOCK_CREATE_RULESET = 444;
    static final int LANDLOCK_ADD_RULE = 445;
    static final int LANDLOCK_RESTRICT_SELF = 446;

    private static final StructLayout CAPTURED = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CAPTURED.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle SYSCALL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().find("syscall").orElseThrow(),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG),
                    Linker.Option.firstVariadicArg(1),
                    Linker.Option.captureCallState("errno"));

    private final Arena arena = Arena.global();
    private final MemorySegment state = arena.allocate(CAPTURED);

    /** Up to five arguments; the result, or minus the error number. */
    long call(long number, long... arguments) {
        long[] all = new long[5];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        try {
            long result = (long) SYSCALL.invokeExact(state, number, all[0], all[1], all[2], all[3], all[4]);
            return result == -1 ? -(int) ERRNO.get(state, 0L) : result;
        } catch (Throwable e) {
            throw new IllegalStateException("system call " + number, e);
        }
    }

    /** As {@link #call}, for a call that must succeed. */
    long must(String what, long number, long... arguments) {
        long result = call(number, arguments);
        if (result < 0) {
            throw new IllegalStateException(what + ": error " + -result);
        }
        return result;
    }

    long text(String text) {
        return arena.allocateFrom(text).address();
    }

    /** A null-terminated array of texts. */
    long texts(String... texts) {
        MemorySegment array = arena.allocate(ValueLayout.JAVA_LONG, texts.length + 1L);
        for (int i = 0; i < texts.length; i++) {
            array.setAtIndex(ValueLayout.JAVA_LONG, i, text(texts[i]));
        }
        return array.address();
    }

    long longs(long... values) {
        return arena.allocateFrom(ValueLayout.JAVA_LONG, values).address();
    }

    /** {@code struct sock_fprog}: a count of instructions, then after padding where they are. */
    long program(byte[] filter) {
        long instructions = arena.allocateFrom(ValueLayout.JAVA_BYTE, filter).address();
        return longs(filter.length / 8, instructions);
    }

    /** {@code struct landlock_path_beneath_attr}, packed: what is allowed, and below which open folder. */
    long pathBeneath(long allowed, int descriptor) {
        MemorySegment rule = arena.allocate(12, 8);
        rule.set(ValueLayout.JAVA_LONG, 0, allowed);
        rule.set(ValueLayout.JAVA_INT, 8, descriptor);
        return rule.address();
    }
}
