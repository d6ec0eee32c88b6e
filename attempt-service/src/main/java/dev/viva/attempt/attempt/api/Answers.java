package dev.viva.attempt.attempt.api;

import dev.viva.platform.etag.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with an attempt always carry the ETag for the next save and the language of the question's texts. */
final class Answers {
    private Answers() {}

    static RestResponse.ResponseBuilder<AttemptView> of(RestResponse.Status status, AttemptView attempt) {
        return RestResponse.ResponseBuilder.create(status, attempt)
                .header(HttpHeaders.ETAG, ETags.of(attempt.revision()))
                .header(HttpHeaders.CONTENT_LANGUAGE, attempt.question().language());
    }
}
