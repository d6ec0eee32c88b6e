package dev.viva.grading.grading;

import dev.viva.grading.conversation.ConversationQueued;
import dev.viva.grading.conversation.LanguageModel;
import dev.viva.grading.conversation.LlmConfig;
import dev.viva.grading.conversation.OpenConversations;
import dev.viva.grading.conversation.OpenConversations.Taken;
import dev.viva.platform.background.Draining;
import dev.viva.platform.background.Lookout;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Takes the conversations that steps wait for and has them held, some at a time. It looks when this process has put one down, and every
 * second for those of others, and for those whose process has died.
 *
 * <p>It runs without a language model, too: one may have been there before, and its steps must not wait for ever. But only for what waits so
 * long that no other replica can have it in hand.
 */
@ApplicationScoped
class ConversationLoop {
    private static final Logger LOG = Logger.getLogger(ConversationLoop.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    /** Beyond the patience of a conversation: to read what it is about, and to write what came of it. */
    private static final Duration LEASE_RESERVE = Duration.ofSeconds(30);

    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final OpenConversations open;
    private final ConversationsOfSteps steps;
    private final LanguageModel model;
    private final LlmConfig config;
    private final Lookout lookout;
    private final Semaphore places;

    ConversationLoop(
            OpenConversations open,
            ConversationsOfSteps steps,
            LanguageModel model,
            LlmConfig config,
            Draining draining) {
        this.open = open;
        this.steps = steps;
        this.model = model;
        this.config = config;
        this.lookout = draining.lookout("conversations", PERIOD, this::take);
        this.places = new Semaphore(config.parallel());
    }

    void start(@Observes StartupEvent event) {
        lookout.start();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationQueued news) {
        lookout.wake();
    }

    private void take() {
        int free = places.availablePermits();
        if (free == 0) {
            return;
        }
        Instant now = Instant.now();
        List<Taken> taken = open.take(
                free,
                model.isHere() ? now : now.minus(ABANDONED),
                config.patience().plus(LEASE_RESERVE));
        for (Taken conversation : taken) {
            places.acquireUninterruptibly();
            Thread.ofVirtual().name("conversation").start(() -> hold(conversation));
        }
    }

    private void hold(Taken conversation) {
        try {
            steps.hold(conversation);
        } catch (RuntimeException | Error e) {
            // The row stays; its lease ends, and it is taken again.
            LOG.errorf(e, "the conversation of step %s could not be held", conversation.step());
        } finally {
            places.release();
            lookout.wake();
        }
    }
}
