package dev.viva.attempt.question;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.Rubric;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question as a candidate sees it, in one language; with rubric and model answer only once the attempt reveals them. */
@Schema(name = "AttemptQuestion", description = "The pinned question version as a candidate sees it.")
public record QuestionView(
        @Schema(required = true, examples = "qst_01jd5vk3m8fyr8b0k6t3w9x2za")
        String id,

        @Schema(required = true, examples = "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef")
        String questionVersion,

        @Schema(required = true, examples = "policy-gradient-theorem")
        String slug,

        @Schema(required = true, examples = "1") int version,

        @Schema(required = true, description = "The type of the first part.")
        PartType type,

        @Schema(required = true) Category category,

        @Schema(examples = "rl/policy-gradient", description = "The first of the topics.")
        String topic,

        @Schema(required = true) List<String> topics,
        @Schema(required = true) Difficulty difficulty,

        @Schema(description = "How long a candidate should need, in minutes.", examples = "10")
        Integer minutes,

        @Schema(
                required = true,
                description = "The language of the texts here.",
                enumeration = {"en", "ru"})
        String language,

        @Schema(required = true, examples = "The policy gradient theorem")
        String title,

        @Schema(required = true, description = "CommonMark with $LaTeX$ and mermaid.")
        String prompt,

        @Schema(required = true) List<PartView> parts,

        @Schema(
                required = true,
                description = "The languages that the question is written in.",
                examples = "[\"en\",\"ru\"]")
        List<String> languages,

        @Schema(description = "The strong answer; in practice, once the attempt is graded.")
        String modelAnswer,

        @Schema(description = "Criteria and red flags; in practice, once the attempt is graded.")
        Rubric rubric) {

    /** The view of somebody who is still to answer. */
    public static QuestionView unanswered(AskedQuestion question, String language) {
        return view(question, language, null, null);
    }

    /** The view of somebody whose answer has its grade. */
    public static QuestionView revealed(AskedQuestion question, String language) {
        QuestionDocument document = question.document();
        String modelAnswer =
                document.modelAnswer() == null ? null : document.modelAnswer().in(language);
        return view(question, language, modelAnswer, document.rubric());
    }

    private static QuestionView view(AskedQuestion question, String language, String modelAnswer, Rubric rubric) {
        QuestionDocument document = question.document();
        return new QuestionView(
                question.question().toString(),
                question.id().toString(),
                document.slug(),
                question.version(),
                document.parts().getFirst().type(),
                document.category(),
                document.topics().isEmpty() ? null : document.topics().getFirst(),
                document.topics(),
                document.difficulty(),
                document.minutes(),
                written(document, language),
                document.title().in(language),
                document.prompt().in(language),
                document.parts().stream()
                        .map(part -> PartView.of(part, language))
                        .toList(),
                document.prompt().languages(),
                modelAnswer,
                rubric);
    }

    /** The language that the candidate gets to read: the other one where the author wrote only that. */
    private static String written(QuestionDocument document, String language) {
        List<String> languages = document.prompt().languages();
        return languages.isEmpty() || languages.contains(language) ? language : languages.getFirst();
    }
}
