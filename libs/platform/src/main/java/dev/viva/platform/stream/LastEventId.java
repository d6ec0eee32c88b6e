package dev.viva.platform.stream;

import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import java.util.List;
import java.util.regex.Pattern;

/** The header by which a client says which event it has. */
final class LastEventId {
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,9}");

    private LastEventId() {}

    /** The position behind which the stream goes on; 0 where the header is absent. */
    static int position(String header) {
        if (header == null || header.isEmpty()) {
            return 0;
        }
        if (!POSITION.matcher(header).matches()) {
            String detail = "Last-Event-ID takes the id of an event that was received, such as 1.";
            throw new BadRequest(
                    "last-event-id-ill-formed",
                    detail,
                    List.of(new FieldError("Last-Event-ID", "wrong-value", detail)));
        }
        return Integer.parseInt(header);
    }
}
