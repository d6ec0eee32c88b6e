package dev.viva.platform.event.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.platform.event.Inbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A turn that nobody gives back would be waited for for ever. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BacklogTest {
    private static final Instant START = Instant.parse("2026-11-27T20:00:00Z");
    private static final Duration SOON = Backlog.LATE.dividedBy(2);
    private static final Duration LATE = Backlog.LATE.plusMillis(1);

    private static final Inbox.Patience NO_PATIENCE = pause -> true;

    private Instant now = START;
    private final Backlog backlog = new Backlog("things", 4, () -> now);

    @Test
    void aRecordThatCameSoonIsHandledWhereItWasRead() {
        assertThat(niceAfter(SOON)).isEqualTo(niceHere());
    }

    @Test
    void aLateOneGivesWay() {
        assertThat(niceAfter(LATE)).isEqualTo(Math.min(19, niceHere() + 10));
    }

    @Test
    void soDoThoseOfOtherPartitionsUntilNobodyWasLateForAWhile() {
        niceAfter(LATE);
        now = now.plus(Backlog.GIVING_WAY).minusMillis(1);
        assertThat(niceAfter(SOON)).isEqualTo(Math.min(19, niceHere() + 10));
        now = now.plusMillis(1);
        assertThat(niceAfter(SOON)).isEqualTo(niceHere());
    }

    @Test
    void halfAsManyWorkAtOnce() throws InterruptedException {
        Backlog busy = new Backlog("half", 4, () -> now);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(Thread.ofPlatform()
                    .start(() -> busy.handle(sentBefore(LATE), NO_PATIENCE, patience -> {
                        begun.incrementAndGet();
                        return await(go);
                    })));
        }
        while (waiting("late events half") < 4) {
            Thread.onSpinWait();
        }
        assertThat(begun).hasValue(2);
        go.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(begun).hasValue(4);
    }

    /** Two records may wait for their question for hours; those of other partitions are handled meanwhile. */
    @Test
    void whoeverWaitsForAFaultToPassHoldsUpNobody() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch twoWait = new CountDownLatch(2);
        Inbox.Patience patience = pause -> {
            twoWait.countDown();
            return await(go);
        };
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            readers.add(Thread.ofPlatform()
                    .start(() -> backlog.handle(
                            sentBefore(LATE), patience, waiting -> waiting.endsAfter(Duration.ofHours(1)))));
        }
        twoWait.await();
        assertThat(backlog.handle(sentBefore(LATE), NO_PATIENCE, waiting -> true))
                .isTrue();
        go.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
    }

    @Test
    void whatItSaysAndWhatItThrowsIsTold() {
        assertThat(backlog.handle(sentBefore(LATE), NO_PATIENCE, patience -> true))
                .isTrue();
        assertThat(backlog.handle(sentBefore(LATE), NO_PATIENCE, patience -> false))
                .isFalse();
        assertThatThrownBy(() -> backlog.handle(sentBefore(LATE), NO_PATIENCE, patience -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasRootCauseMessage("no");
    }

    private int niceAfter(Duration wait) {
        List<Integer> nice = new ArrayList<>();
        assertThat(backlog.handle(sentBefore(wait), NO_PATIENCE, patience -> nice.add(niceHere())))
                .isTrue();
        return nice.getFirst();
    }

    /** The 19th field of what the kernel says of this very thread, behind the name in brackets. */
    private static int niceHere() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", 18)[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long waiting(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name) && thread.getState() == Thread.State.WAITING)
                .count();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConsumerRecord<String, byte[]> sentBefore(Duration wait) {
        return new ConsumerRecord<>(
                "things",
                0,
                0,
                now.minus(wait).toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
