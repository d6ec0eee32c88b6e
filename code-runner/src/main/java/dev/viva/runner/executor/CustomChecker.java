package dev.viva.runner.executor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.viva.runner.executor.Outcome.How;
import dev.viva.runner.job.CheckerSpec;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.CodeTest;
import dev.viva.runner.job.Limits;
import dev.viva.runner.job.Signature;
import dev.viva.runner.job.Style;
import dev.viva.runner.language.Language;
import java.io.IOException;
import java.util.List;

/** The author's own checker, in a box of its own, where the candidate's program never is: here expectations may enter. */
final class CustomChecker implements AutoCloseable {
    private final Session session;
    private final Outcome loaded;

    private CustomChecker(Session session, Outcome loaded) {
        this.session = session;
        this.loaded = loaded;
    }

    static CustomChecker start(WarmPool pool, Language language, CheckerSpec spec)
            throws IOException, InterruptedException {
        CodeTask task =
                new CodeTask(Style.FUNCTION, "check", Signature.JSON, Limits.DEFAULT, List.of(), CheckerSpec.EXACT);
        Session session =
                new Session(pool.take(language, Style.FUNCTION, null, Limits.DEFAULT.memoryBytes()), language, task);
        return new CustomChecker(session, session.load(spec.source(), null));
    }

    /** Whether the result is right.
     *
     * @throws CheckerFailed if the checker itself fails: the grader's fault
     */
    boolean check(JsonNode input, JsonNode expected, JsonNode got) throws InterruptedException, CheckerFailed {
        if (loaded.how() != How.VALUE) {
            throw new CheckerFailed(loaded.how() + ": " + loaded.message());
        }
        ArrayNode arguments =
                Json.MAPPER.createArrayNode().add(input).add(expected).add(got);
        Outcome outcome = session.run(
                new CodeTest("check", null, false, null, arguments, null, null, null, null, null, null, null));
        if (outcome.how() != How.VALUE
                || outcome.value() == null
                || !outcome.value().isBoolean()) {
            throw new CheckerFailed(
                    outcome.how() == How.VALUE
                            ? "it answered no truth value"
                            : outcome.how() + ": " + outcome.message());
        }
        return outcome.value().booleanValue();
    }

    @Override
    public void close() {
        session.close();
    }

    /** The checker did not say whether a result is right. */
    static final class CheckerFailed extends Exception {
        CheckerFailed(String detail) {
            super(detail);
        }
    }
}
