package dev.viva.platform.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Brings events to the open streams. What this process commits is handed over by the thread that committed it. What other replicas
 * commit is found by one thread, which asks the database for all open streams together every 250 ms, and at once for a stream that has
 * missed something. An open stream holds neither a thread nor a connection.
 *
 * <p>A service has a bean of such a class for each kind of thing that can be watched; it observes the events that were committed.
 */
public abstract class EventStreams {
    private static final Logger LOG = Logger.getLogger(EventStreams.class);

    /** Much longer than anybody takes from reading a thing to opening its stream. */
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final EventLog log;
    /** The last event of each thing that this process committed a moment ago. */
    private final Cache<UUID, Integer> recent = Caffeine.newBuilder()
            .expireAfterWrite(RECENT)
            .executor(Runnable::run)
            .build();

    private final Duration betweenLooks;
    private final Duration silence;
    private final OpenStreams open = new OpenStreams();
    private final LinkedBlockingQueue<EventStream> behind = new LinkedBlockingQueue<>();
    private final Thread lookout;
    // The JVM runs its hooks together, so the streams end as soon as SIGTERM comes; otherwise Quarkus would wait for
    // them to drain.
    private final Thread atTermination;
    private volatile boolean down;
    private boolean failing;

    /**
     * @param name of its thread
     */
    protected EventStreams(String name, EventLog log, StreamSettings settings) {
        this.lookout = Thread.ofVirtual().name(name).unstarted(this::watch);
        this.atTermination = new Thread(this::endAll, name + "-end");
        this.log = log;
        this.betweenLooks = settings.betweenLooks();
        this.silence = settings.silence();
    }

    protected void start(@Observes StartupEvent started) {
        lookout.start();
        Runtime.getRuntime().addShutdownHook(atTermination);
    }

    protected void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
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
     * The events of a thing behind the one that the client has, as they come; all of them where it names none.
     *
     * @param lastEventId the header of this name, or {@code null}
     */
    public final Multi<OutboundSseEvent> follow(WatchedThing thing, String lastEventId, Sse sse) {
        int position = Math.min(LastEventId.position(lastEventId), thing.lastEvent());
        return Multi.createFrom().emitter(out -> subscribe(thing, position, sse, out));
    }

    private void subscribe(WatchedThing thing, int position, Sse sse, MultiEmitter<? super OutboundSseEvent> out) {
        SseSubscriber subscriber = new SseSubscriber(sse, out);
        subscriber.comment("events of " + thing.name());
        if (thing.finished() && position == thing.lastEvent()) {
            subscriber.end();
        } else {
            EventStream stream = open(thing, position, subscriber);
            out.onTermination(() -> open.remove(stream));
        }
    }

    /**
     * Opens a stream.
     *
     * @param position the number of the last event that the subscriber has; 0 for none
     */
    private EventStream open(WatchedThing thing, int position, Subscriber subscriber) {
        EventStream stream = new EventStream(thing.id(), position, subscriber);
        open.add(stream);
        if (down) {
            stream.end();
        } else if (position < Math.max(thing.lastEvent(), recentlyCommitted(thing.id()))) {
            behind.add(stream);
        }
        return stream;
    }

    /** What was committed after the thing was read and before its stream was open; asked once it is open, so nothing falls between. */
    private int recentlyCommitted(UUID thing) {
        Integer number = recent.getIfPresent(thing);
        return number == null ? 0 : number;
    }

    /** Hands over what a transaction of this process has just committed. */
    protected final void committed(UUID thing, int number, String type, String data) {
        StreamedEvent event = log.event(thing, number, type, data);
        recent.put(event.thing(), event.number());
        List<StreamedEvent> one = List.of(event);
        for (EventStream stream : open.of(event.thing())) {
            if (!stream.offer(one)) {
                behind.add(stream);
            }
        }
    }

    private void watch() {
        long next = System.nanoTime() + betweenLooks.toNanos();
        while (!down) {
            try {
                EventStream first = behind.poll(next - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (first == null || System.nanoTime() - next >= 0) {
                    behind.clear(); // they are among all
                    Collection<EventStream> all = open.all();
                    look(all);
                    all.forEach(stream -> stream.breakSilence(silence));
                    next = System.nanoTime() + betweenLooks.toNanos();
                } else {
                    List<EventStream> asked = new ArrayList<>(List.of(first));
                    behind.drainTo(asked);
                    look(asked);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look(Collection<EventStream> streams) {
        Map<UUID, Integer> positions = new HashMap<>();
        streams.forEach(stream -> positions.merge(stream.thing(), stream.position(), Math::min));
        if (positions.isEmpty()) {
            return;
        }
        try {
            Map<UUID, List<StreamedEvent>> events = log.behind(positions);
            streams.forEach(stream -> stream.offer(events.getOrDefault(stream.thing(), List.of())));
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
        open.all().forEach(EventStream::end);
    }
}
