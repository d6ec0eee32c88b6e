package dev.viva.grading.score;

import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import dev.viva.events.question.Rubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a question's points are made of: its criteria and red flags, and one implied criterion for every measured part that has no
 * measured one.
 */
public record Scheme(int passPercent, List<Item> items) {
    private static final BigDecimal MEASURED_PART_POINTS = BigDecimal.valueOf(100);

    /**
     * One line of the scheme.
     *
     * @param hundredths what a criterion can give or a red flag takes, never negative
     * @param unless for a red flag: while all of these criteria are met it does not count
     * @param levels hundredths by level id
     * @param text what to tell the candidate: a criterion's hint or claim, a red flag's claim; may be {@code null}
     */
    public record Item(
            String id, Kind kind, long hundredths, List<String> unless, Map<String, Long> levels, LocalizedText text) {

        /** {@code hundredths} as points. */
        public BigDecimal worth() {
            return Hundredths.decimal(hundredths);
        }
    }

    public Scheme {
        items = List.copyOf(items);
    }

    public static Scheme of(QuestionDocument question) {
        Rubric rubric = question.rubric() == null ? new Rubric(null, null, null) : question.rubric();
        List<Item> items = new ArrayList<>();
        rubric.criteria().forEach(criterion -> items.add(item(criterion)));
        for (Part part : question.parts()) {
            if (isMeasured(part)
                    && rubric.criteria().stream()
                            .noneMatch(criterion -> criterion.claim() == null && isOf(criterion, part, question))) {
                items.add(implied(part));
            }
        }
        rubric.redFlags().forEach(flag -> items.add(item(flag)));
        return new Scheme(rubric.passPercent(), items);
    }

    private static boolean isMeasured(Part part) {
        return part.type() != PartType.TEXT && part.type() != PartType.STORY;
    }

    private static boolean isOf(Criterion criterion, Part part, QuestionDocument question) {
        return part.name().equals(criterion.part())
                || (criterion.part() == null && part.equals(question.parts().getFirst()));
    }

    private static Item item(Criterion criterion) {
        Map<String, Long> levels = new HashMap<>();
        criterion.levels().forEach(level -> levels.put(level.id(), Hundredths.of(level.points())));
        return new Item(
                criterion.id(),
                criterion.gate() ? Kind.GATE : Kind.CRITERION,
                Hundredths.of(criterion.points()),
                List.of(),
                Map.copyOf(levels),
                criterion.hint() != null ? criterion.hint() : criterion.claim());
    }

    private static Item item(RedFlag flag) {
        return new Item(flag.id(), Kind.RED_FLAG, Hundredths.of(flag.points()), flag.unless(), Map.of(), flag.claim());
    }

    private static Item implied(Part part) {
        BigDecimal points = part.points() == null ? MEASURED_PART_POINTS : part.points();
        return new Item(part.name(), Kind.CRITERION, Hundredths.of(points), List.of(), Map.of(), null);
    }
}
