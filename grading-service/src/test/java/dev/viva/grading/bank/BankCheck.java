package dev.viva.grading.bank;

import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.prose.Diagnosis;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/**
 * {@code BankCheck <bank folder> [-v] [slug…]}: grades the exemplars of the bank and prints a table, with the reasons for each that
 * does not get what it expects ({@code -v}: for all). Exits with 1 if one fails.
 */
public final class BankCheck {
    private BankCheck() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean verbose = Arrays.asList(arguments).contains("-v");
        List<String> slugs =
                Arrays.stream(arguments).skip(1).filter(a -> !a.equals("-v")).toList();
        GradingEngine engine = GradingEngine.load(InstantSource.system());
        int all = 0;
        int failed = 0;
        for (QuestionDocument question : BankFiles.read(Path.of(arguments[0]))) {
            if (!slugs.isEmpty() && slugs.stream().noneMatch(question.slug()::contains)) {
                continue;
            }
            for (Exemplar exemplar : question.exemplars()) {
                ExemplarCheck check = ExemplarCheck.run(engine, question, exemplar);
                all++;
                failed += check.holds() ? 0 : 1;
                print(out, check, verbose);
            }
        }
        out.println(all + " exemplars, " + failed + " fail");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void print(PrintStream out, ExemplarCheck check, boolean verbose) {
        out.println((check.holds() ? "ok    " : "FAIL  ") + check.question().slug() + " / "
                + check.exemplar().name() + "  " + check.grade().percent() + " % of "
                + check.exemplar().expect().percent());
        if (check.holds() && !verbose) {
            return;
        }
        check.faults().forEach(fault -> out.println("        " + fault));
        List<String> diagnosis = Diagnosis.of(
                check.question(), check.exemplar().language(), check.exemplar().response());
        for (String line : diagnosis) {
            String outcome = check.grade().outcomes().stream()
                    .filter(o -> line.startsWith(o.criterion() + " "))
                    .map(BankCheck::describe)
                    .findFirst()
                    .orElse("");
            out.println("          " + outcome + line);
        }
    }

    private static String describe(CriterionOutcome outcome) {
        return String.format("%-6s %6s %5s  ", outcome.outcome(), outcome.points(), outcome.confidence());
    }
}
