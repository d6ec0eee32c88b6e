package dev.viva.events.question;

import java.util.List;

/**
 * A question as it is written in the bank, sent through the API and carried by events: one document, the same everywhere.
 *
 * <p>Fields that the author left out are {@code null} or empty lists; the bank's JSON Schema says which may be.
 *
 * @param minutes how long a candidate should need, in minutes; {@code null} if the author does not say
 */
public record QuestionDocument(
        String slug,
        Category category,
        List<String> topics,
        Difficulty difficulty,
        List<String> stages,
        List<String> companies,
        List<String> competencies,
        Integer minutes,
        LocalizedText title,
        LocalizedText prompt,
        LocalizedText modelAnswer,
        List<Part> parts,
        Rubric rubric,
        List<Exemplar> exemplars,
        List<FollowUp> followUps) {

    public QuestionDocument {
        topics = Lists.orEmpty(topics);
        stages = Lists.orEmpty(stages);
        companies = Lists.orEmpty(companies);
        competencies = Lists.orEmpty(competencies);
        parts = Lists.orEmpty(parts);
        exemplars = Lists.orEmpty(exemplars);
        followUps = Lists.orEmpty(followUps);
    }

    /** The criteria of its rubric. A question whose parts carry the points may have no rubric at all, and then there are none. */
    public List<Criterion> criteria() {
        return rubric == null ? List.of() : rubric.criteria();
    }

    /** The red flags of its rubric; none if it has no rubric. */
    public List<RedFlag> redFlags() {
        return rubric == null ? List.of() : rubric.redFlags();
    }
}
