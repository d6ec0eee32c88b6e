package dev.viva.grading.coderun;

import dev.viva.events.code.CodeRunnerAnnounced.RunnerLanguage;
import dev.viva.platform.event.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A runner, as it said of itself last. */
@Entity
@Immutable
@Table(name = "code_runner")
public class CodeRunner {
    @Id
    private String name;

    private String tier;
    private int slots;
    private String languages;

    @Column(name = "announced_at")
    private Instant announcedAt;

    protected CodeRunner() {
        // for Hibernate
    }

    public String name() {
        return name;
    }

    /** The sandbox tier {@code A}, {@code B} or {@code C}; {@code D} means that it refuses code. */
    public String tier() {
        return tier;
    }

    /** How many runs it works on at once; 0 where it refuses code or goes down. */
    public int slots() {
        return slots;
    }

    /** Whether it runs code: it has a sandbox, and is not about to go. */
    boolean takesWork() {
        return slots > 0 && !tier.equals("D");
    }

    public List<RunnerLanguage> languages() {
        return List.of(EventJson.read(languages, RunnerLanguage[].class));
    }

    public boolean knows(String language) {
        return languages().stream().anyMatch(known -> known.id().equals(language));
    }

    public Instant announcedAt() {
        return announcedAt;
    }
}
