package dev.viva.grading.preview;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.document.CheckedDocuments;
import dev.viva.grading.engine.Oversight;
import dev.viva.grading.grader.NoGrader;
import dev.viva.grading.preview.AwaitedGrades.Answer;
import dev.viva.grading.preview.AwaitedGrades.Ended;
import dev.viva.grading.question.QuestionVersionService;
import dev.viva.grading.question.QuestionVersionService.PublishedQuestion;
import dev.viva.grading.setting.GradingSettingsService;
import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import dev.viva.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Grades without storing anything. */
@ApplicationScoped
class GradePreviewService {
    private final AwaitedGrades grades;
    private final QuestionVersionService versions;
    private final CheckedDocuments documents;
    private final GradingSettingsService settings;

    GradePreviewService(
            AwaitedGrades grades,
            QuestionVersionService versions,
            CheckedDocuments documents,
            GradingSettingsService settings) {
        this.grades = grades;
        this.versions = versions;
        this.documents = documents;
        this.settings = settings;
    }

    Grade preview(GradePreviewRequest request) {
        requireWellFormed(request);
        Response response = documents.response(request.response());
        String language = request.language() != null ? request.language() : PreviewLanguage.of(response);
        if (request.question() == null) {
            QuestionDocument document = request.draft() != null
                    ? documents.document(request.draft(), "/draft")
                    : documents.bare(request.prompt(), request.modelAnswer(), request.rubric(), language);
            return grade(document, null, language, response);
        }
        PublishedQuestion published =
                versions.published(request.question()).orElseThrow(() -> new QuestionNotFound(request.question()));
        return of(published, grade(published.document(), published.version(), language, response));
    }

    /** The engine names a question by its slug. */
    private static Grade of(PublishedQuestion question, Grade grade) {
        return new Grade(
                null,
                null,
                question.id().toString(),
                grade.questionVersion(),
                grade.graders(),
                grade.score(),
                grade.maxScore(),
                grade.percent(),
                grade.passed(),
                grade.confidence(),
                grade.provisional(),
                grade.outcomes(),
                grade.tests(),
                grade.improvements(),
                grade.fault(),
                null,
                grade.gradedAt());
    }

    private static void requireWellFormed(GradePreviewRequest request) {
        if (request == null || request.response() == null || request.response().isNull()) {
            throw missing("/response", "The field 'response' is missing: the answer that is to be graded.");
        }
        long bases = Stream.of(request.question(), request.draft(), request.modelAnswer())
                .filter(Objects::nonNull)
                .count();
        if (bases != 1) {
            throw missing(
                    "", "Exactly one of 'question', 'draft' and 'modelAnswer' has to be given, and " + bases + " are.");
        }
        if (request.modelAnswer() == null && (request.prompt() != null || request.rubric() != null)) {
            throw new BadRequest(
                    "unknown-field",
                    "'prompt' and 'rubric' go with 'modelAnswer'; a question and a draft have their own.",
                    List.of(new FieldError(
                            request.prompt() != null ? "/prompt" : "/rubric",
                            "unknown-field",
                            "Goes with 'modelAnswer' only.")));
        }
        if (request.language() != null && !List.of("en", "ru").contains(request.language())) {
            throw new BadRequest(
                    "wrong-value",
                    "language has to be en or ru.",
                    List.of(new FieldError("/language", "wrong-value", "Has to be en or ru.")));
        }
    }

    private static BadRequest missing(String pointer, String detail) {
        return new BadRequest("missing-field", detail, List.of(new FieldError(pointer, "missing-field", detail)));
    }

    private Grade grade(QuestionDocument document, Integer version, String language, Response response) {
        ResponseFit.require(response, document.parts());
        Answer answer = new Answer(language, response, "/response");
        Oversight oversight = Oversight.requiring(settings.current().minConfidence());
        try {
            return switch (grades.grade(document, version, answer, oversight)) {
                case Ended.Graded graded -> graded.grade();
                case Ended.NotRun notRun
                when notRun.fault().owner() == Fault.Owner.GRADER -> throw new TestsNotRunnable(notRun.fault());
                case Ended.NotRun notRun -> throw new CodeNotRun(notRun.fault());
            };
        } catch (NoGrader e) {
            throw new PartNotGradable(document, e.part(), e.getMessage());
        }
    }

    /** There is no such published question here. */
    static final class QuestionNotFound extends NotFound {
        QuestionNotFound(String reference) {
            super("question-not-found", "There is no published question " + reference + ".");
        }
    }

    /** No program can be run against the tests of the document. */
    static final class TestsNotRunnable extends Invalid {
        TestsNotRunnable(Fault fault) {
            super(
                    "tests-not-runnable",
                    fault.detail(),
                    List.of(new FieldError("/draft/parts", fault.code(), fault.detail())));
        }
    }

    /** No grader reads one of the parts. */
    static final class PartNotGradable extends Invalid {
        PartNotGradable(QuestionDocument document, String part, String detail) {
            super(
                    "part-type-not-gradable",
                    detail,
                    List.of(new FieldError(pointer(document, part), "part-type-not-gradable", detail)));
        }

        private static String pointer(QuestionDocument document, String part) {
            for (int i = 0; i < document.parts().size(); i++) {
                if (document.parts().get(i).name().equals(part)) {
                    return "/draft/parts/" + i + "/type";
                }
            }
            return "/draft/parts";
        }
    }
}
