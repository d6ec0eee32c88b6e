package dev.viva.runner.executor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.runner.job.Used;

/** What became of one step in a box, before anything is compared. */
record Outcome(How how, JsonNode value, String message, Used used, String stdout, String exactStdout, String stderr) {
    enum How {
        VALUE,
        COMPILE_ERROR,
        RUNTIME_ERROR,
        WALL_TIME,
        CPU_TIME,
        MEMORY,
        OUTPUT
    }

    static Outcome of(How how, String message) {
        return new Outcome(how, null, message, Used.NOTHING, "", "", "");
    }
}
