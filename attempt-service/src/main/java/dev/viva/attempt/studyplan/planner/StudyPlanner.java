package dev.viva.attempt.studyplan.planner;

import dev.viva.attempt.studyplan.planner.Knowledge.CardDue;
import dev.viva.events.curriculum.Curriculum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Computes a plan. It is a function of its arguments: the same ones give the same plan on every machine.
 *
 * <p>Weeks that are over stay as they were planned, but for what is counted as done in them. What was left undone there is planned again.
 */
public final class StudyPlanner {
    private static final int REVIEW_MINUTES = 10;

    private final Curriculum curriculum;
    private final Knowledge known;
    private final Horizon horizon;
    private final PlanState before;
    private int lastNumber;

    private StudyPlanner(Curriculum curriculum, Knowledge known, Horizon horizon, PlanState before) {
        this.curriculum = curriculum;
        this.known = known;
        this.horizon = horizon;
        this.before = before;
        this.lastNumber = before.lastNumber();
    }

    /**
     * The plan.
     *
     * @param before as it was computed last, ticks included; {@link PlanState#EMPTY} at first
     */
    public static PlanState plan(Curriculum curriculum, Knowledge known, Horizon horizon, PlanState before) {
        return new StudyPlanner(curriculum, known, horizon, before).plan();
    }

    private PlanState plan() {
        List<PlannedWeek> weeks = new ArrayList<>();
        before.weeks().stream()
                .filter(week -> week.number() < Math.min(horizon.current(), horizon.weeks()))
                .map(this::over)
                .forEach(weeks::add);
        if (horizon.current() >= horizon.weeks()) {
            return new PlanState(before.lastNumber(), weeks, before.totals());
        }
        List<Goal> goals = new Goals(curriculum, known, horizon, before.weeks()).all();
        Placement placement = new Placement(horizon, goals);
        Map<Work, Why> reviews = placeReviews(placement);
        placement.placeEnough();
        placement.placePlenty();
        Map<Work, Goal> byWork = new LinkedHashMap<>();
        goals.forEach(goal -> byWork.put(goal.work(), goal));
        Map<Work, Integer> asked = new HashMap<>();
        List<Window> windows = Window.of(curriculum.periods(), horizon.weeks());
        for (int week = horizon.current(); week < horizon.weeks(); week++) {
            List<Activity> activities = new ArrayList<>();
            for (Map.Entry<Work, Integer> placed : placement.in(week).entrySet()) {
                Work work = placed.getKey();
                activities.add(
                        work.isReview()
                                ? review(week, work, placed.getValue(), reviews.get(work))
                                : activity(week, byWork.get(work), placed.getValue(), asked));
            }
            weeks.add(new PlannedWeek(week, periodOf(week, windows), horizon.minutesOf(week), activities));
        }
        return new PlanState(lastNumber, weeks, totals(goals, placement));
    }

