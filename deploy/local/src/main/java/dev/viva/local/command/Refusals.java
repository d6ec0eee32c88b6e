package dev.viva.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that a load of the bank refused, and what a person reads of them: each mistake of an author on a line of its own, but what
 * this machine lacks once, however many questions need it.
 */
final class Refusals {
    private static final Set<String> TO_INSTALL = Set.of("language-not-available", "package-not-available");
    /** No program can be run at all, or nobody answered. */
    private static final Set<String> UNANSWERED = Set.of("grading-not-available");
    /** Of loops; where questions could not be loaded they follow from that. */
    private static final Set<String> TOO_FEW_QUESTIONS = Set.of("rule-not-satisfiable", "gate-not-examined");

    private final Path bank;
    private final LoadedBy by;
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, Integer> notToBeGraded = new LinkedHashMap<>();
    private final List<String> loops = new ArrayList<>();
    private boolean toInstall;
    private int files;

    Refusals(Path bank, LoadedBy by) {
        this.bank = bank;
        this.by = by;
    }

    /** @param faults those of the import's line: {@code code}, {@code pointer} and {@code detail} */
    void add(Path file, JsonNode faults) {
        files++;
        boolean missing = consistOf(faults, TO_INSTALL);
        toInstall |= missing;
        if (missing || consistOf(faults, UNANSWERED)) {
            notToBeGraded.merge(faults.path(0).path("detail").asText(), 1, Integer::sum);
        } else if (!notToBeGraded.isEmpty() && consistOf(faults, TOO_FEW_QUESTIONS)) {
            loops.add(bank.relativize(file).toString());
        } else {
            faults.forEach(fault -> mistakes.add("%s %s: %s"
                    .formatted(
                            bank.relativize(file),
                            fault.path("pointer").asText(),
                            fault.path("detail").asText())));
        }
    }

    int files() {
        return files;
    }

    /** What was wrong and what to do, in lines; nothing if no file was refused. */
    List<String> lines(int ofFiles) {
        List<String> lines = new ArrayList<>(mistakes);
        notToBeGraded.forEach((detail, count) -> lines.add("%d %s: %s"
                .formatted(count, count == 1 ? "question is not loaded" : "questions are not loaded", detail)));
        loops.forEach(loop -> lines.add(loop + " is not loaded: it draws from questions that are missing."));
        if (files > 0) {
            String mend = mistakes.isEmpty() ? "" : "mend the mistakes, ";
            String install = toInstall ? by.install() : "";
            lines.add("%d of %d files of the bank were refused: %s%s%s loads them again"
                    .formatted(files, ofFiles, mend, install, by.command()));
        }
        return lines;
    }

    private static boolean consistOf(JsonNode faults, Set<String> codes) {
        for (JsonNode fault : faults) {
            if (!codes.contains(fault.path("code").asText())) {
                return false;
            }
        }
        return !faults.isEmpty();
    }
}
