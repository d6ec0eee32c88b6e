package dev.viva.grading.bank;

import dev.viva.events.grade.Grade;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.platform.event.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A process that writes the grades of all exemplars of the bank, one a line, in the order of their names. */
final class BankGrades {
    private BankGrades() {}

    private record Case(QuestionDocument question, Exemplar exemplar) {
        String name() {
            return question.slug() + "/" + exemplar.name();
        }
    }

    /** Arguments: the file, and the number of threads, which is also the seed of the order in which the exemplars are graded. */
    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[1]);
        List<Case> cases = new ArrayList<>();
        BankFiles.ofRepository()
                .forEach(question -> question.exemplars().forEach(exemplar -> cases.add(new Case(question, exemplar))));
        Collections.shuffle(cases, new Random(threads));
        write(Path.of(arguments[0]), grades(cases, threads));
    }

    private static SortedMap<String, String> grades(List<Case> cases, int threads) throws Exception {
        GradingEngine engine = GradingEngine.load(InstantSource.fixed(Instant.EPOCH));
        ConcurrentSkipListMap<String, String> grades = new ConcurrentSkipListMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (Case each : cases) {
                running.add(pool.submit(() -> {
                    Grade grade = engine.grade(
                            each.question(),
                            1,
                            each.exemplar().language(),
                            each.exemplar().response());
                    grades.put(each.name(), EventJson.write(grade));
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return grades;
    }

    private static void write(Path file, SortedMap<String, String> grades) throws IOException {
        List<String> lines = new ArrayList<>();
        grades.forEach((name, grade) -> lines.add(name + " " + grade));
        Files.write(file, lines);
    }
}
