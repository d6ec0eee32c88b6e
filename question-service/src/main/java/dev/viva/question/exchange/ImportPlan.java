package dev.viva.question.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an import will do. */
record ImportPlan(List<PlannedQuestion> questions, List<PlannedLoop> loops, List<PlannedCatalog> catalogs) {

    /** The lines of the loops that the bank will not satisfy. */
    List<ImportLine> unsatisfied() {
        return loops.stream()
                .map(PlannedLoop::line)
                .filter(ImportLine::isRefused)
                .toList();
    }

    /** The report as things are planned. */
    List<ImportLine> report() {
        return report(Stream.concat(
                        questions.stream().map(PlannedQuestion::line),
                        loops.stream().map(PlannedLoop::line))
                .toList());
    }

    /** The report, with {@code lines} for the questions and loops. */
    List<ImportLine> report(List<ImportLine> lines) {
        return Stream.concat(catalogs.stream().map(PlannedCatalog::line), lines.stream())
                .sorted(Comparator.comparingInt(ImportLine::document))
                .toList();
    }
}
