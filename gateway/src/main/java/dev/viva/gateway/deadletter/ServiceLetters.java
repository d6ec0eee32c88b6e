package dev.viva.gateway.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.gateway.proxy.ProxyConfig;
import dev.viva.gateway.route.Upstream;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks one service for its dead letters, on behalf of the caller. */
@ApplicationScoped
class ServiceLetters {
    private static final String PATH = "/v1/dead-letters";

    private final ProxyConfig config;
    private final ObjectMapper json;
    private final HttpClient client;

    /** What a service said. */
    record Answer(int status, JsonNode body) {}

    ServiceLetters(ProxyConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    Answer list(Upstream service, Caller caller, int pageSize, Optional<String> pageToken) throws IOException {
        String token = pageToken
                .map(text -> "&pageToken=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse("");
        return send(
                request(service, caller, "?pageSize=" + pageSize + token).GET().build());
    }

    Answer replay(Upstream service, Caller caller, String id) throws IOException {
        String path = "/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/replay";
        return send(request(service, caller, path)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpRequest.Builder request(Upstream service, Caller caller, String rest) {
        return HttpRequest.newBuilder(URI.create(config.address(service) + PATH + rest))
                .timeout(config.responseTimeout())
                .header("Authorization", caller.authorization())
                .header(Trace.HEADER, Trace.current());
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking " + request.uri(), stop);
        }
    }
}
