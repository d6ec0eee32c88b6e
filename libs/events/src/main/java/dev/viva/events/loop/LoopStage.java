package dev.viva.events.loop;

import dev.viva.events.question.LocalizedText;
import java.util.List;

/**
 * One stage of a loop.
 *
 * @param name the slug that questions name in their {@code stages}; unique in the loop
 * @param weight percent of the whole, 1 to 100; {@code null} for a stage that is not weighed. The weights of a loop sum to 100
 * @param duration how long one round takes at the company
 * @param rounds how many rounds it has at the company
 * @param pausable whether the candidate may stop the clock of our sitting
 * @param sittingMinutes deadline of our sitting, in minutes; {@code null} for a stage without questions
 * @param passPercent the percent from which it passes; {@code null} where the loop's counts
 * @param rules which questions are drawn for it
 * @param form what is filled in instead of answering questions, as in a résumé screening; {@code null} for other stages
 */
public record LoopStage(
        String name,
        StageType type,
        LocalizedText title,
        LocalizedText summary,
        Integer weight,
        MinuteRange duration,
        RoundRange rounds,
        boolean pausable,
        Integer sittingMinutes,
        Integer passPercent,
        List<SelectionRule> rules,
        StageForm form) {

    public LoopStage {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** How many questions a sitting has. */
    public int questions() {
        return rules.stream().mapToInt(SelectionRule::choose).sum();
    }

    /** A range of minutes, both ends belong to it. */
    public record MinuteRange(int minMinutes, int maxMinutes) {}

    /** A range of rounds, both ends belong to it. */
    public record RoundRange(int min, int max) {}
}
