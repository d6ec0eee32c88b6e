package dev.viva.question.exemplar;

import dev.viva.platform.problem.Unauthorized;

/** The author's token, good for minutes, was no longer good when grading-service was asked. */
public final class AuthorNotKnown extends Unauthorized {
    public AuthorNotKnown() {
        super("token-expired", "The token ended before the exemplars could be run; send the request again.");
    }
}
