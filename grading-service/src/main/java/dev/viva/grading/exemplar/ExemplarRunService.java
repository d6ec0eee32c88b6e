package dev.viva.grading.exemplar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.document.CheckedDocuments;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.exemplar.ExemplarRunResource.ExemplarRunView;
import dev.viva.grading.preview.AwaitedGrades;
import dev.viva.grading.preview.AwaitedGrades.Answer;
import dev.viva.grading.preview.AwaitedGrades.Ended;
import dev.viva.grading.preview.CodeNotRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Grades exemplars, all of a document at once; nothing is stored and no transaction is open. */
@ApplicationScoped
class ExemplarRunService {
    private final GradingEngine engine;
    private final AwaitedGrades grades;
    private final CheckedDocuments documents;

    ExemplarRunService(GradingEngine engine, AwaitedGrades grades, CheckedDocuments documents) {
        this.engine = engine;
        this.grades = grades;
        this.documents = documents;
    }

    ExemplarRunView run(JsonNode tree) {
        QuestionDocument document = documents.document(tree, "/document");
        List<PartType> notGradable = document.parts().stream()
                .filter(part -> engine.graderIfAny(part).isEmpty())
                .map(Part::type)
                .distinct()
                .toList();
        if (!notGradable.isEmpty()) {
            return new ExemplarRunView(List.of(), notGradable);
        }
        List<Answer> answers = new ArrayList<>();
        for (Exemplar exemplar : document.exemplars()) {
            String pointer = "/document/exemplars/" + answers.size() + "/response";
            answers.add(new Answer(exemplar.language(), exemplar.response(), pointer));
        }
        List<Ended> ended = grades.builtIn(document, answers);
        List<ExemplarResult> results = new ArrayList<>();
        for (Exemplar exemplar : document.exemplars()) {
            results.add(result(exemplar, ended.get(results.size())));
        }
        return new ExemplarRunView(results, null);
    }

    private static ExemplarResult result(Exemplar exemplar, Ended ended) {
        return switch (ended) {
            case Ended.Graded graded -> ExemplarRun.compare(exemplar, graded.grade());
            // The author's to mend: with these tests no program can be run.
            case Ended.NotRun notRun
            when notRun.fault().owner() == Fault.Owner.GRADER -> ExemplarRun.notRun(exemplar, notRun.fault());
            case Ended.NotRun notRun -> throw new CodeNotRun(notRun.fault());
        };
    }
}
