package dev.viva.gateway.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.gateway.route.Upstream;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes one list of what the services hold, and finds whose a letter is. */
@ApplicationScoped
public class DeadLetterService {
    private static final List<Upstream> SERVICES = List.of(Upstream.QUESTION, Upstream.ATTEMPT, Upstream.GRADING);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final Logger LOG = Logger.getLogger(DeadLetterService.class);

    private final ServiceLetters letters;
    private final ObjectMapper json;

    DeadLetterService(ServiceLetters letters, ObjectMapper json) {
        this.letters = letters;
        this.json = json;
    }

    /** A page, service by service; services that do not answer are named instead of failing the others. */
    public DeadLetterPage list(PageRequest page, Caller caller) {
        List<DeadLetterView> found = new ArrayList<>();
        List<String> unreachable = new ArrayList<>();
        Position position = page.after().map(Position::of).orElse(Position.START);
        while (found.size() < page.size() && position.service() < SERVICES.size()) {
            Upstream service = SERVICES.get(position.service());
            try {
                position = read(service, position, page.size(), caller, found);
            } catch (IOException away) {
                LOG.warnf("%s did not answer for its dead letters: %s", service.service(), away);
                unreachable.add(service.service());
                position = position.nextService();
            }
        }
        return new DeadLetterPage(found, unreachable, nextPageToken(page, found, position));
    }

    /** Replays the letter where it is. */
    public ReplayView replay(String id, Caller caller) {
        List<String> unreachable = new ArrayList<>();
        for (Upstream service : SERVICES) {
            try {
                ServiceLetters.Answer answer = letters.replay(service, caller, id);
                if (answer.status() == OK) {
                    return replayed(service, answer.body());
                }
                if (answer.status() != NOT_FOUND) {
                    throw new ReplayRefused(
                            answer.body().path("code").asText("replay-refused"),
                            answer.body().path("detail").asText(service.service() + " refused the replay."));
                }
            } catch (IOException away) {
                LOG.warnf("%s did not answer for a replay: %s", service.service(), away);
                unreachable.add(service.service());
            }
        }
        if (unreachable.isEmpty()) {
            throw new DeadLetterNotFound(id);
        }
        throw new OwnerUnknown(id, unreachable);
    }

    /** Adds what one service has until the page is full; answers where to go on. */
    private Position read(Upstream service, Position at, int size, Caller caller, List<DeadLetterView> found)
            throws IOException {
        ServiceLetters.Answer answer = letters.list(service, caller, size - found.size(), at.token());
        if (answer.status() != OK) {
            throw new IOException("status " + answer.status());
        }
        for (JsonNode item : answer.body().path("items")) {
            found.add(view(service, item));
        }
        JsonNode more = answer.body().path("nextPageToken");
        return more.isTextual()
                ? new Position(at.service(), java.util.Optional.of(more.textValue()))
                : at.nextService();
    }

    private static String nextPageToken(PageRequest page, List<DeadLetterView> found, Position next) {
        if (next.service() >= SERVICES.size()) {
            return null;
        }
        // Services are left only behind a full page, and one row more is how a page learns that there is more.
        List<DeadLetterView> rows = new ArrayList<>(found);
        rows.add(found.getLast());
        return page.page(rows, last -> next.text()).nextPageToken();
    }

    private ReplayView replayed(Upstream service, JsonNode body) throws JsonProcessingException {
        if (body.path("failure") instanceof ObjectNode failure) {
            failure.put("service", service.service());
        }
        return json.treeToValue(body, ReplayView.class);
    }

    private DeadLetterView view(Upstream service, JsonNode item) throws JsonProcessingException {
        return json.treeToValue(((ObjectNode) item).put("service", service.service()), DeadLetterView.class);
    }
}
