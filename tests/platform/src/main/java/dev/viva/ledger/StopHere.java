package dev.viva.ledger;

import java.util.concurrent.CountDownLatch;

/** Lets a test kill the process between two lines: at the point named by LEDGER_STOP it says so and goes no further. */
final class StopHere {
    private static final String POINT = System.getenv("LEDGER_STOP");

    private StopHere() {}

    static boolean wanted(String point) {
        return point.equals(POINT);
    }

    static void at(String point) {
        if (wanted(point)) {
            System.out.println("STOPPED " + point);
            System.out.flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
