package dev.viva.grading.exemplar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.document.CheckedDocuments;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.exemplar.ExemplarRunResource.ExemplarRunView;
import dev.viva.grading.grader.PureGrader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Grades exemplars; nothing is stored and no transaction is open. */
@ApplicationScoped
class ExemplarRunService {
    private final GradingEngine engine;
    private final CheckedDocuments documents;

    ExemplarRunService(GradingEngine engine, CheckedDocuments documents) {
        this.engine = engine;
        this.documents = documents;
    }

    ExemplarRunView run(JsonNode tree) {
        QuestionDocument document = documents.document(tree, "/document");
        List<PartType> notGradable = document.parts().stream()
                .filter(part -> !gradable(part))
                .map(Part::type)
                .distinct()
                .toList();
        if (!notGradable.isEmpty()) {
            return new ExemplarRunView(List.of(), notGradable);
        }
        return new ExemplarRunView(
                document.exemplars().stream()
                        .map(exemplar -> run(document, exemplar))
                        .toList(),
                null);
    }

    private ExemplarResult run(QuestionDocument document, Exemplar exemplar) {
        return ExemplarRun.compare(exemplar, engine.grade(document, null, exemplar.language(), exemplar.response()));
    }

    private boolean gradable(Part part) {
        return engine.graderIfAny(part).filter(PureGrader.class::isInstance).isPresent();
    }
}
