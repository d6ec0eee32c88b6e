package dev.viva.attempt.studyplan;

import dev.viva.attempt.attempt.GradesTold;
import dev.viva.attempt.attempt.Timeline;
import dev.viva.attempt.attempt.UntoldGrades;
import dev.viva.attempt.loop.LoopVersion;
import dev.viva.attempt.loop.LoopVersionId;
import dev.viva.attempt.loop.LoopVersions;
import dev.viva.attempt.studyplan.Computed.TopicBasis;
import dev.viva.attempt.studyplan.planner.Activity;
import dev.viva.attempt.studyplan.planner.Knowledge;
import dev.viva.attempt.studyplan.planner.PlanState;
import dev.viva.attempt.studyplan.planner.StudyPlanner;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopVersionState.Status;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Makes, changes and reads study plans. Grades that are told only mark the plans of their candidate; whoever reads one computes it again,
 * under its row lock.
 */
@ApplicationScoped
public class StudyPlanService {
    private static final int MOST_PLANS = 50;
    private static final double PERCENT = 100;
    private static final double PER_MILLE = 1_000;

    private final StudyPlanRepository plans;
    private final KnowledgeReader knowledge;
    private final LoopVersions loops;
    private final CurriculumAtHand curricula;
    private final UntoldGrades untold;

    public StudyPlanService(
            StudyPlanRepository plans,
            KnowledgeReader knowledge,
            LoopVersions loops,
            CurriculumAtHand curricula,
            UntoldGrades untold) {
        this.plans = plans;
        this.knowledge = knowledge;
        this.loops = loops;
        this.curricula = curricula;
        this.untold = untold;
    }

    /** The day of a time, in UTC. */
    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /**
     * A new plan from today on.
     *
     * @throws CurriculumNotHere until the curriculum was asked for in this request
     */
    @Transactional
    public StudyPlan make(String loop, StudyPlan.Wish wish, String candidate, Caller caller) {
        Instant now = Timeline.now();
        InterviewDateInvalid.check(wish.interviewOn(), day(now));
        LoopVersion version = loops.current(caller.tenant(), loop)
                .filter(found -> found.status() == Status.PUBLISHED)
                .orElseThrow(LoopNotFound::new);
        if (plans.number(caller.tenant(), candidate) >= MOST_PLANS) {
            throw new TooManyStudyPlans(MOST_PLANS);
        }
        StudyPlan.Made made = new StudyPlan.Made(
                version.slug(), version.id(), curricula.of(version.document().company()));
        untold.tell(caller.tenant(), candidate);
        StudyPlan plan = new StudyPlan(StudyPlanId.next().value(), caller.tenant(), candidate, made, wish, now);
        compute(plan, PlanState.EMPTY, caller, now);
        plans.persist(plan);
        return plan;
    }

    /** The plan as it is now. */
    @Transactional
    public StudyPlan read(StudyPlanId id, Caller caller) {
        StudyPlan plan = found(id, caller);
        Instant now = Timeline.now();
        // Those marks are made by statements, which the plan at hand does not know of.
        boolean marked = untold.tell(plan.tenant(), plan.candidate());
        if (marked || plan.isOutdated(now)) {
            plans.lockAgain(plan);
            if (plan.isOutdated(now)) {
                compute(plan, plan.computed().plan(), caller, now);
            }
        }
        return plan;
    }

    /** One page of a candidate's plans, as they were computed last. */
    @Transactional
    public Page<StudyPlan> page(String tenant, String candidate, PageRequest request) {
        return request.page(
                plans.of(tenant, candidate, request.after().map(UUID::fromString), request.limit()),
                plan -> plan.id().value().toString());
    }

    /** Changes what the plan is made for; weeks that are over stay. */
    @Transactional
    public StudyPlan change(StudyPlanId id, StudyPlan.Wish wish, long sequence, Caller caller) {
        Instant now = Timeline.now();
        StudyPlan plan = expected(id, sequence, caller);
        InterviewDateInvalid.check(wish.interviewOn(), day(now));
        plan.change(wish, now);
        compute(plan, plan.computed().plan(), caller, now);
        return plan;
    }

    @Transactional
    public void delete(StudyPlanId id, long sequence, Caller caller) {
        plans.delete(expected(id, sequence, caller));
    }

    /** Says how many of an activity are done beside those that have a grade; the rest is planned again. */
    @Transactional
    public StudyPlan tick(StudyPlanId id, int number, int done, Caller caller) {
        StudyPlan plan = locked(id, caller);
        PlanState before = plan.computed().plan();
        Activity activity = before.activity(number).orElseThrow(() -> new ActivityNotTicked.ActivityNotFound(number));
        ActivityNotTicked.check(activity, done);
        compute(plan, before.tick(number, done), caller, Timeline.now());
        return plan;
    }

    /** The loop that the plan was made for, as it was then. */
    @Transactional
    public LoopDocument loop(LoopVersionId version) {
        return loops.byId(version).orElseThrow().document();
    }

    void told(@Observes GradesTold news) {
        plans.markStale(news.tenant(), news.candidate());
    }

    private StudyPlan expected(StudyPlanId id, long sequence, Caller caller) {
        StudyPlan plan = locked(id, caller);
        if (plan.sequence() != sequence) {
            throw new StudyPlanChanged(plan.sequence());
        }
        return plan;
    }

    private StudyPlan locked(StudyPlanId id, Caller caller) {
        StudyPlan plan = found(id, caller);
        // Before the plan is locked: whoever tells grades marks plans.
        untold.tell(plan.tenant(), plan.candidate());
        plans.lockAgain(plan);
        return plan;
    }

    private StudyPlan found(StudyPlanId id, Caller caller) {
        StudyPlan plan = plans.findByIdOptional(id.value()).orElseThrow(() -> new StudyPlanNotFound(id));
        if (!caller.candidate().orElse(plan.candidate()).equals(plan.candidate())) {
            throw new StudyPlanNotFound(plan.id());
        }
        return plan;
    }

    private void compute(StudyPlan plan, PlanState before, Caller caller, Instant now) {
        Knowledge known = knowledge.of(
                caller.tenant(), plan.candidate(), loop(plan.loopVersion()), plan.createdAt(), plan.interviewOn(), now);
        PlanState planned = StudyPlanner.plan(plan.curriculum(), known, plan.horizon(now), before);
        List<TopicBasis> topics = known.topics().entrySet().stream()
                .map(topic -> new TopicBasis(
                        topic.getKey(),
                        topic.getValue()
                                .estimate()
                                .map(share -> (int) Math.round(PERCENT * share))
                                .orElse(null),
                        (int) Math.round(PER_MILLE * topic.getValue().weight())))
                .toList();
        plan.keep(new Computed(planned, topics, stories(known, true), stories(known, false)), now);
    }

    private static List<String> stories(Knowledge known, boolean told) {
        return known.stories().entrySet().stream()
                .filter(story -> story.getValue().toldOn().isEmpty() != told)
                .map(story -> story.getKey())
                .toList();
    }
}
