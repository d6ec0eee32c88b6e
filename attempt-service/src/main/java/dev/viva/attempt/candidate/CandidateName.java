package dev.viva.attempt.candidate;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.caller.Caller;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tenant's own name for a candidate: 1 to 128 characters. */
@Schema(type = SchemaType.STRING, minLength = 1, maxLength = 128, examples = "candidate-17")
public record CandidateName(String value) {
    private static final int LONGEST = 128;

    /** Of a path that no candidate can have, there is nothing. */
    public CandidateName {
        if (value.isEmpty() || value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not the name of a candidate: " + value.length() + " characters");
        }
    }

    /**
     * A candidate's token sees that candidate only.
     *
     * @return the name
     * @throws CandidateNotFound for any other
     */
    public String visibleTo(Caller caller) {
        if (!caller.candidate().orElse(value).equals(value)) {
            throw new CandidateNotFound();
        }
        return value;
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
