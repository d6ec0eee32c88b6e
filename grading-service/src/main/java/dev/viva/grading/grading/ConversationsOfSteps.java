package dev.viva.grading.grading;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.grading.conversation.LanguageModel;
import dev.viva.grading.conversation.LlmConfig;
import dev.viva.grading.conversation.OpenConversations;
import dev.viva.grading.conversation.OpenConversations.Taken;
import dev.viva.grading.grader.ConversationResult;
import dev.viva.grading.grader.SlowGrader.Work;
import dev.viva.platform.background.Draining;
import dev.viva.platform.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Holds the conversation that a step waits for: reads the step, asks outside any transaction, and tells what came of it. */
@ApplicationScoped
class ConversationsOfSteps {
    /** A conversation over which so many processes died is not held again. */
    static final int MAX_TRIES = 3;

    private final GradingService gradings;
    private final OpenConversations open;
    private final LanguageModel model;
    private final LlmConfig config;
    private final Draining draining;
    private final Tenants tenants;

    ConversationsOfSteps(
            GradingService gradings,
            OpenConversations open,
            LanguageModel model,
            LlmConfig config,
            Draining draining,
            Tenants tenants) {
        this.gradings = gradings;
        this.open = open;
        this.model = model;
        this.config = config;
        this.draining = draining;
        this.tenants = tenants;
    }

    /** Holds one that this process has taken. */
    void hold(Taken taken) {
        tenants.as(taken.tenant(), () -> {
            Optional<Work> work = gradings.workOf(taken.step());
            if (work.isEmpty()) {
                open.end(taken.step());
                return;
            }
            switch (work.get()) {
                case Work.Conversation conversation -> ended(taken, result(taken, conversation));
                // The model was switched off, or has another limit: the step's grader needs no conversation any more.
                case Work.Settled settled -> gradings.settled(taken.step(), settled.report());
                case Work.Program program ->
                    throw new IllegalStateException("no step that talks runs " + program.language());
            }
        });
    }

    private ConversationResult result(Taken taken, Work.Conversation conversation) {
        if (taken.tries() > MAX_TRIES) {
            return ConversationResult.failed(fault(
                    "llm-lost",
                    "The conversation with the language model was begun " + MAX_TRIES + " times and never ended"));
        }
        if (taken.queuedAt().plus(config.queuePatience()).isBefore(Instant.now())) {
            return ConversationResult.failed(
                    fault("llm-not-in-time", "The language model had no time within " + config.queuePatience()));
        }
        return model.hold(conversation);
    }

    private void ended(Taken taken, ConversationResult result) {
        if (result.fault() != null && draining.begun()) {
            // It was broken off; another process does better.
            open.giveBack(taken.step());
        } else {
            gradings.ended(taken.step(), result);
        }
    }

    private static Fault fault(String code, String sentence) {
        return new Fault(Fault.Owner.INFRASTRUCTURE, code, sentence + "; the built-in grader has judged this part.");
    }
}
