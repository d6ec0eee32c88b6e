package dev.viva.gateway.document;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** The document at {@code /openapi}: YAML, or JSON for whoever asks for it by {@code Accept} or {@code ?format=json}. */
@ApplicationScoped
public class ApiDocumentPage {
    private final Buffer yaml;
    private final Buffer json;

    public ApiDocumentPage(ApiDocument document) {
        this.yaml = Buffer.buffer(document.yaml());
        this.json = Buffer.buffer(document.json());
    }

    void install(@Observes Router router) {
        router.get("/openapi").handler(this::answer);
        router.head("/openapi").handler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        boolean asJson = wantsJson(
                exchange.request().getParam("format"), exchange.request().getHeader(HttpHeaders.ACCEPT));
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asJson ? "application/json" : "application/yaml; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, "Accept")
                .end(asJson ? json : yaml);
    }

    private static boolean wantsJson(String format, String accept) {
        if (format != null) {
            return format.equalsIgnoreCase("json");
        }
        String media = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        int jsonAt = media.indexOf("application/json");
        int yamlAt = media.indexOf("yaml");
        return jsonAt >= 0 && (yamlAt < 0 || jsonAt < yamlAt);
    }
}
