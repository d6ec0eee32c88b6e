package dev.viva.question.exemplar;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import dev.viva.question.document.Fault;
import java.util.List;
import java.util.Map;

/** The rubric does not give the exemplars what its author expects of it. */
public final class ExemplarsFailed extends Invalid {
    private final transient ExemplarReport report;

    public ExemplarsFailed(List<Fault> faults, ExemplarReport report) {
        super(
                "exemplars-failed",
                faults.size() + " of the exemplars did not get what is expected; nothing was published.",
                faults.stream()
                        .map(fault -> new FieldError(fault.pointer(), fault.code(), fault.detail()))
                        .toList());
        this.report = report;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("results", report.results());
    }
}
