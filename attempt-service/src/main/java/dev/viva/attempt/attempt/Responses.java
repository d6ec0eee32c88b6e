package dev.viva.attempt.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.events.attempt.Response;
import dev.viva.events.question.QuestionDocument;
import dev.viva.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks what candidates send, and turns it into the text that is stored and back. */
@ApplicationScoped
public class Responses {
    private final ObjectMapper json;
    private final long maxBytes;

    public Responses(
            ObjectMapper json,
            @ConfigProperty(name = "viva.response.max-bytes", defaultValue = "262144") long maxBytes) {
        this.json = json;
        this.maxBytes = maxBytes;
    }

    /**
     * The response as it is stored. Two responses with the same texts and values have the same body, however their JSON was laid out.
     *
     * @throws ResponseIllFormed if it breaks the schema
     * @throws ResponseNotFitting if it cannot be an answer to the question
     * @throws ResponseTooLarge if it is over the limit
     */
    public String body(Response response, QuestionDocument question) {
        List<FieldError> illFormed = ResponseForm.faults(response);
        if (!illFormed.isEmpty()) {
            throw new ResponseIllFormed(illFormed);
        }
        List<FieldError> notFitting = ResponseRules.faults(response, question.parts());
        if (!notFitting.isEmpty()) {
            throw new ResponseNotFitting(notFitting);
        }
        return limited(written(response));
    }

    /**
     * Holds a text that is no response to the limit of responses, measured in the same way.
     *
     * @throws ResponseTooLarge if it is over the limit
     */
    public void requireWithinLimit(String text) {
        limited(written(Response.text(text)));
    }

    /** What {@link #body} wrote. */
    public Response read(String body) {
        try {
            return json.readValue(body, Response.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored response cannot be read", broken);
        }
    }

    private String limited(String body) {
        long bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > maxBytes) {
            throw new ResponseTooLarge(bytes, maxBytes);
        }
        return body;
    }

    private String written(Response response) {
        try {
            return json.writeValueAsString(response);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A response cannot be written as JSON", impossible);
        }
    }
}
