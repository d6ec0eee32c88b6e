package dev.viva.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.viva.local.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The public API, called as any client would call it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Api(String url, String key) {
        this.url = url.replaceAll("/+$", "");
        this.key = key;
    }

    /** @param json missing where the answer has no JSON body */
    record Answer(int status, JsonNode json) {
        boolean isSuccess() {
            return status / 100 == 2;
        }

        String problem() {
            String detail = json.path("detail").asText(json.path("title").asText(""));
            return status + " " + json.path("code").asText("") + " " + detail;
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        try {
            return post(path, "application/json", JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer post(String path, String type, String body) {
        return send(request(path)
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** An event stream, open until it is closed. */
    InputStream events(String path) {
        try {
            HttpResponse<InputStream> answer = client.send(
                    request(path).header("Accept", "text/event-stream").GET().build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new Fault("The event stream " + url + path + " was answered with " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            boolean json = type.contains("json") && !answer.body().isEmpty();
            return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : MissingNode.getInstance());
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        }
    }

    private Fault unreachable(Exception cause) {
        return new Fault("Viva does not answer at " + url + ": is it running? (./viva status)", cause);
    }
}
