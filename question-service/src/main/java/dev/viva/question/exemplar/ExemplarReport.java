package dev.viva.question.exemplar;

import dev.viva.events.question.Exemplar;
import dev.viva.question.document.CheckedDocument;
import dev.viva.question.document.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the exemplars of one document got. */
public record ExemplarReport(List<ExemplarResult> results) {
    public static final ExemplarReport NONE = new ExemplarReport(List.of());

    public ExemplarReport {
        results = results == null ? List.of() : List.copyOf(results);
    }

    /** Refuses a document of which an exemplar did not get what its author expects. */
    public void requireAllHold(CheckedDocument document) {
        List<Fault> faults = faults(document);
        if (!faults.isEmpty()) {
            throw new ExemplarsFailed(faults, this);
        }
    }

    /** One fault for each exemplar that does not hold, and for each that was not run. */
    public List<Fault> faults(CheckedDocument document) {
        List<Fault> faults = new ArrayList<>();
        List<Exemplar> exemplars = document.document().exemplars();
        for (int i = 0; i < exemplars.size(); i++) {
            String name = exemplars.get(i).name();
            String pointer = "/exemplars/" + i;
            Optional<ExemplarResult> result = results.stream()
                    .filter(candidate -> name.equals(candidate.exemplar()))
                    .findFirst();
            if (result.isEmpty()) {
                faults.add(new Fault(pointer, "exemplar-not-run", "The exemplar '" + name + "' was not graded."));
            } else if (!result.get().holds()) {
                faults.add(new Fault(pointer, "exemplar-failed", "'" + name + "' " + got(result.get())));
            }
        }
        return faults;
    }

    private static String got(ExemplarResult result) {
        String why = result.explanation() == null ? "" : ": " + result.explanation();
        return "got "
                + (result.percent() == null ? "no grade" : result.percent().toPlainString() + " %") + ", met "
                + result.met() + ", red flags " + result.redFlags() + why;
    }
}
