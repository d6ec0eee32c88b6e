package dev.viva.question.exemplar;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.trace.Trace;
import dev.viva.question.document.CheckedDocument;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has grading-service grade a document's exemplars, under the document and for the author who asks. Never called in a transaction. */
@ApplicationScoped
public class ExemplarRuns {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;
    private final Duration limit;
    private final ObjectReader answers;

    public ExemplarRuns(
            @ConfigProperty(name = "viva.grading-url") URI grading,
            @ConfigProperty(name = "viva.question.exemplar-limit", defaultValue = "PT65S") Duration limit,
            ObjectMapper json) {
        this.address = grading.resolve("/internal/exemplar-runs");
        this.limit = limit;
        // Fields may be added to the answer before they are read here.
        this.answers = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * Runs the exemplars of a document, for up to a minute: grading-service gives up after 60 s and says why, so the limit here is a
     * little longer.
     *
     * @param authorization the author's own {@code Authorization} header, forwarded
     * @throws NotGradable if no grader reads one of the parts
     * @throws GradingAway if grading-service does not answer in time
     */
    public ExemplarReport run(CheckedDocument document, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(limit)
                .header("Authorization", authorization)
                .header(Trace.HEADER, Trace.current())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"document\":" + document.json() + "}"))
                .build();
        try {
            return read(client.send(request, BodyHandlers.ofByteArray()), document);
        } catch (IOException e) {
            throw new GradingAway("grading-service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GradingAway("the service is stopping", e);
        }
    }

    private ExemplarReport read(HttpResponse<byte[]> response, CheckedDocument document) throws IOException {
        return switch (response.statusCode()) {
            case 200 -> {
                Answer answer = answers.forType(Answer.class).readValue(response.body());
                requireGradable(document, answer.notGradable());
                yield new ExemplarReport(answer.results());
            }
            case 400, 422 -> throw refused(answers.readTree(response.body()));
            case 401 -> throw new AuthorNotKnown();
            default -> throw new GradingAway("grading-service answered " + response.statusCode() + why(response), null);
        };
    }

    /** The reason in its problem, for example that no program can be run; a proxy's answer has none. */
    private String why(HttpResponse<byte[]> response) {
        try {
            String detail = answers.readTree(response.body()).path("detail").asText();
            return detail.isEmpty() ? "" : " (" + detail + ")";
        } catch (IOException noProblem) {
            return "";
        }
    }

    /** Which types have graders is known to grading-service alone. */
    private static void requireGradable(CheckedDocument document, List<PartType> notGradable) {
        if (notGradable == null || notGradable.isEmpty()) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        List<Part> parts = document.document().parts();
        for (int i = 0; i < parts.size(); i++) {
            PartType type = parts.get(i).type();
            if (notGradable.contains(type)) {
                errors.add(new FieldError(
                        "/parts/" + i + "/type",
                        "part-type-not-gradable",
                        "There is no grader for " + type + " parts yet; the draft is kept."));
            }
        }
        throw new NotGradable("part-type-not-gradable", "No grader reads " + notGradable + " parts yet.", errors);
    }

    /** The contract of grading-service's endpoint. */
    private record Answer(List<ExemplarResult> results, List<PartType> notGradable) {}

    private static NotGradable refused(JsonNode problem) {
        List<FieldError> errors = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            String pointer = error.path("pointer").asText();
            errors.add(new FieldError(
                    // grading-service points into its request, whose only field is the document.
                    pointer.startsWith("/document") ? pointer.substring("/document".length()) : pointer,
                    error.path("code").asText(),
                    error.path("detail").asText()));
        }
        return new NotGradable(
                problem.path("code").asText("not-gradable"),
                problem.path("detail").asText(),
                errors);
    }
}
