package dev.viva.grading.llm;

import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedPhrases;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.RedFlag;
import dev.viva.grading.grader.Ask.Choice;
import dev.viva.grading.grader.PartTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A criterion or red flag that a model is asked about.
 *
 * @param redFlag whether it is a red flag
 * @param criterion {@code null} for a red flag
 */
record AskedLine(String id, boolean redFlag, LocalizedText claim, LocalizedPhrases accept, Criterion criterion) {
    private static final List<String> OUTCOMES =
            Stream.of(Outcome.values()).map(Outcome::name).toList();

    /** All that are said of a part in words, criteria first. */
    static List<AskedLine> of(PartTask task) {
        List<AskedLine> lines = new ArrayList<>();
        for (Criterion criterion : task.criteria()) {
            if (criterion.claim() != null) {
                lines.add(new AskedLine(criterion.id(), false, criterion.claim(), criterion.accept(), criterion));
            }
        }
        for (RedFlag flag : task.redFlags()) {
            if (flag.claim() != null) {
                lines.add(new AskedLine(flag.id(), true, flag.claim(), flag.accept(), null));
            }
        }
        return lines;
    }

    List<Criterion.Level> levels() {
        return redFlag ? List.of() : criterion.levels();
    }

    Choice choice() {
        if (levels().isEmpty()) {
            return new Choice(id, OUTCOMES);
        }
        return new Choice(
                id,
                Stream.concat(
                                levels().stream().map(Criterion.Level::id),
                                Stream.of(Outcome.MISSED.name(), Outcome.UNSURE.name()))
                        .toList());
    }

    /** What an option means: an outcome, or the one that follows from the points of a level. */
    Outcome outcome(String option) {
        return level(option)
                .map(level -> level.points().signum() <= 0
                        ? Outcome.MISSED
                        : level.points().compareTo(criterion.points()) >= 0 ? Outcome.MET : Outcome.PARTLY)
                .orElseGet(() -> Outcome.valueOf(option));
    }

    Optional<Criterion.Level> level(String option) {
        return levels().stream().filter(level -> level.id().equals(option)).findFirst();
    }
}
