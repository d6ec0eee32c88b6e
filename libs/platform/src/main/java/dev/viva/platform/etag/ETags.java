package dev.viva.platform.etag;

import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.PreconditionRequired;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entity tag of a thing that can be edited: its sequence, quoted. */
public final class ETags {
    private static final Pattern STRONG = Pattern.compile("\"([0-9]{1,18})\"");

    private ETags() {}

    public static String of(long sequence) {
        return "\"" + sequence + "\"";
    }

    /**
     * The sequence that the caller last saw, from {@code If-Match}.
     *
     * @throws PreconditionRequired if the header is absent
     * @throws BadRequest if it is not one strong tag of ours
     */
    public static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired(
                    "if-match-required",
                    "Send the ETag that you last got in the header If-Match, so that nobody's change is overwritten unseen.",
                    List.of(new FieldError("If-Match", "missing-header", "The header is missing.")));
        }
        Matcher tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            String detail = "If-Match takes one ETag exactly as it was answered, with its quotes, such as \"7\".";
            throw new BadRequest(
                    "if-match-ill-formed", detail, List.of(new FieldError("If-Match", "wrong-value", detail)));
        }
        return Long.parseLong(tag.group(1));
    }
}