    /** A card is reviewed in the week in which it is due, or as soon as there is time; half of a week at most goes to reviews. */
    private Map<Work, Why> placeReviews(Placement placement) {
        int[] used = new int[horizon.weeks()];
        int[] most = new int[horizon.weeks()];
        for (int week = 0; week < most.length; week++) {
            most[week] = horizon.minutesOf(week) / 2;
        }
        Map<Work, Integer> placed = new LinkedHashMap<>();
        known.cards().stream()
                .filter(card -> card.dueOn().isBefore(horizon.interviewOn()))
                .sorted(Comparator.comparing(CardDue::dueOn).thenComparing(CardDue::topic))
                .forEach(card -> {
                    Work work = new Work(ActivityKind.PROBLEM, Work.REVIEWS, card.topic());
                    if (placement.placeFrom(work, horizon.weekOf(card.dueOn()), REVIEW_MINUTES, used, most)) {
                        placed.merge(work, 1, Integer::sum);
                    }
                });
        return placed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Why.counted(entry.getValue())));
    }

    private Activity review(int week, Work work, int count, Why why) {
        List<String> questions = known.topic(work.subject()).questions();
        return new Activity(
                number(week, work),
                work,
                count,
                REVIEW_MINUTES,
                0,
                0,
                questions.subList(0, Math.min(Math.min(count, Activity.MOST_QUESTIONS), questions.size())),
                null,
                new Why(why.reason(), null, null, count, null));
    }

    private Activity activity(int week, Goal goal, int count, Map<Work, Integer> asked) {
        int from = asked.getOrDefault(goal.work(), 0);
        asked.merge(goal.work(), count, Integer::sum);
        List<String> all = goal.questions();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < Math.min(Math.min(count, Activity.MOST_QUESTIONS), all.size()); i++) {
            questions.add(all.get((from + i) % all.size()));
        }
        return new Activity(
                number(week, goal.work()),
                goal.work(),
                count,
                goal.minutesEach(),
                Math.min(count, doneIn(week, goal)),
                ticked(week, goal.work()),
                questions,
                goal.resource(),
                goal.why());
    }

    private int doneIn(int week, Goal goal) {
        boolean last = week == horizon.weeks() - 1;
        return goal.pinned().entrySet().stream()
                .filter(done -> done.getKey() == week || (last && done.getKey() > week))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** What is ticked in weeks that a nearer interview has cut off counts in the last one. */
    private int ticked(int week, Work work) {
        boolean last = week == horizon.weeks() - 1;
        return before.weeks().stream()
                .filter(other -> other.number() == week || (last && other.number() > week))
                .flatMap(other -> other.activities().stream())
                .filter(activity -> activity.work().equals(work))
                .mapToInt(Activity::ticked)
                .sum();
    }

    /** A week that is over: a grade may come late for what was handed in in it. */
    private PlannedWeek over(PlannedWeek week) {
        Map<String, List<LocalDate>> days = new HashMap<>();
        return new PlannedWeek(
                week.number(),
                week.period(),
                week.minutes(),
                week.activities().stream()
                        .map(activity -> activity.with(Math.min(
                                activity.count(),
                                activity.ticked()
                                        + counted(
                                                activity, week.number(), days, activity.count() - activity.ticked()))))
                        .toList());
    }

    private int counted(Activity activity, int week, Map<String, List<LocalDate>> days, int most) {
        Work work = activity.work();
        List<LocalDate> all =
                switch (work.kind()) {
                    case PROBLEM -> known.topic(work.subject()).gradedOn();
                    case STORY ->
                        known.stories().containsKey(work.subject())
                                ? known.stories().get(work.subject()).toldOn()
                                : List.of();
                    case READING, PAPER, MOCK -> List.of();
                };
        List<LocalDate> left = days.computeIfAbsent(work.kind() + " " + work.subject(), fresh -> all.stream()
                .filter(day -> !day.isBefore(horizon.startsOn()) && horizon.weekOf(day) == week)
                .collect(Collectors.toCollection(ArrayList::new)));
        int taken = Math.clamp(most, 0, left.size());
        left.subList(0, taken).clear();
        return taken;
    }

    private int number(int week, Work work) {
        return before.weeks().stream()
                .filter(other -> other.number() == week)
                .flatMap(other -> other.activities().stream())
                .filter(activity -> activity.work().equals(work))
                .map(Activity::number)
                .findFirst()
                .orElseGet(() -> ++lastNumber);
    }

    private static int periodOf(int week, List<Window> windows) {
        int found = 0;
        for (int period = 0; period < windows.size(); period++) {
            if (windows.get(period).from() <= week) {
                found = period;
            }
        }
        return found;
    }

    private static List<Total> totals(List<Goal> goals, Placement placement) {
        Map<String, Total> totals = new LinkedHashMap<>();
        goals.stream()
                .sorted(Comparator.comparing((Goal goal) -> !goal.targeted())
                        .thenComparing(goal -> goal.work().kind()))
                .forEach(goal -> {
                    Work work = goal.work();
                    String theme = goal.targeted() ? work.theme() : null;
                    int planned = placement.planned(goal);
                    int missing = Math.max(0, goal.min() - planned);
                    totals.merge(
                            work.kind() + " " + theme,
                            new Total(
                                    work.kind(),
                                    theme,
                                    goal.min(),
                                    goal.max(),
                                    planned,
                                    goal.done(),
                                    missing,
                                    missing * goal.minutesEach()),
                            Total::and);
                });
        return List.copyOf(totals.values());
    }
}
