package dev.viva.runner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * As whom a box runs. Root never enters a box: each gets a user id of its own, so that boxes cannot touch one another either. An
 * ordinary user's boxes share the user's id.
 */
final class Privileges {
    /** Ids that Debian and systemd give to nobody. */
    private static final int FIRST_ID = 59_000;

    private static final int IDS = 1_000;

    private final BitSet taken = new BitSet(IDS);
    private int last = IDS - 1;

    static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A user id that no other box has now; the one given back longest ago comes last again. */
    synchronized int take() {
        int id = taken.nextClearBit((last + 1) % IDS);
        if (id >= IDS) {
            id = taken.nextClearBit(0);
        }
        if (id >= IDS) {
            throw new IllegalStateException("more than " + IDS + " boxes at once");
        }
        taken.set(id);
        last = id;
        return FIRST_ID + id;
    }

    synchronized void giveBack(int id) {
        taken.clear(id - FIRST_ID);
    }
}
