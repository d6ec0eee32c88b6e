package dev.viva.grading.coderun.dispatch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the live runners can take, and what is given out already. */
record Capacity(List<Runner> runners, List<GivenOut> givenOut) {
    /** For each free slot that many runs may lie on the work topic: when one ends, the next is there without asking. */
    private static final int AHEAD = 2;

    Capacity {
        runners = List.copyOf(runners);
        givenOut = List.copyOf(givenOut);
    }

    /** A runner that takes runs. */
    record Runner(String name, int slots, Set<String> languages) {}

    /**
     * A run that was given out and has not ended.
     *
     * @param runner who works on it; {@code null} while it lies on the work topic
     */
    record GivenOut(String tenant, String language, String runner) {}

    /** The languages that can be run right now. */
    Set<String> languages() {
        return Set.copyOf(runners.stream()
                .map(Runner::languages)
                .flatMap(Collection::stream)
                .toList());
    }

    boolean knows(String language) {
        return languages().contains(language);
    }

    /** Slots without work, of all runners. */
    int free() {
        return free(runners);
    }

    /** Slots without work that can take this language. */
    int free(String language) {
        return free(knowing(language));
    }

    /** How many runs may be given out now. What lies there for runners that are gone takes no slot of others. */
    int allowed() {
        Set<String> known = languages();
        return Math.max(0, AHEAD * free() - lying(known::contains));
    }

    /** How many runs of this language may be given out now. */
    int allowed(String language) {
        return Math.max(0, AHEAD * free(language) - lying(language::equals));
    }

    private int lying(Predicate<String> language) {
        return (int) givenOut.stream()
                .filter(run -> run.runner() == null && language.test(run.language()))
                .count();
    }

    /** How many runs of each tenant are given out. */
    Map<String, Integer> byTenant() {
        Map<String, Integer> counts = new HashMap<>();
        givenOut.forEach(run -> counts.merge(run.tenant(), 1, Integer::sum));
        return counts;
    }

    private List<Runner> knowing(String language) {
        return runners.stream()
                .filter(runner -> runner.languages().contains(language))
                .toList();
    }

    private int free(List<Runner> some) {
        return some.stream()
                .mapToInt(runner -> Math.max(
                        0,
                        runner.slots()
                                - (int) givenOut.stream()
                                        .filter(run -> runner.name().equals(run.runner()))
                                        .count()))
                .sum();
    }
}
