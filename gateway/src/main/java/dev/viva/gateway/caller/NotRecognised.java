package dev.viva.gateway.caller;

import dev.viva.platform.problem.Unauthorized;

/** The request does not say who asks, or says it with something that is not good. */
final class NotRecognised extends Unauthorized {
    private NotRecognised(String code, String detail) {
        super(code, detail);
    }

    static NotRecognised noCredential() {
        return new NotRecognised(
                "credential-missing",
                "Send an API key or a candidate's token in the header Authorization: Bearer <key>. Keys travel in the header only.");
    }

    static NotRecognised unknown() {
        return new NotRecognised(
                "credential-invalid", "This is neither a known API key nor a valid candidate's token.");
    }

    static NotRecognised expired() {
        return new NotRecognised("credential-expired", "The API key or token has expired. Get a new one.");
    }

    static NotRecognised revoked() {
        return new NotRecognised("credential-revoked", "The API key was revoked. Get a new one.");
    }
}
