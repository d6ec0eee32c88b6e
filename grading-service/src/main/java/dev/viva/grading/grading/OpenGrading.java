package dev.viva.grading.grading;

import dev.viva.events.attempt.Response;
import dev.viva.events.question.Part;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.question.QuestionVersionService.PublishedQuestion;

/** A grading with everything that it is about. */
record OpenGrading(Submission submission, Grading grading, PublishedQuestion question, Response response) {

    QuestionDocument document() {
        return question.document();
    }

    String tenant() {
        return submission.tenant();
    }

    PartTask task(Part part) {
        return GradingEngine.task(document(), part, submission.language(), response);
    }
}
