package dev.viva.attempt.studyplan.planner;

import dev.viva.attempt.studyplan.planner.Knowledge.StageKnown;
import dev.viva.attempt.studyplan.planner.Knowledge.StoryKnown;
import dev.viva.attempt.studyplan.planner.Knowledge.TopicKnown;
import dev.viva.events.curriculum.Curriculum;
import dev.viva.events.curriculum.Curriculum.Period;
import dev.viva.events.curriculum.Curriculum.Resource;
import dev.viva.events.curriculum.Curriculum.Target;
import dev.viva.events.curriculum.Curriculum.Target.Unit;
import dev.viva.events.curriculum.Curriculum.Theme;
import dev.viva.events.curriculum.Curriculum.Topic;
import dev.viva.events.question.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A curriculum like the bank's, and what somebody knows who has not begun. */
final class Plans {
    static final LocalDate START = LocalDate.of(2026, 11, 30);
    static final Target PROBLEMS = new Target(Unit.PROBLEMS, 50, 100);
    static final Target PAPERS = new Target(Unit.PAPERS, 10, 15);

    static final Curriculum CURRICULUM = new Curriculum(
            "lab",
            "lab",
            text("Half a year"),
            List.of(
                    period(
                            1,
                            1,
                            theme(
                                    "coding-problems",
                                    List.of("coding/arrays", "coding/trees", "coding/graphs"),
                                    List.of("leetcode"),
                                    PROBLEMS),
                            theme("ml-basics", List.of("ml"), List.of("bishop"), null)),
                    period(2, 2, theme("architectures", List.of("dl"), List.of("goodfellow", "attention-paper"), null)),
                    period(
                            3,
                            3,
                            theme("reinforcement-learning", List.of("rl"), List.of("sutton"), null),
                            theme("papers", List.of("research"), List.of("gato-paper", "proceedings", "blog"), PAPERS)),
                    period(
                            4,
                            6,
                            theme("timed-coding", List.of("coding"), List.of("leetcode"), null),
                            theme("stories", List.of("behavioral"), List.of(), null))),
            List.of(
                    topic("coding"),
                    topic("coding/arrays", "coding/complexity"),
                    topic("coding/complexity"),
                    topic("coding/trees", "coding/structures"),
                    topic("coding/graphs", "coding/structures"),
                    topic("coding/structures", "coding/complexity"),
                    topic("ml"),
                    topic("ml/linear"),
                    topic("ml/regularization", "ml/linear"),
                    topic("dl", "ml"),
                    topic("dl/attention", "dl/networks"),
                    topic("dl/networks", "dl/backpropagation"),
                    topic("dl/backpropagation", "ml/linear"),
                    topic("rl", "ml"),
                    topic("rl/values", "rl"),
                    topic("rl/gradients", "rl/values", "dl/backpropagation"),
                    topic("research/papers")),
            List.of(
                    new Resource("leetcode", text("LeetCode"), "PROBLEM_SET", null, null),
                    new Resource("bishop", text("Bishop"), "BOOK", 2006, null),
                    new Resource("goodfellow", text("Goodfellow"), "BOOK", 2016, null),
                    new Resource("sutton", text("Sutton"), "BOOK", 2018, null),
                    new Resource("attention-paper", text("Attention"), "PAPER", 2017, null),
                    new Resource("gato-paper", text("Gato"), "PAPER", 2022, null),
                    new Resource("proceedings", text("Proceedings"), "PAPER", null, null),
                    new Resource("blog", text("Blog"), "BLOG", null, null)));

    private static final List<String> ASKED = List.of(
            "coding/arrays",
            "coding/complexity",
            "coding/structures",
            "coding/graphs",
            "ml/linear",
            "ml/regularization",
            "dl/attention",
            "dl/networks",
            "dl/backpropagation",
            "rl/values",
            "rl/gradients",
            "research/papers");

    private Plans() {}

    static Horizon horizon(int days, int hours) {
        return new Horizon(START, START.plusDays(days), hours, START);
    }

    static Horizon on(Horizon horizon, int day) {
        return new Horizon(horizon.startsOn(), horizon.interviewOn(), horizon.hoursPerWeek(), START.plusDays(day));
    }

    static TopicKnown known(String topic, Double estimate, double weight, LocalDate... gradedOn) {
        return new TopicKnown(
                Optional.ofNullable(estimate),
                weight,
                IntStream.range(0, 4)
                        .mapToObj(i -> topic.replace('/', '-') + "-" + i)
                        .toList(),
                List.of(gradedOn));
    }

    /** Nothing was ever answered. */
    static Knowledge unknown() {
        return knowing(Map.of());
    }

    static Knowledge knowing(Map<String, TopicKnown> others) {
        TreeMap<String, TopicKnown> topics = new TreeMap<>();
        ASKED.forEach(topic -> topics.put(topic, known(topic, null, 0.05)));
        topics.putAll(others);
        TreeMap<String, StoryKnown> stories = new TreeMap<>();
        stories.put("collaboration", new StoryKnown(List.of("a-story"), List.of()));
        stories.put("communication", new StoryKnown(List.of("a-story"), List.of(START.minusDays(9))));
        return new Knowledge(
                topics,
                List.of(
                        new StageKnown("screening", 20, 60, Optional.empty()),
                        new StageKnown("in-depth", 50, 180, Optional.empty())),
                stories,
                List.of());
    }

    static List<Activity> activities(PlanState plan) {
        return plan.weeks().stream().flatMap(week -> week.activities().stream()).toList();
    }

    /** The first week in which something is begun, by topic. */
    static Map<String, Integer> firstWeeks(PlanState plan) {
        Map<String, Integer> first = new TreeMap<>();
        plan.weeks().forEach(week -> week.activities().stream()
                .filter(activity -> activity.work().kind() == ActivityKind.PROBLEM
                        && !activity.work().isReview())
                .forEach(activity -> first.merge(activity.work().subject(), week.number(), Math::min)));
        return first;
    }

    static Total total(PlanState plan, ActivityKind kind, String theme) {
        return plan.totals().stream()
                .filter(total -> total.kind() == kind
                        && Optional.ofNullable(total.theme()).equals(Optional.ofNullable(theme)))
                .findFirst()
                .orElseThrow();
    }

    static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }

    private static Topic topic(String id, String... prerequisites) {
        return new Topic(id, text(id), List.of(prerequisites));
    }

    private static Theme theme(String id, List<String> topics, List<String> resources, Target target) {
        return new Theme(id, text(id), topics, resources, target);
    }

    private static Period period(int from, int to, Theme... themes) {
        return new Period(
                from,
                to,
                text("Month " + from),
                new ArrayList<>(Stream.of(themes).toList()));
    }
}
