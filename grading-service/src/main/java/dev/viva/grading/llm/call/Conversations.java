package dev.viva.grading.llm.call;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.grading.grader.Ask;
import dev.viva.grading.grader.ConversationResult;
import dev.viva.grading.grader.ConversationResult.Reply;
import dev.viva.grading.grader.SlowGrader.Work.Conversation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Holds conversations with a language model: all samples side by side, each with its tries, all within one patience. It always ends with a
 * result; where one sample fails for good there is a fault and no reply, because a grade names how many samples judged.
 */
public final class Conversations {
    private static final Logger LOG = Logger.getLogger(Conversations.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int PAUSE_FACTOR = 3;
    /** Who is asked to wait longer does not: the built-in grader is there. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final Endpoint endpoint;
    private final CallSettings settings;
    private final CallMeters meters;
    private final Pauses pauses;
    private final Breaker breaker = new Breaker(System::nanoTime);
    private final Semaphore places;

    /** How to wait between two tries. */
    public interface Pauses {
        /** Waits for {@code pause}, or until the process goes down: then {@code true}, at once. */
        boolean endsWithin(Duration pause);
    }

    Conversations(Endpoint endpoint, CallSettings settings, CallMeters meters, Pauses pauses) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.meters = meters;
        this.pauses = pauses;
        this.places = new Semaphore(settings.parallel(), true);
    }

    /** With the model of an endpoint that speaks the protocol of OpenAI. */
    public static Conversations withOpenAi(CallSettings settings, String model, CallMeters meters, Pauses pauses) {
        return new Conversations(new OpenAiEndpoint(settings, model), settings, meters, pauses);
    }

    /** Holds one. Blocks as long as the patience at most; no transaction may be open. */
    public ConversationResult hold(Conversation conversation) {
        if (!breaker.admits()) {
            return failed(new CallFailed(Failure.UNAVAILABLE, "it is not asked for a while, because it kept failing"));
        }
        try {
            List<Reply> replies = replies(conversation.asks());
            breaker.went(true);
            meters.conversed("ok");
            return new ConversationResult(replies, null);
        } catch (CallFailed e) {
            breaker.went(!e.failure().concernsAll());
            return failed(e);
        }
    }

    private ConversationResult failed(CallFailed why) {
        LOG.warnf("a language model did not judge: %s", why.getMessage());
        meters.conversed(why.failure().code());
        return ConversationResult.failed(new Fault(
                Fault.Owner.INFRASTRUCTURE,
                why.failure().code(),
                why.failure().sentence() + "; the built-in grader has judged this part."));
    }

    private List<Reply> replies(List<Ask> asks) {
        long end = System.nanoTime() + settings.patience().toNanos();
        try (ExecutorService samples = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> running = asks.stream()
                    .map(ask -> samples.submit(() -> reply(ask, end)))
                    .toList();
            try {
                List<Reply> replies = new ArrayList<>();
                for (Future<Reply> sample : running) {
                    replies.add(sample.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
                }
                return replies;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof CallFailed failed
                        ? failed
                        : new IllegalStateException("a call ended as no call ends", e.getCause());
            } catch (TimeoutException e) {
                throw new CallFailed(Failure.TIMEOUT, "no whole conversation within " + settings.patience());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CallFailed(Failure.TIMEOUT, "nobody waits for the conversation any more");
            } finally {
                // Interrupts those still at it, so that the executor's end waits for nobody.
                running.forEach(sample -> sample.cancel(true));
            }
        }
    }

    private Reply reply(Ask ask, long end) {
        for (int tries = 1; ; tries++) {
            try {
                return call(ask, end);
            } catch (CallFailed e) {
                Duration pause =
                        e.retryAfter().orElse(FIRST_PAUSE.multipliedBy((long) Math.pow(PAUSE_FACTOR, tries - 1.0)));
                boolean hopeless = !e.failure().worthAnotherTry()
                        || tries >= TRIES
                        || pause.compareTo(LONGEST_PAUSE) > 0
                        || pause.toNanos() > end - System.nanoTime();
                if (hopeless || pauses.endsWithin(pause)) {
                    throw e;
                }
            }
        }
    }

    private Reply call(Ask ask, long end) {
        takePlace(end);
        long begun = System.nanoTime();
        String outcome = "llm-failed";
        long tokensIn = 0;
        long tokensOut = 0;
        try {
            Endpoint.Answered answered = endpoint.ask(ask);
            tokensIn = answered.tokensIn();
            tokensOut = answered.tokensOut();
            if (answered.failure() != null) {
                throw new CallFailed(answered.failure(), "what came back is no reply");
            }
            Reply reply = new Reply(answered.model(), Decisions.read(answered.text(), ask.choices()));
            outcome = "ok";
            return reply;
        } catch (CallFailed e) {
            outcome = e.failure().code();
            throw e;
        } finally {
            places.release();
            meters.called(outcome, Duration.ofNanos(System.nanoTime() - begun), tokensIn, tokensOut);
        }
    }

    private void takePlace(long end) {
        try {
            if (!places.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new CallFailed(Failure.TIMEOUT, "too many calls at a time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(Failure.TIMEOUT, "nobody waits for the answer any more");
        }
    }
}
