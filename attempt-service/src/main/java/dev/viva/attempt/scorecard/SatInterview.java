package dev.viva.attempt.scorecard;

import dev.viva.attempt.interview.form.FormGrade;
import dev.viva.events.grade.Grade;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.question.QuestionDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a scorecard is made of.
 *
 * @param rubricShown whether the reader may see what criteria claim; a candidate may not, because questions are asked again
 * @param stages one for each stage of the loop, in its order
 * @param language in which titles and sentences are written
 */
public record SatInterview(
        String id,
        String candidate,
        String language,
        boolean rubricShown,
        String loopSlug,
        int loopVersion,
        LoopDocument loop,
        List<SatStage> stages) {

    /** The answers of all stages. */
    Stream<Answer> answers() {
        return stages.stream().flatMap(stage -> stage.answers().stream());
    }

    /**
     * What came of one stage.
     *
     * @param closed whether nothing of it can change any more but its grades
     * @param form of a stage that has one
     */
    public record SatStage(boolean closed, Optional<FormGrade> form, List<Answer> answers) {}

    /**
     * One answer.
     *
     * @param answered whether anything was handed in; if not, it counts 0 once its stage is closed
     * @param grade the grade that counts now
     */
    public record Answer(String attempt, QuestionDocument question, boolean answered, Optional<Grade> grade) {

        /** Whether its points are final. */
        boolean isDecided() {
            return !answered || grade.filter(given -> !given.provisional()).isPresent();
        }
    }
}
