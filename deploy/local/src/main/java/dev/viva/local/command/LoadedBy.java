package dev.viva.local.command;

/** What loads the bank, and so what its sentences tell a person to do. */
enum LoadedBy {
    UP("./viva up", "install what is lacking (./viva doctor --install), ./viva down, ", "./viva logs"),
    JOB("load-bank", "give the code-runner what is lacking, ", "the logs of the services");

    private final String command;
    private final String install;
    private final String logs;

    LoadedBy(String command, String install, String logs) {
        this.command = command;
        this.install = install;
        this.logs = logs;
    }

    /** What loads it again. */
    String command() {
        return command;
    }

    /** What to do before that where tools are missing: what runs programs looks for its tools when it starts. */
    String install() {
        return install;
    }

    String logs() {
        return logs;
    }
}
