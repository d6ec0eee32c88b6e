package dev.viva.attempt.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AttemptStreamTest {
    private static final UUID ATTEMPT = UUID.randomUUID();

    private final Recorder recorder = new Recorder();

    @Test
    void eventsAreSentInOrder() {
        AttemptStream stream = new AttemptStream(ATTEMPT, 0, recorder);
        assertThat(stream.offer(List.of(submitted(1), released(2)))).isTrue();
        assertThat(recorder.seen).containsExactly("1", "2", "end");
    }

    @Test
    void whatTheSubscriberHasIsNotSentAgain() {
        AttemptStream stream = new AttemptStream(ATTEMPT, 1, recorder);
        stream.offer(List.of(submitted(1)));
        stream.offer(List.of(submitted(1), submitted(2)));
        assertThat(recorder.seen).containsExactly("2");
    }

    @Test
    void nothingIsSentBehindAGap() {
        AttemptStream stream = new AttemptStream(ATTEMPT, 0, recorder);
        assertThat(stream.offer(List.of(released(2)))).isFalse();
        assertThat(recorder.seen).isEmpty();
        assertThat(stream.offer(List.of(submitted(1), released(2)))).isTrue();
        assertThat(recorder.seen).containsExactly("1", "2", "end");
    }

    @Test
    void aSupersededGradeDoesNotEndTheStreamBeforeTheNewerOne() {
        AttemptStream stream = new AttemptStream(ATTEMPT, 0, recorder);
        stream.offer(List.of(submitted(1), released(2), released(3)));
        assertThat(recorder.seen).containsExactly("1", "2", "3", "end");
    }

    @Test
    void anEndedStreamIsSilent() {
        AttemptStream stream = new AttemptStream(ATTEMPT, 0, recorder);
        stream.offer(List.of(released(1)));
        stream.offer(List.of(released(2)));
        stream.breakSilence(Duration.ZERO);
        stream.end();
        assertThat(recorder.seen).containsExactly("1", "end");
    }

    @Test
    void silenceIsBroken() {
        AttemptStream stream = new AttemptStream(ATTEMPT, 0, recorder);
        stream.breakSilence(Duration.ofHours(1));
        assertThat(recorder.seen).isEmpty();
        stream.breakSilence(Duration.ZERO);
        assertThat(recorder.seen).containsExactly("comment");
    }

    @Property
    void whateverArrivesHoweverOftenEachEventIsSentOnceAndInOrder(
            @ForAll List<@IntRange(min = 1, max = 6) Integer> arrivals) {
        Recorder seen = new Recorder();
        AttemptStream stream = new AttemptStream(ATTEMPT, 0, seen);
        arrivals.forEach(number -> stream.offer(List.of(submitted(number))));
        stream.offer(List.of(submitted(1), submitted(2), submitted(3), submitted(4), submitted(5), submitted(6)));
        assertThat(seen.seen).containsExactly("1", "2", "3", "4", "5", "6");
    }

    private static StreamedEvent submitted(int number) {
        return new StreamedEvent(ATTEMPT, number, "attempt.submitted", "{}");
    }

    private static StreamedEvent released(int number) {
        return new StreamedEvent(ATTEMPT, number, "grade.released", "{}");
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
