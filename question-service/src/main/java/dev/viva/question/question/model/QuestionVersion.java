package dev.viva.question.question.model;

import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.events.question.QuestionVersionState.Status;
import dev.viva.question.document.CheckedDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** A published version of a question. Its document never changes; it can be superseded as the current one, and retired. */
@Entity
@SuppressWarnings("UnusedVariable") // what is taken out of the document is read by queries of the database only
public class QuestionVersion {
    @Id
    private UUID id;

    private UUID questionId;
    private String tenant;
    private int version;
    private String slug;
    private String document;
    private String fingerprint;
    private String type;
    private String category;
    private String difficulty;
    private String[] topics;
    private String[] topicPaths;
    private String[] stages;
    private String[] companies;
    private String[] competencies;
    private String[] languages;
    private String titleEn;
    private String titleRu;
    private String promptEn;
    private String promptRu;

    @Column(name = "current")
    private boolean newest;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant publishedAt;
    private Instant retiredAt;

    @Version
    private long sequence;

    protected QuestionVersion() {}

    QuestionVersion(Question question, int version, CheckedDocument checked, Instant now) {
        QuestionDocument content = checked.document();
        this.id = QuestionVersionId.next().value();
        this.questionId = question.id().value();
        this.tenant = question.tenant();
        this.version = version;
        this.slug = content.slug();
        this.document = checked.json();
        this.fingerprint = checked.fingerprint();
        this.type = content.parts().getFirst().type().name();
        this.category = content.category().name();
        this.difficulty = content.difficulty().name();
        this.topics = array(content.topics());
        this.topicPaths = array(pathsOf(content.topics()));
        this.stages = array(content.stages());
        this.companies = array(content.companies());
        this.competencies = array(content.competencies());
        this.languages = array(content.prompt().languages());
        this.titleEn = content.title().en();
        this.titleRu = content.title().ru();
        this.promptEn = content.prompt().en();
        this.promptRu = content.prompt().ru();
        this.newest = true;
        this.status = Status.PUBLISHED;
        this.publishedAt = now;
    }

    /** Makes room for a newer current version; attempts that began with this one go on with it. */
    public void supersede() {
        newest = false;
    }

    /** No new attempt may begin with it. */
    public void retire(Instant now) {
        if (status == Status.PUBLISHED) {
            status = Status.RETIRED;
            retiredAt = now;
        }
    }

    public boolean isRetired() {
        return status == Status.RETIRED;
    }

    /** Whether the version says what {@code someFingerprint} stands for, and is in use. */
    public boolean publishes(String someFingerprint) {
        return status == Status.PUBLISHED && fingerprint.equals(someFingerprint);
    }

    /** The version as other services get it. */
    public QuestionVersionState state(QuestionDocument content) {
        return new QuestionVersionState(
                id().toString(), question().toString(), version, status, content, publishedAt, retiredAt);
    }

    public QuestionVersionId id() {
        return new QuestionVersionId(id);
    }

    public QuestionId question() {
        return new QuestionId(questionId);
    }

    public int version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    /** The document as JSON text. */
    public String document() {
        return document;
    }

    public Status status() {
        return status;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant retiredAt() {
        return retiredAt;
    }

    public long sequence() {
        return sequence;
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    /** The topics and all nodes above them: {@code rl/policy-gradient} gives {@code rl} too. */
    private static Collection<String> pathsOf(List<String> topics) {
        TreeSet<String> paths = new TreeSet<>();
        for (String topic : topics) {
            for (int slash = topic.indexOf('/'); slash >= 0; slash = topic.indexOf('/', slash + 1)) {
                paths.add(topic.substring(0, slash));
            }
            paths.add(topic);
        }
        return paths;
    }
}
