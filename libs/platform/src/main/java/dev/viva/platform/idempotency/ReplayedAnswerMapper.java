package dev.viva.platform.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers with what was answered the first time. */
public class ReplayedAnswerMapper {
    static final String REPLAYED = "Idempotent-Replayed";

    @ServerExceptionMapper
    public Response replay(ReplayedAnswer replayed) {
        StoredAnswer answer = replayed.answer();
        Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAYED, "true");
        answer.headers().forEach(response::header);
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON).entity(answer.body());
        }
        return response.build();
    }
}
