package dev.viva.attempt.studyplan;

import dev.viva.events.curriculum.Curriculum;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.trace.Trace;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks question-service for curricula: when a plan is made, and never again for it. Never called in a transaction. */
@ApplicationScoped
public class CurriculumDirectory {
    private static final Logger LOG = Logger.getLogger(CurriculumDirectory.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI questionService;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public CurriculumDirectory(@ConfigProperty(name = "viva.question-url") URI questionService) {
        this.questionService = questionService;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * The curriculum that prepares for the company, or the default one.
     *
     * @throws NoCurriculum if there is neither
     * @throws CurriculumNotHere if question-service does not answer
     */
    Curriculum of(String company, Caller caller) {
        HttpRequest request = HttpRequest.newBuilder(
                        questionService.resolve("/internal/companies/" + company + "/curriculum"))
                .header("Authorization", caller.authorization())
                .header(Trace.HEADER, Trace.current())
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            switch (answer.statusCode()) {
                case 200 -> {
                    return EventJson.read(answer.body(), Curriculum.class);
                }
                case 404 -> throw new NoCurriculum(company);
                default ->
                    LOG.warnf("question-service answered %d to a question about a curriculum", answer.statusCode());
            }
        } catch (IOException away) {
            LOG.warnf("question-service does not answer: %s", away.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new CurriculumNotHere(company);
    }
}
