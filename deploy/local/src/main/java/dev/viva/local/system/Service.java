package dev.viva.local.system;

import java.util.List;

/** One of the services: its module, its database, and the variable by which the others find it. */
public enum Service {
    QUESTION("question-service", "question", "VIVA_QUESTION_URL"),
    ATTEMPT("attempt-service", "attempt", "VIVA_ATTEMPT_URL"),
    GRADING("grading-service", "grading", "VIVA_GRADING_URL"),
    GATEWAY("gateway", "gateway", "VIVA_GATEWAY_URL");

    private final String module;
    private final String database;
    private final String addressVariable;

    Service(String module, String database, String addressVariable) {
        this.module = module;
        this.database = database;
        this.addressVariable = addressVariable;
    }

    /** Folder of the module, and name of the component. */
    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    public String ownerRole() {
        return database + "_owner";
    }

    public String appRole() {
        return database + "_app";
    }

    String addressVariable() {
        return addressVariable;
    }

    public static List<Service> all() {
        return List.of(values());
    }
}
