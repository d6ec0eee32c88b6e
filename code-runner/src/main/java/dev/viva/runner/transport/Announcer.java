package dev.viva.runner.transport;

import dev.viva.events.code.CodeRunnerAnnounced;
import dev.viva.events.code.CodeRunnerAnnounced.RunnerLanguage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tells every few seconds that the runner is there, what it can do and what it works on. */
final class Announcer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Announcer.class);

    private final String runner;
    private final String tier;
    private final List<RunnerLanguage> languages;
    private final Supplier<List<String>> running;
    private final EventSender sender;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("announcer").factory());
    private volatile int slots;
    private Future<?> last = CompletableFuture.completedFuture(null);

    Announcer(
            String runner,
            String tier,
            int slots,
            List<RunnerLanguage> languages,
            Supplier<List<String>> running,
            EventSender sender) {
        this.runner = runner;
        this.tier = tier;
        this.slots = slots;
        this.languages = languages;
        this.running = running;
        this.sender = sender;
    }

    void start() {
        var unused = clock.scheduleAtFixedRate(
                this::announceUnlessOneWaits, 0, CodeRunnerAnnounced.PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** From now on it takes no more work, and says so at once. */
    void noMoreSlots() {
        slots = 0;
        clock.execute(this::announce);
    }

    /** The last words: what is still running now has been given up. */
    @Override
    public void close() {
        slots = 0;
        clock.execute(this::announce);
        clock.shutdown();
        try {
            if (!clock.awaitTermination(2, TimeUnit.SECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            clock.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** While the broker is away one announcement waits for it, not a pile of old ones. */
    private void announceUnlessOneWaits() {
        if (last.isDone()) {
            announce();
        }
    }

    private void announce() {
        try {
            last = sender.announce(
                    new CodeRunnerAnnounced(runner, tier, slots, languages, running.get(), Instant.now()));
        } catch (InterruptedException goingDown) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The next one may succeed: an exception here would end them all.
            LOG.error("the runner could not be announced", e);
        }
    }
}
