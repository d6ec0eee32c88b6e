package dev.viva.question.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an import will do. */
record ImportPlan(List<PlannedQuestion> questions, List<PlannedCatalog> catalogs) {

    /** The report, with the lines of {@code questionLines} for the questions. */
    List<ImportLine> report(List<ImportLine> questionLines) {
        return Stream.concat(catalogs.stream().map(PlannedCatalog::line), questionLines.stream())
                .sorted(Comparator.comparingInt(ImportLine::document))
                .toList();
    }
}
