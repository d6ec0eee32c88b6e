package dev.viva.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final UUID THING = UUID.randomUUID();

    private final Recorder recorder = new Recorder();

    @Test
    void eventsAreSentInOrder() {
        EventStream stream = new EventStream(THING, 0, recorder);
        assertThat(stream.offer(List.of(changed(1), done(2)))).isTrue();
        assertThat(recorder.seen).containsExactly("1", "2", "end");
    }

    @Test
    void whatTheSubscriberHasIsNotSentAgain() {
        EventStream stream = new EventStream(THING, 1, recorder);
        stream.offer(List.of(changed(1)));
        stream.offer(List.of(changed(1), changed(2)));
        assertThat(recorder.seen).containsExactly("2");
    }

    @Test
    void nothingIsSentBehindAGap() {
        EventStream stream = new EventStream(THING, 0, recorder);
        assertThat(stream.offer(List.of(done(2)))).isFalse();
        assertThat(recorder.seen).isEmpty();
        assertThat(stream.offer(List.of(changed(1), done(2)))).isTrue();
        assertThat(recorder.seen).containsExactly("1", "2", "end");
    }

    @Test
    void aFinalEventDoesNotEndTheStreamBeforeOneThatIsHereAlready() {
        EventStream stream = new EventStream(THING, 0, recorder);
        stream.offer(List.of(changed(1), done(2), done(3)));
        assertThat(recorder.seen).containsExactly("1", "2", "3", "end");
    }

    @Test
    void anEndedStreamIsSilent() {
        EventStream stream = new EventStream(THING, 0, recorder);
        stream.offer(List.of(done(1)));
        stream.offer(List.of(done(2)));
        stream.breakSilence(Duration.ZERO);
        stream.end();
        assertThat(recorder.seen).containsExactly("1", "end");
    }

    @Test
    void silenceIsBroken() {
        EventStream stream = new EventStream(THING, 0, recorder);
        stream.breakSilence(Duration.ofHours(1));
        assertThat(recorder.seen).isEmpty();
        stream.breakSilence(Duration.ZERO);
        assertThat(recorder.seen).containsExactly("comment");
    }

    @Property
    void whateverArrivesHoweverOftenEachEventIsSentOnceAndInOrder(
            @ForAll List<@IntRange(min = 1, max = 6) Integer> arrivals) {
        Recorder seen = new Recorder();
        EventStream stream = new EventStream(THING, 0, seen);
        arrivals.forEach(number -> stream.offer(List.of(changed(number))));
        stream.offer(List.of(changed(1), changed(2), changed(3), changed(4), changed(5), changed(6)));
        assertThat(seen.seen).containsExactly("1", "2", "3", "4", "5", "6");
    }

    private static StreamedEvent changed(int number) {
        return new StreamedEvent(THING, number, "thing.changed", "{}", false);
    }

    private static StreamedEvent done(int number) {
        return new StreamedEvent(THING, number, "thing.done", "{}", true);
    }

    private static final class Recorder implements Subscriber {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void event(StreamedEvent event) {
            seen.add(String.valueOf(event.number()));
        }

        @Override
        public void comment(String text) {
            seen.add("comment");
        }

        @Override
        public void end() {
            seen.add("end");
        }
    }
}
