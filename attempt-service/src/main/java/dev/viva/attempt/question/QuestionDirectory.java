package dev.viva.attempt.question;

import dev.viva.platform.caller.Caller;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks question-service whether a question exists: only where there is no copy of it here, so starting an attempt does not need that service. */
@ApplicationScoped
public class QuestionDirectory {
    private static final Logger LOG = Logger.getLogger(QuestionDirectory.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI questionService;
    private final HttpClient client;

    public QuestionDirectory(@ConfigProperty(name = "viva.question-url") URI questionService) {
        this.questionService = questionService;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** The part of the answer that matters here. */
    record Known(Integer version) {}

    /**
     * Whether this caller has the question, published and readable.
     *
     * @throws QuestionServiceAway if question-service gives neither answer
     */
    public boolean knows(QuestionReference reference, Caller caller) {
        HttpRequest request = HttpRequest.newBuilder(questionService.resolve("/v1/questions/" + reference.text()))
                .header("Authorization", caller.authorization())
                .header(Trace.HEADER, Trace.current())
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            switch (answer.statusCode()) {
                case 200 -> {
                    // An author can also read a draft that was never published; it has no version yet.
                    return EventJson.read(answer.body(), Known.class).version() != null;
                }
                case 404 -> {
                    return false;
                }
                default ->
                    LOG.warnf(
                            "question-service answered %d to a question about '%s'",
                            answer.statusCode(), reference.text());
            }
        } catch (IOException away) {
            LOG.warnf("question-service does not answer: %s", away.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new QuestionServiceAway(reference);
    }
}
