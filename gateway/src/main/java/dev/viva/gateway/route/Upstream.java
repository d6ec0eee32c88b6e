package dev.viva.gateway.route;

/** Who answers a path. */
public enum Upstream {
    QUESTION("question-service"),
    ATTEMPT("attempt-service"),
    GRADING("grading-service"),
    /** The gateway itself. */
    OWN("gateway");

    private final String service;

    Upstream(String service) {
        this.service = service;
    }

    /** The name of the service in messages to callers. */
    public String service() {
        return service;
    }
}
