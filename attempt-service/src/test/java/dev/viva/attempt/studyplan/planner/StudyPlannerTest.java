package dev.viva.attempt.studyplan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.studyplan.planner.Knowledge.CardDue;
import dev.viva.attempt.studyplan.planner.Knowledge.TopicKnown;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StudyPlannerTest {
    private static final Horizon HALF_A_YEAR = Plans.horizon(182, 12);

    @Property(tries = 200)
    void noWeekIsFullerThanItsHoursAndNothingIsPlannedBeyondPlenty(
            @ForAll @IntRange(min = 1, max = 730) int days,
            @ForAll @IntRange(min = 1, max = 80) int hours,
            @ForAll @Size(12) List<@DoubleRange(min = 0, max = 1) Double> estimates) {
        PlanState plan = plan(knowing(estimates), Plans.horizon(days, hours));

        assertThat(plan.weeks()).hasSize((days + 6) / 7).allSatisfy(week -> assertThat(week.planned())
                .isLessThanOrEqualTo(week.minutes()));
        assertThat(plan.totals())
                .allSatisfy(total -> assertThat(total.planned()).isBetween(0, total.max()));
        assertThat(Plans.activities(plan))
                .allSatisfy(activity -> assertThat(activity.count()).isPositive());
    }

    @Property(tries = 100)
    void withTimeEnoughThereIsEnoughOfEverything(
            @ForAll @IntRange(min = 120, max = 730) int days,
            @ForAll @IntRange(min = 14, max = 80) int hours,
            @ForAll @Size(12) List<@DoubleRange(min = 0, max = 1) Double> estimates) {
        PlanState plan = plan(knowing(estimates), Plans.horizon(days, hours));

        assertThat(plan.totals()).allSatisfy(total -> {
            assertThat(total.missing()).isZero();
            assertThat(total.planned()).isBetween(total.min(), total.max());
        });
    }

    @Property(tries = 200)
    void noTopicBeginsBeforeWhatHasToBeKnownForIt(
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(min = 1, max = 80) int hours,
            @ForAll @Size(12) List<@DoubleRange(min = 0, max = 1) Double> estimates) {
        Map<String, Integer> first = Plans.firstWeeks(plan(knowing(estimates), Plans.horizon(days, hours)));

        Map.of(
                        "coding/arrays", "coding/complexity",
                        "coding/trees", "coding/structures",
                        "coding/graphs", "coding/structures",
                        "ml/regularization", "ml/linear",
                        "dl/networks", "dl/backpropagation",
                        "dl/attention", "dl/networks",
                        "rl/gradients", "rl/values",
                        "dl/backpropagation", "ml/linear")
                .forEach((later, before) -> {
                    if (first.containsKey(later) && first.containsKey(before)) {
                        assertThat(first.get(before))
                                .as(before + " before " + later)
                                .isLessThanOrEqualTo(first.get(later));
                    }
                });
    }

    @Property(tries = 50)
    void theSameIsPlannedAgain(
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(min = 1, max = 80) int hours,
            @ForAll @Size(12) List<@DoubleRange(min = 0, max = 1) Double> estimates) {
        Horizon horizon = Plans.horizon(days, hours);
        PlanState plan = plan(knowing(estimates), horizon);

        assertThat(plan(knowing(estimates), horizon)).isEqualTo(plan);
        assertThat(StudyPlanner.plan(Plans.CURRICULUM, knowing(estimates), horizon, plan))
                .isEqualTo(plan);
    }

    @Property(tries = 100)
    void weeksThatAreOverStayAndNoNumberIsUsedTwice(
            @ForAll @IntRange(min = 8, max = 300) int days,
            @ForAll @IntRange(min = 1, max = 299) int later,
            @ForAll @Size(12) List<@DoubleRange(min = 0, max = 1) Double> estimates) {
        Assume.that(later < days);
        Horizon horizon = Plans.horizon(days, 10);
        PlanState first = plan(Plans.unknown(), horizon);

        PlanState then = StudyPlanner.plan(Plans.CURRICULUM, knowing(estimates), Plans.on(horizon, later), first);

        int over = later / 7;
        assertThat(then.weeks().subList(0, over)).isEqualTo(first.weeks().subList(0, over));
        assertThat(then.weeks()).hasSameSizeAs(first.weeks());
        Set<Integer> numbers = new HashSet<>();
        assertThat(Plans.activities(then)).allMatch(activity -> numbers.add(activity.number()));
    }

    @Test
    void targetsOfTheCurriculumStandFirst() {
        PlanState plan = plan(Plans.unknown(), HALF_A_YEAR);

        assertThat(plan.totals().getFirst().theme()).isEqualTo("coding-problems");
        assertThat(Plans.total(plan, ActivityKind.PROBLEM, "coding-problems").min())
                .isEqualTo(50);
        assertThat(Plans.total(plan, ActivityKind.PROBLEM, "coding-problems").max())
                .isEqualTo(100);
        assertThat(Plans.total(plan, ActivityKind.PAPER, "papers").min()).isEqualTo(10);
        assertThat(Plans.total(plan, ActivityKind.PAPER, "papers").max()).isEqualTo(15);
        assertThat(Plans.total(plan, ActivityKind.PAPER, "papers").planned()).isBetween(10, 15);
    }

    @Test
    void mocksStandInTheLastThird() {
        PlanState plan = plan(Plans.unknown(), HALF_A_YEAR);

        assertThat(plan.weeks())
                .filteredOn(week -> week.activities().stream()
                        .anyMatch(activity -> activity.work().kind() == ActivityKind.MOCK))
                .isNotEmpty()
                .allMatch(week -> week.number() >= 18);
    }

    @Test
    void theWeakestAndHeaviestTopicsOfAMonthComeFirst() {
        Knowledge known = Plans.knowing(Map.of(
                "dl/backpropagation", Plans.known("dl/backpropagation", 0.9, 0.05),
                "ml/linear", Plans.known("ml/linear", 0.9, 0.05),
                "coding/arrays", Plans.known("coding/arrays", 0.9, 0.05),
                "coding/graphs", Plans.known("coding/graphs", 0.2, 0.2)));
        PlanState plan = plan(known, HALF_A_YEAR);

        Map<String, Integer> first = Plans.firstWeeks(plan);
        assertThat(first.get("coding/graphs")).isLessThan(first.get("coding/arrays"));
        Map<String, Integer> counts = new TreeMap<>();
        Plans.activities(plan).stream()
                .filter(activity -> activity.work().theme().equals("coding-problems"))
                .forEach(activity -> counts.merge(activity.work().subject(), activity.count(), Integer::sum));
        assertThat(counts.get("coding/graphs")).isGreaterThan(counts.get("coding/arrays"));
    }

    @Test
    void whatIsKnownWellGetsFewerProblems() {
        assertThat(count(plan(with("rl/values", 0.9), HALF_A_YEAR), "rl/values"))
                .isLessThan(count(plan(with("rl/values", 0.2), HALF_A_YEAR), "rl/values"));
    }

    @Test
    void withTooLittleTimeEverythingIsScaledAndTheRestIsSaid() {
        PlanState plan = plan(Plans.unknown(), Plans.horizon(28, 5));

        assertThat(Plans.total(plan, ActivityKind.PROBLEM, "coding-problems").missing())
                .isPositive();
        assertThat(Plans.total(plan, ActivityKind.PROBLEM, "coding-problems").planned())
                .isPositive();
        assertThat(Plans.total(plan, ActivityKind.PAPER, "papers").planned()).isPositive();
        assertThat(plan.totals())
                .allSatisfy(total -> assertThat(total.missing() > 0).isEqualTo(total.missingMinutes() > 0));
    }

    @Test
    void gradesOfTheRunningWeekCountAndTheRestIsLeft() {
        LocalDate today = Plans.START.plusDays(2);
        Knowledge known = Plans.knowing(Map.of("ml/linear", Plans.known("ml/linear", null, 0.05, today, today)));
        PlanState before = plan(Plans.unknown(), HALF_A_YEAR);

        PlanState plan = StudyPlanner.plan(Plans.CURRICULUM, known, Plans.on(HALF_A_YEAR, 2), before);

        assertThat(Plans.activities(plan))
                .filteredOn(activity -> activity.work().subject().equals("ml/linear"))
                .extracting(Activity::done)
                .startsWith(2);
        assertThat(Plans.total(plan, ActivityKind.PROBLEM, null).done()).isEqualTo(2);
        assertThat(count(plan, "ml/linear")).isBetween(3, 4);
    }

    @Test
    void whatWasLeftUndoneIsPlannedAgain() {
        PlanState before = plan(Plans.unknown(), HALF_A_YEAR);

        PlanState plan = StudyPlanner.plan(Plans.CURRICULUM, Plans.unknown(), Plans.on(HALF_A_YEAR, 70), before);

        assertThat(Plans.total(plan, ActivityKind.PROBLEM, "coding-problems").planned())
                .isGreaterThanOrEqualTo(50);
        assertThat(plan.weeks().subList(10, 14)).anyMatch(week -> week.activities().stream()
                .anyMatch(activity -> activity.work().theme().equals("coding-problems")));
    }

    @Test
    void ticksStayWhereTheyAreAndCount() {
        PlanState before = plan(Plans.unknown(), HALF_A_YEAR);
        Activity book = Plans.activities(before).stream()
                .filter(activity -> activity.work().subject().equals("sutton"))
                .findFirst()
                .orElseThrow();

        PlanState ticked =
                StudyPlanner.plan(Plans.CURRICULUM, Plans.unknown(), HALF_A_YEAR, before.tick(book.number(), 1));

        assertThat(ticked.activity(book.number()).orElseThrow().done()).isEqualTo(1);
        assertThat(Plans.total(ticked, ActivityKind.READING, null).done()).isEqualTo(1);
        assertThat(Plans.total(ticked, ActivityKind.READING, null).planned())
                .isEqualTo(Plans.total(before, ActivityKind.READING, null).planned());
        PlanState shorter = StudyPlanner.plan(Plans.CURRICULUM, Plans.unknown(), Plans.horizon(14, 12), ticked);
        assertThat(Plans.total(shorter, ActivityKind.READING, null).done()).isEqualTo(1);
        PlanState back =
                StudyPlanner.plan(Plans.CURRICULUM, Plans.unknown(), HALF_A_YEAR, ticked.tick(book.number(), 0));
        assertThat(Plans.total(back, ActivityKind.READING, null).done()).isZero();
    }

    @Test
    void reviewsStandInTheWeeksInWhichTheyAreDue() {
        Knowledge unknown = Plans.unknown();
        Knowledge known = new Knowledge(
                unknown.topics(),
                unknown.stages(),
                unknown.stories(),
                List.of(
                        new CardDue("rl/values", Plans.START.minusDays(3)),
                        new CardDue("rl/values", Plans.START.plusDays(15)),
                        new CardDue("ml/linear", Plans.START.plusDays(16)),
                        new CardDue("ml/linear", Plans.START.plusDays(17)),
                        new CardDue("ml/linear", Plans.START.plusDays(500))));

        PlanState plan = plan(known, HALF_A_YEAR);

        Map<Integer, List<Integer>> reviews = new TreeMap<>();
        plan.weeks().forEach(week -> {
            List<Integer> counts = week.activities().stream()
                    .filter(activity -> activity.work().isReview())
                    .map(Activity::count)
                    .sorted()
                    .toList();
            if (!counts.isEmpty()) {
                reviews.put(week.number(), counts);
            }
        });
        assertThat(reviews).isEqualTo(Map.of(0, List.of(1), 2, List.of(1, 2)));
    }

    @Test
    void aCompetencyWithoutAStoryWantsOneAndOneWithAStoryIsToldAgain() {
        List<Activity> stories = Plans.activities(plan(Plans.unknown(), HALF_A_YEAR)).stream()
                .filter(activity -> activity.work().kind() == ActivityKind.STORY)
                .toList();

        assertThat(stories)
                .anyMatch(story -> story.work().subject().equals("collaboration")
                        && story.why().reason() == Why.Reason.STORY_MISSING);
        assertThat(stories)
                .allMatch(story -> !story.work().subject().equals("communication")
                        || story.why().reason() == Why.Reason.STORY_TOLD);
        assertThat(stories.stream()
                        .filter(story -> story.work().subject().equals("communication"))
                        .mapToInt(Activity::count)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void afterTheInterviewNothingIsPlannedAnyMore() {
        PlanState before = plan(Plans.unknown(), Plans.horizon(14, 10));

        PlanState after =
                StudyPlanner.plan(Plans.CURRICULUM, Plans.unknown(), Plans.on(Plans.horizon(14, 10), 30), before);

        assertThat(after).isEqualTo(before);
    }

    private static int count(PlanState plan, String topic) {
        return Plans.activities(plan).stream()
                .filter(activity -> activity.work().subject().equals(topic))
                .mapToInt(Activity::count)
                .sum();
    }

    private static Knowledge with(String topic, double estimate) {
        return Plans.knowing(Map.of(topic, Plans.known(topic, estimate, 0.05)));
    }

    private static Knowledge knowing(List<Double> estimates) {
        Map<String, TopicKnown> topics = new TreeMap<>();
        int next = 0;
        for (String topic : Plans.unknown().topics().keySet()) {
            double estimate = estimates.get(next++);
            topics.put(topic, Plans.known(topic, estimate > 0.8 ? null : estimate, estimate / 7));
        }
        return Plans.knowing(topics);
    }

    private static PlanState plan(Knowledge known, Horizon horizon) {
        return StudyPlanner.plan(Plans.CURRICULUM, known, horizon, PlanState.EMPTY);
    }
}
