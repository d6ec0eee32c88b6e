package dev.viva.bench.grading;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link GradingBenchmark} with the options of JMH's own command line, and says the two figures of each grader in a sentence. Answers
 * are counted by a second of processor time; the 99th percentile is by the clock on the wall, so it needs a machine with a core to spare.
 */
public final class GradingBenchmarks {
    private static final double LEAST_PER_SECOND = 300;
    private static final double MOST_MILLIS = 60;

    private GradingBenchmarks() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(GradingBenchmark.class.getName())
                        .addProfiler(ProcessorTime.class)
                        .build())
                .run();
        boolean reached = true;
        for (RunResult result : results) {
            String grader = result.getParams().getParam("grader");
            if (result.getParams().getMode() == Mode.Throughput) {
                double answers =
                        result.getSecondaryResults().get(ProcessorTime.NAME).getScore();
                reached &= answers >= LEAST_PER_SECOND;
                System.out.printf(
                        Locale.ROOT,
                        "%s: %.0f answers of 150 words a second of a core (goal: at least %.0f)%n",
                        grader,
                        answers,
                        LEAST_PER_SECOND);
            } else {
                double millis = 1000 * result.getPrimaryResult().getStatistics().getPercentile(99);
                reached &= millis < MOST_MILLIS;
                System.out.printf(
                        Locale.ROOT, "%s: 99th percentile %.1f ms (goal: below %.0f)%n", grader, millis, MOST_MILLIS);
            }
        }
        System.exit(reached ? 0 : 1);
    }
}
