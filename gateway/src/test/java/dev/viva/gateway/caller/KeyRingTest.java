package dev.viva.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.platform.problem.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final UUID ID = UUID.randomUUID();

    private final AtomicLong nanos = new AtomicLong(1);
    private final Store store = new Store();
    private final KeyRing ring = new KeyRing(store, Runnable::run, nanos::get);

    @Test
    void aFreshKeyIsReadOnce() {
        assertThat(find()).contains(store.key);
        pass(KeyRing.FRESH.minusNanos(1));
        assertThat(find()).contains(store.key);
        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    void anOlderKeyIsUsedOnceMoreAndReadAgainBehindTheBack() {
        find();
        store.key = revoked();
        pass(KeyRing.FRESH);
        assertThat(find()).hasValueSatisfying(key -> assertThat(key.isRevoked()).isFalse());
        assertThat(find()).hasValueSatisfying(key -> assertThat(key.isRevoked()).isTrue());
    }

    @Test
    void aRevocationElsewhereHoldsAfterFiveSeconds() {
        find();
        store.key = revoked();
        pass(KeyRing.STALE);
        assertThat(find()).hasValueSatisfying(key -> assertThat(key.isRevoked()).isTrue());
    }

    @Test
    void aRevocationHereHoldsAtOnce() {
        find();
        store.key = revoked();
        ring.forget(ID);
        assertThat(find()).hasValueSatisfying(key -> assertThat(key.isRevoked()).isTrue());
    }

    @Test
    void aReadThatBeganBeforeARevocationDoesNotBringTheKeyBack() {
        store.duringRead = () -> ring.forget(ID);
        find();
        store.duringRead = () -> {};
        store.key = revoked();
        assertThat(find()).hasValueSatisfying(key -> assertThat(key.isRevoked()).isTrue());
    }

    @Test
    void aKnownKeyOutlivesAShortOutageOfItsStore() {
        find();
        store.away = true;
        pass(KeyRing.DEAD.minusSeconds(1));
        assertThat(find()).contains(store.key);
        pass(Duration.ofSeconds(1));
        assertThatThrownBy(this::find).isInstanceOf(CompletionException.class).hasCauseInstanceOf(Unavailable.class);
    }

    /** A flood of made-up keys must not keep the keys in use from being read again. */
    @Test
    void manyUnknownKeysAtOnceAreTurnedAwayAndKnownOnesAreNot() {
        List<Runnable> waiting = new ArrayList<>();
        List<Executor> executors = new ArrayList<>(List.of(Runnable::run));
        KeyRing busy = new KeyRing(store, work -> executors.getFirst().execute(work), nanos::get);
        busy.find(ID);
        executors.set(0, waiting::add);
        UUID first = UUID.randomUUID();
        busy.find(first);
        for (int i = 1; i < KeyRing.MOST_AT_ONCE; i++) {
            busy.find(UUID.randomUUID());
        }

        assertThat(busy.find(UUID.randomUUID()).toCompletableFuture()).isCompletedExceptionally();
        CompletableFuture<Optional<KnownKey>> again = busy.find(first).toCompletableFuture();
        pass(KeyRing.STALE);
        CompletableFuture<Optional<KnownKey>> known = busy.find(ID).toCompletableFuture();
        assertThat(List.of(again, known)).noneMatch(CompletableFuture::isDone);
        List.copyOf(waiting).forEach(Runnable::run);
        assertThat(again.join()).isPresent();
        assertThat(known.join()).contains(store.key);
        waiting.clear();
        busy.find(UUID.randomUUID());
        assertThat(waiting).hasSize(1);
    }

    @Test
    void anUnknownKeyIsRefusedAsUnavailableWhileItsStoreIsAway() {
        store.away = true;
        assertThatThrownBy(this::find).hasCauseInstanceOf(Unavailable.class);
    }

    @Test
    void aKeyThatDoesNotExistIsRememberedToo() {
        store.key = null;
        assertThat(find()).isEmpty();
        assertThat(find()).isEmpty();
        assertThat(store.reads).isEqualTo(1);
    }

    private Optional<KnownKey> find() {
        return ring.find(ID).toCompletableFuture().join();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static KnownKey revoked() {
        return new KnownKey(
                ID, "default", Set.of("questions:read"), "00", Optional.empty(), Optional.of(Instant.EPOCH));
    }

    private static final class Store implements KeySource {
        KnownKey key = new KnownKey(ID, "default", Set.of("questions:read"), "00", Optional.empty(), Optional.empty());
        boolean away;
        int reads;
        Runnable duringRead = () -> {};

        @Override
        public Optional<KnownKey> find(UUID id) {
            reads++;
            if (away) {
                throw new IllegalStateException("away");
            }
            KnownKey read = key;
            duringRead.run();
            return Optional.ofNullable(read);
        }
    }
}
