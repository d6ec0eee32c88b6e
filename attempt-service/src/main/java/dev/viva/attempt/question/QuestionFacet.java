package dev.viva.attempt.question;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** By what attempts at a question version are counted together. It is extracted when the copy arrives and never changes. */
@Entity
@Immutable
@Table(name = "question_facet")
public class QuestionFacet {
    @Id
    @Column(name = "question_version_id")
    private UUID version;

    @Column(name = "question_id")
    private UUID question;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Difficulty difficulty;

    private String[] topics;

    private String[] stages;

    private String[] competencies;

    private String[] signs;

    protected QuestionFacet() {}

    public UUID version() {
        return version;
    }

    public UUID question() {
        return question;
    }

    public Category category() {
        return category;
    }

    public Difficulty difficulty() {
        return difficulty;
    }

    public List<String> topics() {
        return List.of(topics);
    }

    public List<String> stages() {
        return List.of(stages);
    }

    public List<String> competencies() {
        return List.of(competencies);
    }

    /** Of all its criteria; see {@link CriterionSigns}. */
    public Set<String> signs() {
        return Set.of(signs);
    }
}
