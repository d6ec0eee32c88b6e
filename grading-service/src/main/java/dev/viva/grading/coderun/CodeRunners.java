package dev.viva.grading.coderun;

import dev.viva.events.code.CodeRunnerAnnounced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who can run code right now. */
@ApplicationScoped
public class CodeRunners {
    /** A runner that has not been heard of for so long is gone, and its runs are lost. */
    public static final Duration GONE_AFTER = Duration.ofSeconds(CodeRunnerAnnounced.GONE_AFTER_SECONDS);

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final CodeRunnerRepository runners;
    private final Event<RunnersChanged> changes;

    CodeRunners(CodeRunnerRepository runners, Event<RunnersChanged> changes) {
        this.runners = runners;
        this.changes = changes;
    }

    /** The runners that were heard of lately, those that refuse code too. */
    @Transactional
    public List<CodeRunner> live() {
        return runners.heardSince(Instant.now().minus(GONE_AFTER));
    }

    /** Live ones and those that went not long ago. */
    @Transactional
    public List<CodeRunner> known() {
        return runners.listAll();
    }

    /** Keeps what a runner said of itself. */
    @Transactional
    public void heard(CodeRunnerAnnounced said) {
        runners.upsert(said, Instant.now());
        changes.fire(new RunnersChanged());
    }

    /** Forgets runners that have been gone for a day: each start of one has a name of its own. */
    @Transactional
    public void forgetGone() {
        runners.forget(Instant.now().minus(REMEMBERED));
    }
}
