package dev.viva.attempt.erasure;

import dev.viva.platform.caller.Caller;
import dev.viva.platform.problem.Unavailable;
import dev.viva.platform.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What grading-service keeps of a candidate, as an archive of its own; asked with the caller's token. */
@ApplicationScoped
class GradingExport {
    private static final Logger LOG = Logger.getLogger(GradingExport.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI gradingService;
    private final HttpClient client;

    GradingExport(@ConfigProperty(name = "viva.grading-url") URI gradingService) {
        this.gradingService = gradingService;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    /**
     * The archive, as it comes.
     *
     * @throws GradingServiceAway if it does not come
     */
    InputStream of(String candidate, Caller caller) {
        String name = URLEncoder.encode(candidate, StandardCharsets.UTF_8).replace("+", "%20");
        HttpRequest request = HttpRequest.newBuilder(gradingService.resolve("/internal/candidates/" + name + "/export"))
                .header("Authorization", caller.authorization())
                .header(Trace.HEADER, Trace.current())
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            answer.body().close();
            LOG.warnf("grading-service answered %d to an export", answer.statusCode());
        } catch (IOException away) {
            LOG.warnf("grading-service does not answer: %s", away.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new GradingServiceAway();
    }

    /** Half an export would look like a whole one. */
    static final class GradingServiceAway extends Unavailable {
        GradingServiceAway() {
            super(
                    "grading-service-away",
                    "A part of the export is with grading-service, which does not answer; try again in a moment.",
                    Duration.ofSeconds(5));
        }
    }
}
