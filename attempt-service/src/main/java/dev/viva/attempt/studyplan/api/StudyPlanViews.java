package dev.viva.attempt.studyplan.api;

import dev.viva.attempt.readiness.ReadinessModel;
import dev.viva.attempt.studyplan.Computed;
import dev.viva.attempt.studyplan.StudyPlan;
import dev.viva.attempt.studyplan.StudyPlanService;
import dev.viva.attempt.studyplan.calendar.ICalendar;
import dev.viva.attempt.studyplan.planner.Activity;
import dev.viva.attempt.studyplan.planner.Horizon;
import dev.viva.attempt.studyplan.planner.PlannedWeek;
import dev.viva.attempt.studyplan.planner.Total;
import dev.viva.events.curriculum.Curriculum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What callers get to see of plans. */
@ApplicationScoped
public class StudyPlanViews {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int PERCENT_SCALE = 2;
    private static final int PER_MILLE_SCALE = 3;

    private final StudyPlanService plans;

    public StudyPlanViews(StudyPlanService plans) {
        this.plans = plans;
    }

    /** The plan in a language. */
    @Transactional
    public StudyPlanView view(StudyPlan plan, String language) {
        Curriculum curriculum = plan.curriculum();
        Computed computed = plan.computed();
        Phrases phrases = new Phrases(curriculum, plans.loop(plan.loopVersion()), language);
        Horizon horizon = plan.horizon(plan.computedAt());
        return new StudyPlanView(
                plan.id(),
                plan.candidate(),
                plan.loop(),
                curriculum.slug(),
                plan.startsOn(),
                plan.interviewOn(),
                plan.hoursPerWeek(),
                language,
                computed.plan().weeks().stream()
                        .map(week -> week(week, horizon, curriculum, phrases))
                        .toList(),
                computed.plan().totals().stream().map(StudyPlanViews::total).toList(),
                shortfall(computed.plan().totals(), phrases),
                new StudyPlanView.Stories(computed.told(), computed.missing()),
                new StudyPlanView.Basis(
                        ReadinessModel.NAME,
                        computed.topics().stream().map(StudyPlanViews::topic).toList()),
                plan.computedAt());
    }

    /** The plan as a calendar: an event for each activity, over its week, and one for the interview. */
    @Transactional
    public String calendar(StudyPlan plan, String language) {
        Curriculum curriculum = plan.curriculum();
        Phrases phrases = new Phrases(curriculum, plans.loop(plan.loopVersion()), language);
        Horizon horizon = plan.horizon(plan.computedAt());
        ICalendar calendar = new ICalendar(phrases.calendar(), plan.computedAt());
        for (PlannedWeek week : plan.computed().plan().weeks()) {
            for (Activity activity : week.activities()) {
                calendar.with(new ICalendar.Event(
                        plan.id() + "-" + activity.number() + "@viva",
                        horizon.startOf(week.number()),
                        horizon.startOf(week.number()).plusDays(Math.max(1, horizon.daysOf(week.number()))),
                        phrases.title(activity.work()) + (activity.count() > 1 ? " × " + activity.count() : ""),
                        description(activity, phrases),
                        List.of(activity.work().kind().name())));
            }
        }
        return calendar.with(new ICalendar.Event(
                        plan.id() + "-interview@viva",
                        plan.interviewOn(),
                        plan.interviewOn().plusDays(1),
                        phrases.interview(),
                        "",
                        List.of()))
                .end();
    }

    private static String description(Activity activity, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.why(activity.work(), activity.why()));
        lines.add(phrases.amount(activity.count(), activity.minutes()));
        if (!activity.questions().isEmpty()) {
            lines.add(phrases.questions(String.join(", ", activity.questions())));
        }
        return String.join("\n", lines);
    }

    private static StudyPlanView.Week week(PlannedWeek week, Horizon horizon, Curriculum curriculum, Phrases phrases) {
        return new StudyPlanView.Week(
                week.number() + 1,
                horizon.startOf(week.number()),
                phrases.text(curriculum.periods().get(week.period()).title()),
                hours(week.minutes()),
                hours(week.planned()),
                week.activities().stream()
                        .map(activity -> activity(activity, phrases))
                        .toList());
    }

    private static StudyPlanView.Activity activity(Activity activity, Phrases phrases) {
        String subject = activity.work().subject();
        String topic = null;
        String stage = null;
        String competency = null;
        switch (activity.work().kind()) {
            case PROBLEM -> topic = subject;
            case MOCK -> stage = subject;
            case STORY -> competency = subject;
            case READING, PAPER -> {}
        }
        return new StudyPlanView.Activity(
                activity.number(),
                activity.work().kind(),
                activity.work().theme(),
                phrases.title(activity.work()),
                topic,
                activity.questions().isEmpty() ? null : activity.questions(),
                activity.resource(),
                stage,
                competency,
                activity.count(),
                activity.minutes(),
                activity.done(),
                phrases.why(activity.work(), activity.why()));
    }

    private static StudyPlanView.Total total(Total total) {
        return new StudyPlanView.Total(
                total.kind(),
                total.theme(),
                new StudyPlanView.Target(total.min(), total.max()),
                total.planned(),
                total.done());
    }

    private static StudyPlanView.Shortfall shortfall(List<Total> totals, Phrases phrases) {
        List<StudyPlanView.Missing> items = totals.stream()
                .filter(total -> total.missing() > 0)
                .map(total ->
                        new StudyPlanView.Missing(total.kind(), total.theme(), total.missing(), total.missingMinutes()))
                .toList();
        int minutes = items.stream().mapToInt(StudyPlanView.Missing::minutes).sum();
        return items.isEmpty() ? null : new StudyPlanView.Shortfall(minutes, items, phrases.shortfall(minutes));
    }

    private static StudyPlanView.Topic topic(Computed.TopicBasis basis) {
        return new StudyPlanView.Topic(
                basis.topic(),
                basis.estimate() == null ? null : BigDecimal.valueOf(basis.estimate(), PERCENT_SCALE),
                BigDecimal.valueOf(basis.weight(), PER_MILLE_SCALE));
    }

    private static BigDecimal hours(int minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes)
                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0) : hours;
    }
}
