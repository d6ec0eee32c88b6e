package dev.viva.system.own;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Many submissions at once, with something that happens in the middle. */
final class Submissions {
    private static final int AT_ONCE = 8;
    private static final long GRADED_WITHIN_SECONDS = 180;

    /** What is handed in again and again: a response, as JSON, to a question of the bank. */
    enum Answer {
        PROSE("muzero-vs-alphazero", """
                {"text": "AlphaZero needs the known rules of the game. MuZero learns a dynamics model from experience and plans in its \
                latent space, so it also works where nobody can write the rules down, as in Atari."}"""),
        CODE("merge-intervals", """
                {"code": {"language": "python", "source": "def merge_intervals(intervals):\\n    merged = []\\n    for start, end in \
                sorted(intervals):\\n        if merged and start <= merged[-1][1]:\\n            merged[-1][1] = max(merged[-1][1], end)\\n\
                        else:\\n            merged.append([start, end])\\n    return merged"}}""");

        private final String question;
        private final String response;

        Answer(String question, String response) {
            this.question = question;
            this.response = response;
        }
    }

    private Submissions() {}

    /** Makes {@code count} submissions and does {@code disturbance} when a third of them is acknowledged. Returns the attempts. */
    static List<String> make(PatientClient client, int count, Answer answer, String candidate, Runnable disturbance) {
        ConcurrentLinkedQueue<String> accepted = new ConcurrentLinkedQueue<>();
        CountDownLatch third = new CountDownLatch(count / 3);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(() -> {
                    accepted.add(client.submit(answer.question, "during-the-death-of-" + candidate, answer.response));
                    third.countDown();
                }));
            }
            if (!third.await(GRADED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                running.getFirst().get(); // usually says why
                throw new AssertionError("Only " + accepted.size() + " submissions were acknowledged");
            }
            disturbance.run();
            for (Future<?> submission : running) {
                submission.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (java.util.concurrent.ExecutionException refused) {
            throw new AssertionError("A submission was not acknowledged: " + refused.getCause(), refused.getCause());
        }
        return List.copyOf(accepted);
    }

    /** Waits until all are graded; names those that are not. */
    static void awaitGrades(PatientClient client, List<String> attempts) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRADED_WITHIN_SECONDS);
        List<String> open = new ArrayList<>(attempts);
        while (!open.isEmpty()) {
            open.removeIf(attempt -> client.gradingProgress(attempt)
                    .filter("FULLY_GRADED"::equals)
                    .isPresent());
            if (!open.isEmpty() && System.nanoTime() > end) {
                throw new AssertionError(
                        open.size() + " acknowledged submissions were not graded, such as " + open.getFirst());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
