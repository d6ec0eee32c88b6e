package dev.viva.attempt.stream;

import dev.viva.attempt.attempt.model.AttemptEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings events to the open streams. What this process commits is handed over by the thread that committed it. What other replicas
 * commit is found by one thread, which asks the database for all open streams together every 250 ms, and at once for a new stream or
 * one with a gap. An open stream holds neither a thread nor a connection.
 */
@ApplicationScoped
public class AttemptStreams {
    private static final Logger LOG = Logger.getLogger(AttemptStreams.class);

    private final EventLog log;
    private final Duration betweenLooks;
    private final Duration silence;
    private final OpenStreams open = new OpenStreams();
    private final LinkedBlockingQueue<AttemptStream> behind = new LinkedBlockingQueue<>();
    private final Thread lookout = Thread.ofVirtual().name("attempt-streams").unstarted(this::watch);
    // The JVM runs its hooks together, so the streams end as soon as SIGTERM comes; otherwise Quarkus would wait for
    // them to drain.
    private final Thread atTermination = new Thread(this::endAll, "attempt-streams-end");
    private volatile boolean down;
    private boolean failing;

    public AttemptStreams(
            EventLog log,
            @ConfigProperty(name = "viva.streams.between-looks", defaultValue = "250MS") Duration betweenLooks,
            @ConfigProperty(name = "viva.streams.silence", defaultValue = "15S") Duration silence) {
        this.log = log;
        this.betweenLooks = betweenLooks;
        this.silence = silence;
    }

    void start(@Observes StartupEvent started) {
        lookout.start();
        Runtime.getRuntime().addShutdownHook(atTermination);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        endAll();
        lookout.interrupt();
        lookout.join();
        try {
            Runtime.getRuntime().removeShutdownHook(atTermination);
        } catch (IllegalStateException alreadyRunning) {
            LOG.trace("the JVM is going down, its hooks with it", alreadyRunning);
        }
    }

    /**
     * Opens a stream.
     *
     * @param position the number of the last event that the subscriber has; 0 for none
     */
    AttemptStream open(UUID attempt, int position, Subscriber subscriber) {
        AttemptStream stream = new AttemptStream(attempt, position, subscriber);
        open.add(stream);
        if (down) {
            stream.end();
        } else {
            behind.add(stream);
        }
        return stream;
    }

    /** The subscriber is gone, or the stream has ended. */
    void close(AttemptStream stream) {
        open.remove(stream);
    }

    /** Hands over what a transaction of this process has just committed. */
    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptEvent event) {
        List<StreamedEvent> one = List.of(StreamedEvent.of(event));
        for (AttemptStream stream : open.of(event.position().attempt())) {
            if (!stream.offer(one)) {
                behind.add(stream);
            }
        }
    }

    private void watch() {
        long next = System.nanoTime() + betweenLooks.toNanos();
        while (!down) {
            try {
                AttemptStream first = behind.poll(next - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (first == null || System.nanoTime() - next >= 0) {
                    behind.clear(); // they are among all
                    Collection<AttemptStream> all = open.all();
                    look(all);
                    all.forEach(stream -> stream.breakSilence(silence));
                    next = System.nanoTime() + betweenLooks.toNanos();
                } else {
                    List<AttemptStream> asked = new ArrayList<>(List.of(first));
                    behind.drainTo(asked);
                    look(asked);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look(Collection<AttemptStream> streams) {
        Map<UUID, Integer> positions = new HashMap<>();
        streams.forEach(stream -> positions.merge(stream.attempt(), stream.position(), Math::min));
        if (positions.isEmpty()) {
            return;
        }
        try {
            Map<UUID, List<StreamedEvent>> events = log.behind(positions);
            streams.forEach(stream -> stream.offer(events.getOrDefault(stream.attempt(), List.of())));
            failing = false;
        } catch (RuntimeException away) {
            // The streams stay open and the next look finds what this one missed.
            if (!failing && !down) {
                LOG.warnf("The event streams cannot be read right now: %s", away.toString());
            }
            failing = true;
        }
    }

    private void endAll() {
        down = true;
        open.all().forEach(AttemptStream::end);
    }
}
