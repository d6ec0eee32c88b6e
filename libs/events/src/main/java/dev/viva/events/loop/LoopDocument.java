package dev.viva.events.loop;

import dev.viva.events.question.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * The interview process of a company, as it is written in the bank, sent through the API and carried by events: one document, the same
 * everywhere. Fields that the author left out are {@code null} or empty lists.
 *
 * @param company slug of the company whose process it is
 * @param passPercent the percent from which a stage passes that says none of its own, 0 to 100
 * @param stages in the order in which they are sat
 * @param gates competencies without which the recommendation stays low, whatever the weighted sum
 * @param funnel the steps from application to offer; a list of their own, because they are not the stages
 */
public record LoopDocument(
        String slug,
        String company,
        LocalizedText title,
        LocalizedText summary,
        Integer passPercent,
        List<LoopStage> stages,
        List<LoopGate> gates,
        Funnel funnel,
        List<Fact> facts) {
    public static final int DEFAULT_PASS_PERCENT = 60;

    public LoopDocument {
        passPercent = passPercent == null ? DEFAULT_PASS_PERCENT : passPercent;
        stages = stages == null ? List.of() : List.copyOf(stages);
        gates = gates == null ? List.of() : List.copyOf(gates);
        facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /** The stage of that name. */
    public Optional<LoopStage> stage(String name) {
        return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
    }

    /** How many questions the sittings of all stages have together. */
    public int questions() {
        return stages.stream().mapToInt(LoopStage::questions).sum();
    }

    /** The percent from which {@code stage} passes: its own, or the loop's. */
    public int passPercentOf(LoopStage stage) {
        return stage.passPercent() == null ? passPercent : stage.passPercent();
    }
}
