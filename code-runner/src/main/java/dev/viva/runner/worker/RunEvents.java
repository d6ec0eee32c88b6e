package dev.viva.runner.worker;

/** Where the worker tells what becomes of runs. Each call returns once the event is on its way and nothing but the end of this process can lose it. */
public interface RunEvents {
    /**
     * Tells one event of a run, in the order of the calls.
     *
     * @param step number of the event among those of this release of the run, from 1
     * @param type CloudEvents type of {@code event}
     */
    void tell(Work work, int step, String type, Object event) throws InterruptedException;
}
