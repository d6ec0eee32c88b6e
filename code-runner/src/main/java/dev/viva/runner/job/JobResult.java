package dev.viva.runner.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All verdicts of a job, in the order of its tests.
 *
 * @param compilerMessage what the compiler said of a program that it refused; null otherwise
 * @param fault null unless the run could not be finished
 */
public record JobResult(
        String job, List<TestVerdict> tests, List<GroupScore> groups, String compilerMessage, Fault fault) {

    /**
     * The points of a group's passed tests: partial credit. Tests without a group are a group without a name.
     *
     * @param earnedHundredths integer hundredths of a point
     */
    public record GroupScore(String group, long earnedHundredths, long maxHundredths) {}

    public static JobResult of(Job job, List<TestVerdict> verdicts, String compilerMessage, Fault fault) {
        Map<String, GroupScore> groups = new LinkedHashMap<>();
        List<CodeTest> tests = job.task().tests();
        for (int i = 0; i < verdicts.size(); i++) {
            long points = tests.get(i).pointsHundredths();
            boolean passed = verdicts.get(i).verdict() == Verdict.ACCEPTED;
            String name = tests.get(i).group() == null ? "" : tests.get(i).group();
            groups.merge(
                    name,
                    new GroupScore(name, passed ? points : 0, points),
                    (one, other) -> new GroupScore(
                            name,
                            one.earnedHundredths() + other.earnedHundredths(),
                            one.maxHundredths() + other.maxHundredths()));
        }
        return new JobResult(
                job.id(), List.copyOf(verdicts), List.copyOf(new ArrayList<>(groups.values())), compilerMessage, fault);
    }

    public boolean accepted() {
        return fault == null && tests.stream().allMatch(test -> test.verdict() == Verdict.ACCEPTED);
    }
}
