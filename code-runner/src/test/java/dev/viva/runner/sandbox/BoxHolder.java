package dev.viva.runner.sandbox;

/** A runner of its own, to be killed: starts a box that never ends, says its pid, and waits. */
final class BoxHolder {
    private BoxHolder() {}

    public static void main(String[] words) throws Exception {
        Sandbox sandbox = Sandboxes.open(Tier.valueOf(words[0]), new Tools());
        Box box = sandbox.start(BoxTest.spec("trap '' TERM HUP INT PIPE; echo started >&3; while :; do :; done"));
        if (!(box.next(20_000) instanceof Signal.Line)) {
            throw new IllegalStateException("the box did not start");
        }
        System.out.println(box.programPid());
        box.next(Long.MAX_VALUE);
    }
}
