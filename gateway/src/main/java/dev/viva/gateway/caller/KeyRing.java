package dev.viva.gateway.caller;

import dev.viva.gateway.BackgroundThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * The keys in use, in memory. A revocation holds at once in the process that made it and after {@link #STALE} at most in its replicas.
 * While the database is away, keys that were good a minute ago stay good: a short outage of this small database must not stop the system.
 */
@ApplicationScoped
public class KeyRing {
    /** Younger than this: used as it is. Older: used once more while it is read again in the background. */
    static final Duration FRESH = Duration.ofSeconds(2);
    /** Older than this: read again first. */
    static final Duration STALE = Duration.ofSeconds(5);
    /** Older than this: not used even while the database is away. */
    static final Duration DEAD = Duration.ofSeconds(60);

    /** So many keys are read at once before another one that was never seen is turned away; those that are in use are always read again. */
    static final int MOST_AT_ONCE = 50;

    private static final int MAX_ENTRIES = 20_000;
    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    private final KeySource source;
    private final Executor threads;
    private final LongSupplier nanoTime;
    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<Optional<KnownKey>>> reading = new ConcurrentHashMap<>();

    private record Entry(Optional<KnownKey> key, long readAt) {}

    @jakarta.inject.Inject
    public KeyRing(KeySource source, BackgroundThreads threads) {
        this(source, threads, System::nanoTime);
    }

    KeyRing(KeySource source, Executor threads, LongSupplier nanoTime) {
        this.source = source;
        this.threads = threads;
        this.nanoTime = nanoTime;
    }

    /** Never blocks. */
    public CompletionStage<Optional<KnownKey>> find(UUID id) {
        Entry entry = entries.get(id);
        Duration age = entry == null ? DEAD : Duration.ofNanos(nanoTime.getAsLong() - entry.readAt());
        if (entry != null && age.compareTo(STALE) < 0) {
            if (age.compareTo(FRESH) >= 0) {
                // Nobody waits for it; if it fails, the entry just grows older.
                var unused = read(id);
            }
            return CompletableFuture.completedFuture(entry.key());
        }
        if (entry == null && reading.size() >= MOST_AT_ONCE && !reading.containsKey(id)) {
            return CompletableFuture.failedStage(
                    new KeyStoreAway(new IllegalStateException("too many unknown keys are asked for at once")));
        }
        return read(id).exceptionally(fault -> {
            if (entry != null && age.compareTo(DEAD) < 0) {
                LOG.warnf(
                        "Key %s is used as it was %d s ago; its store does not answer: %s", id, age.toSeconds(), fault);
                return entry.key();
            }
            throw new KeyStoreAway(fault);
        });
    }

    /** The stored key changed here. */
    public void forget(UUID id) {
        // A read that began before the change must not bring the old state back.
        reading.remove(id);
        entries.remove(id);
    }

    private CompletableFuture<Optional<KnownKey>> read(UUID id) {
        CompletableFuture<Optional<KnownKey>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<KnownKey>> running = reading.putIfAbsent(id, mine);
        if (running != null) {
            return running;
        }
        threads.execute(() -> {
            try {
                long began = nanoTime.getAsLong();
                Optional<KnownKey> key = source.find(id);
                // Stored only if nobody forgot the key meanwhile.
                reading.computeIfPresent(id, (same, current) -> {
                    if (current == mine) {
                        store(id, new Entry(key, began));
                    }
                    return current;
                });
                mine.complete(key);
            } catch (RuntimeException fault) {
                mine.completeExceptionally(fault);
            } finally {
                reading.remove(id, mine);
            }
        });
        return mine;
    }

    private void store(UUID id, Entry entry) {
        if (entries.size() >= MAX_ENTRIES) {
            entries.values().removeIf(known -> known.key().isEmpty());
        }
        entries.put(id, entry);
    }
}
