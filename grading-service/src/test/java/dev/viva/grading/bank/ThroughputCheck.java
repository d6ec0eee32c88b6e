package dev.viva.grading.bank;

import dev.viva.events.attempt.Response;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code ThroughputCheck <bank folder>}: grades answers of 150 words on one thread, under the rubrics of the bank and under rubrics derived from
 * its model answers, and prints answers a second of processor time, and the 99th percentile
 * of one answer's.
 */
public final class ThroughputCheck {
    private static final int WORDS = 150;
    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 6_000;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ThroughputCheck() {}

    private record Work(QuestionDocument question, String language, Response response) {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        GradingEngine engine = GradingEngine.load(InstantSource.system());
        List<Work> withRubric = new ArrayList<>();
        List<Work> bare = new ArrayList<>();
        for (QuestionDocument question : BankFiles.read(Path.of(arguments[0]))) {
            if (question.parts().size() != 1 || question.parts().getFirst().type() != PartType.TEXT) {
                continue;
            }
            for (Exemplar exemplar : question.exemplars()) {
                String text = exemplar.response().text();
                if (exemplar.kind() == Exemplar.Kind.STRONG && text != null) {
                    Response response = Response.text(words(text));
                    withRubric.add(new Work(question, exemplar.language(), response));
                    bare.add(new Work(bare(question), exemplar.language(), response));
                }
            }
        }
        measure(out, "rubrics of the bank", engine, withRubric);
        measure(out, "derived rubrics", engine, bare);
    }

    private static QuestionDocument bare(QuestionDocument question) {
        return new QuestionDocument(
                null,
                null,
                question.topics(),
                null,
                null,
                null,
                null,
                null,
                null,
                question.prompt(),
                question.modelAnswer(),
                null,
                null,
                null,
                null);
    }

    /** The text repeated and cut to so many words. */
    private static String words(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
        List<String> all = new ArrayList<>();
        while (all.size() < WORDS) {
            all.addAll(words);
        }
        return String.join(" ", all.subList(0, WORDS));
    }

    private static void measure(PrintStream out, String what, GradingEngine engine, List<Work> work) {
        for (int i = 0; i < WARM_UP; i++) {
            grade(engine, work.get(i % work.size()));
        }
        long[] times = new long[MEASURED];
        long start = CLOCK.getCurrentThreadCpuTime();
        for (int i = 0; i < MEASURED; i++) {
            long before = CLOCK.getCurrentThreadCpuTime();
            grade(engine, work.get(i % work.size()));
            times[i] = CLOCK.getCurrentThreadCpuTime() - before;
        }
        double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "%s: %.0f answers a second of a core, 99th percentile %.1f ms%n",
                what,
                MEASURED / seconds,
                times[MEASURED * 99 / 100] / 1e6);
    }

    private static void grade(GradingEngine engine, Work work) {
        engine.grade(work.question(), null, work.language(), work.response());
    }
}
