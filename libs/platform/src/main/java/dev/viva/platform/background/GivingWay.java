package dev.viva.platform.background;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import org.jboss.logging.Logger;

/**
 * Threads for work that can wait: where the processors are full, such a thread gets a tenth of the time of another one. Linux has a
 * priority ({@code nice}) for each thread; that of Java, {@link Thread#setPriority}, changes nothing there.
 */
public final class GivingWay {
    private static final Logger LOG = Logger.getLogger(GivingWay.class);
    private static final int NICE = 10;

    private GivingWay() {}

    /** Makes platform threads of this name. They give way all their life: only a privileged process could take that back. */
    public static ThreadFactory threads(String name) {
        return work -> Thread.ofPlatform().name(name).daemon().unstarted(() -> {
            begin();
            work.run();
        });
    }

    private static void begin() {
        try {
            int now = (int) Native.NICER.invokeExact(NICE);
            LOG.debugf("%s gives way: %d", Thread.currentThread().getName(), now);
        } catch (Throwable e) {
            LOG.warnf("work that could wait has the priority of requests: %s", e);
        }
    }

    /** Found when the first thread asks for it. */
    @SuppressWarnings("restricted")
    private static final class Native {
        /** {@code int nice(int)}: on Linux of the calling thread alone, and relative, so it never takes a process's own manners back. */
        static final MethodHandle NICER = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().find("nice").orElseThrow(),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }
}
