package dev.viva.events;

import java.util.List;

/** The one list of Kafka topics, from which launcher, compose, tests and chart create them. Automatic creation is off. */
public enum Topics {
    QUESTION_VERSIONS(Topics.QUESTION_VERSIONS_NAME, Cleanup.COMPACT),
    LOOP_VERSIONS(Topics.LOOP_VERSIONS_NAME, Cleanup.COMPACT),
    ATTEMPTS(Topics.ATTEMPTS_NAME, Cleanup.DELETE),
    GRADES(Topics.GRADES_NAME, Cleanup.DELETE),
    CODE_RUN_WORK(Topics.CODE_RUN_WORK_NAME, Cleanup.DELETE),
    CODE_RUNS(Topics.CODE_RUNS_NAME, Cleanup.DELETE),
    CANDIDATES(Topics.CANDIDATES_NAME, Cleanup.DELETE);

    public static final String QUESTION_VERSIONS_NAME = "viva.question-versions.state.v1";
    public static final String LOOP_VERSIONS_NAME = "viva.loop-versions.state.v1";
    public static final String ATTEMPTS_NAME = "viva.attempts.v1";
    public static final String GRADES_NAME = "viva.grades.v1";
    public static final String CODE_RUN_WORK_NAME = "viva.code-runs.work.v1";
    public static final String CODE_RUNS_NAME = "viva.code-runs.v1";
    public static final String CANDIDATES_NAME = "viva.candidates.v1";

    /** Responses travel in events, so facts are kept no longer than this many days. */
    public static final int RETENTION_DAYS = 7;

    /** Largest record in bytes that producers send and topics take. */
    public static final int MAX_MESSAGE_BYTES = 2 * 1024 * 1024;

    private final String topic;
    private final Cleanup cleanup;

    Topics(String topic, Cleanup cleanup) {
        this.topic = topic;
        this.cleanup = cleanup;
    }

    public String topic() {
        return topic;
    }

    public Cleanup cleanup() {
        return cleanup;
    }

    public static List<Topics> all() {
        return List.of(values());
    }

    /** What the broker does with old records. */
    public enum Cleanup {
        /** Keeps the newest record of each key: state. */
        COMPACT,
        /** Drops records after {@link #RETENTION_DAYS} days: facts. */
        DELETE
    }
}
