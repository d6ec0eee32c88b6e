package dev.viva.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Runs the filters on an interpreter of the few BPF instructions that they use. */
class SeccompTest {
    private static final int ALLOW = 0x7fff0000;
    private static final int EPERM = 0x00050001;
    private static final int ENOSYS = 0x00050026;

    @Test
    void aProgramMayReadAndWriteButStartNothing() {
        assertThat(ask(false, "read")).isEqualTo(ALLOW);
        assertThat(ask(false, "clone", 0x10000 | 0x100)).isEqualTo(ALLOW);
        assertThat(ask(false, "clone", 17)).isEqualTo(EPERM);
        assertThat(ask(false, "wait4")).isEqualTo(EPERM);
        assertThat(ask(false, "clone3")).isEqualTo(ENOSYS);
    }

    @Test
    void aCompilerMayStartProcessesButNoNamespaces() {
        assertThat(ask(true, "clone", 17)).isEqualTo(ALLOW);
        assertThat(ask(true, "clone", 0x10000000 | 17)).isEqualTo(EPERM);
        assertThat(ask(false, "clone", 0x10000000 | 0x10000)).isEqualTo(EPERM);
    }

    @Test
    void memoryThatTheLimitDoesNotCountIsRefused() {
        assertThat(ask(false, "mmap", 0, 0, 0, 0x22)).isEqualTo(ALLOW);
        assertThat(ask(false, "mmap", 0, 0, 0, 0x01)).isEqualTo(ALLOW);
        assertThat(ask(false, "mmap", 0, 0, 0, 0x21)).isEqualTo(EPERM);
        assertThat(ask(false, "mmap", 0, 0, 0, 0x23)).isEqualTo(EPERM);
        assertThat(ask(false, "mmap", 0, 0, 0, 0x122)).isEqualTo(EPERM);
    }

    @Test
    void argumentsDecide() {
        assertThat(ask(false, "prlimit64", 0)).isEqualTo(ALLOW);
        assertThat(ask(false, "prlimit64", 77)).isEqualTo(EPERM);
        assertThat(ask(false, "prctl", 15)).isEqualTo(ALLOW);
        assertThat(ask(false, "prctl", 1)).isEqualTo(EPERM);
        assertThat(ask(false, "ioctl", 1, 0x5401)).isEqualTo(ALLOW);
        assertThat(ask(false, "ioctl", 1, 0x5412)).isEqualTo(EPERM);
        assertThat(ask(false, "socketpair", 1)).isEqualTo(ALLOW);
        assertThat(ask(false, "socketpair", 2)).isEqualTo(EPERM);
    }

    @Test
    void whatIsNotListedIsRefused() {
        int[] pidfdAndMountAndLandlock = {434, 438, 442, 444, 446, 9999};
        assertThat(Arrays.stream(pidfdAndMountAndLandlock).map(number -> run(Seccomp.filter(true), number)))
                .containsOnly(EPERM);
    }

    @Test
    void inTierCAProgramMaySignalItselfOnly() {
        byte[] filter = Seccomp.signalsOnlyTo(1234);
        assertThat(run(filter, number("kill"), 1234)).isEqualTo(ALLOW);
        assertThat(run(filter, number("kill"), 1)).isEqualTo(EPERM);
        assertThat(run(filter, number("kill"), -1)).isEqualTo(EPERM);
        assertThat(run(filter, number("tgkill"), 99)).isEqualTo(EPERM);
        assertThat(run(filter, number("tkill"), 1234)).isEqualTo(EPERM);
        assertThat(run(filter, number("read"))).isEqualTo(ALLOW);
    }

    private static int ask(boolean forks, String name, long... arguments) {
        return run(Seccomp.filter(forks), number(name), arguments);
    }

    private static int number(String name) {
        return Syscalls.table().stream()
                .filter(call -> call.name().equals(name))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static int run(byte[] filter, int number, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.nativeOrder());
        data.putInt(number).putInt(Syscalls.auditArchitecture()).putLong(0);
        Arrays.stream(arguments).forEach(data::putLong);
        ByteBuffer program = ByteBuffer.wrap(filter).order(ByteOrder.nativeOrder());
        int accumulator = 0;
        int at = 0;
        while (true) {
            int code = program.getShort(8 * at);
            int ifTrue = program.get(8 * at + 2) & 0xff;
            int ifFalse = program.get(8 * at + 3) & 0xff;
            int constant = program.getInt(8 * at + 4);
            at++;
            switch (code) {
                case 0x20 -> accumulator = data.getInt(constant);
                case 0x54 -> accumulator &= constant;
                case 0x15 -> at += accumulator == constant ? ifTrue : ifFalse;
                case 0x35 -> at += Integer.compareUnsigned(accumulator, constant) >= 0 ? ifTrue : ifFalse;
                case 0x45 -> at += (accumulator & constant) != 0 ? ifTrue : ifFalse;
                case 0x06 -> {
                    return constant;
                }
                default -> throw new IllegalStateException("instruction " + code);
            }
        }
    }
}
