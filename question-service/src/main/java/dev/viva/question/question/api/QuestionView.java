package dev.viva.question.question.api;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.FollowUp;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.PartType;
import dev.viva.events.question.Rubric;
import dev.viva.question.question.model.QuestionId;
import dev.viva.question.question.model.QuestionVersionId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question as a candidate sees it, in one language; authors also see what grades it. */
@Schema(
        name = "Question",
        description = "A question in one language. What comes after `parts` is for the scope `questions:author` only.")
public record QuestionView(
        @Schema(required = true, implementation = String.class, examples = "qst_01jd5vk3m8fyr8b0k6t3w9x2za")
        QuestionId id,

        @Schema(required = true, examples = "policy-gradient-theorem")
        String slug,

        @Schema(
                description = "Number of the version shown; absent for a draft that was never published.",
                examples = "1")
        Integer version,

        @Schema(implementation = String.class, examples = "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef")
        QuestionVersionId questionVersion,

        @Schema(description = "Absent where `version` was asked for: that answer never changes.")
        QuestionStatus status,

        @Schema(required = true, description = "The type of the first part.")
        PartType type,

        @Schema(required = true) Category category,

        @Schema(required = true, description = "The first of the topics.", examples = "rl/policy-gradient")
        String topic,

        @Schema(required = true) List<String> topics,
        @Schema(required = true) Difficulty difficulty,
        @Schema(required = true) List<String> stages,
        @Schema(required = true) List<String> companies,
        @Schema(required = true) List<String> competencies,

        @Schema(description = "How long a candidate should need, in minutes.", examples = "10")
        Integer minutes,

        @Schema(required = true, examples = "The policy gradient theorem")
        String title,

        @Schema(required = true, description = "CommonMark with $LaTeX$ and mermaid.")
        String prompt,

        @Schema(required = true, description = "The languages that it is written in.", examples = "[\"en\",\"ru\"]")
        List<String> languages,

        @Schema(required = true) List<PartView> parts,

        @Schema(description = "The strong answer, by language.")
        LocalizedText modelAnswer,

        @Schema(description = "Criteria and red flags.") Rubric rubric,

        @Schema(description = "Sample answers with the grades they get.")
        List<Exemplar> exemplars,

        @Schema(description = "The tests of CODE parts, hidden ones too.")
        List<CodeTestView> tests,

        @Schema(description = "Further questions.") List<FollowUp> followUps,

        @Schema(description = "The author's work; absent where `version` was asked for.")
        DraftState draft) {}
