package dev.viva.bench.agreement;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code Evaluate --url U --key K [--parallel 4] [--split NAME] FILE.jsonl…}: grades the answers of each file through the API, with a rubric derived
 * from the reference answer, and prints how closely the grades follow those of people. {@link GradedAnswers} says what a file looks like.
 */
public final class Evaluate {
    private String url = "http://localhost:8080";
    private String key;
    private String split;
    private int parallel = 4;
    private final List<Path> files = new ArrayList<>();

    private Evaluate() {}

    public static void main(String[] arguments) throws InterruptedException {
        Evaluate command = new Evaluate();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            command.read(arguments);
            for (Path file : command.files) {
                Report.print(out, file.getFileName() + (command.split == null ? "" : ", " + command.split), command.grade(file));
            }
        } catch (ConnectException e) {
            fail("Nothing answers at " + command.url + ": run ./viva up first.");
        } catch (IOException e) {
            fail("It cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException | BadLine | Previews.NotGraded e) {
            fail(e.getMessage());
        }
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }

    private void read(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                files.add(Path.of(arguments[i]));
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value.");
            }
            String value = arguments[++i];
            switch (arguments[i - 1]) {
                case "--url" -> url = value;
                case "--key" -> key = value;
                case "--split" -> split = value;
                case "--parallel" -> parallel = parallel(value);
                default -> throw new IllegalArgumentException("There is no option " + arguments[i - 1] + ".");
            }
        }
        if (files.isEmpty() || key == null) {
            throw new IllegalArgumentException("A file of graded answers and --key are needed; docs/grading.md says what a line looks like.");
        }
    }

    private static int parallel(String value) {
        if (!value.matches("[1-9]|[1-5][0-9]|6[0-4]")) {
            throw new IllegalArgumentException("--parallel has to be a number from 1 to 64, and is '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    private List<Comparison> grade(Path file) throws IOException, InterruptedException {
        List<GradedAnswer> answers = GradedAnswers.read(file).stream()
                .filter(answer -> split == null || split.equals(answer.split()))
                .toList();
        if (answers.isEmpty()) {
            throw new IllegalArgumentException(file + " has no line whose 'split' is '" + split + "'.");
        }
        Previews previews = new Previews(url, key);
        ProgressBar bar = new ProgressBar(System.err, file.getFileName().toString(), answers.size());
        ExecutorService pool = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<Comparison>> grades = answers.stream()
                    .map(answer -> pool.submit(() -> {
                        Comparison comparison = previews.grade(answer);
                        bar.step();
                        return comparison;
                    }))
                    .toList();
            List<Comparison> comparisons = new ArrayList<>();
            for (Future<Comparison> grade : grades) {
                comparisons.add(result(grade));
            }
            return comparisons;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Comparison result(Future<Comparison> grade) throws IOException, InterruptedException {
        try {
            return grade.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException fault -> throw fault;
                case RuntimeException fault -> throw fault;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
