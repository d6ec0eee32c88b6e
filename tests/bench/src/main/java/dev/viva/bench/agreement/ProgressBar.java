package dev.viva.bench.agreement;

import java.io.PrintStream;

/** One line that shows how far a command has come; several threads may step it. */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final String what;
    private final int all;
    private int done;

    ProgressBar(PrintStream out, String what, int all) {
        this.out = out;
        this.what = what;
        this.all = all;
    }

    synchronized void step() {
        done++;
        int before = (done - 1) * 100 / all;
        int percent = done * 100 / all;
        if (percent > before || done == all) {
            int filled = done * WIDTH / all;
            out.printf("\r%s [%s%s] %3d %%  %d of %d", what, "#".repeat(filled), "-".repeat(WIDTH - filled), percent, done, all);
            if (done == all) {
                out.println();
            }
            out.flush();
        }
    }
}
