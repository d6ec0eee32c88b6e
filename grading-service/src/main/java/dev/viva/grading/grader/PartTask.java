package dev.viva.grading.grader;

import dev.viva.events.attempt.Response;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Part;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import java.util.List;

/**
 * What a grader gets to read: one part of a question and the response to it.
 *
 * @param language the language of the attempt, {@code en} or {@code ru}: explanations are written in it; answers may use either
 * @param response the response to this part; {@code null} where the candidate left the part out
 */
public record PartTask(QuestionDocument question, Part part, String language, Response response) {

    /** The criteria that are said of this part. */
    public List<Criterion> criteria() {
        return question.criteria().stream()
                .filter(criterion -> isHere(criterion.part()))
                .toList();
    }

    /** The red flags that are looked for in this part. */
    public List<RedFlag> redFlags() {
        return question.redFlags().stream().filter(flag -> isHere(flag.part())).toList();
    }

    /** The name for evidence: set only where the question has several parts. */
    public String evidencePart() {
        return question.parts().size() > 1 ? part.name() : null;
    }

    /** A criterion that names no part belongs to the first one. */
    private boolean isHere(String name) {
        return name == null ? part.name().equals(question.parts().getFirst().name()) : name.equals(part.name());
    }
}
