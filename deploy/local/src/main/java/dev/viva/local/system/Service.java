package dev.viva.local.system;

import java.util.List;

/** One of the services: its module, its database, and the variable by which the others find it. A worker has neither of the two. */
public enum Service {
    QUESTION("question-service", "question", "VIVA_QUESTION_URL"),
    ATTEMPT("attempt-service", "attempt", "VIVA_ATTEMPT_URL"),
    GRADING("grading-service", "grading", "VIVA_GRADING_URL"),
    GATEWAY("gateway", "gateway", "VIVA_GATEWAY_URL"),
    RUNNER("code-runner", "", "");

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

    /** Whether it works on what Kafka brings and on nothing else: nobody calls it, and it is told no secret. */
    public boolean isWorker() {
        return database.isEmpty();
    }

    public static List<Service> all() {
        return List.of(values());
    }

    /** Those with a database and an address. */
    public static List<Service> called() {
        return all().stream().filter(service -> !service.isWorker()).toList();
    }
}
