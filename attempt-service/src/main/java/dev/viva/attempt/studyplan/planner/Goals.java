package dev.viva.attempt.studyplan.planner;

import dev.viva.attempt.studyplan.planner.Knowledge.StageKnown;
import dev.viva.attempt.studyplan.planner.Knowledge.StoryKnown;
import dev.viva.attempt.studyplan.planner.Why.Reason;
import dev.viva.events.curriculum.Curriculum;
import dev.viva.events.curriculum.Curriculum.Resource;
import dev.viva.events.curriculum.Curriculum.Target;
import dev.viva.events.curriculum.Curriculum.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What there is to do until an interview that is not about topics: mocks, stories, papers and reading. */
final class Goals {
    private static final int MOCK_MINUTES = 90;
    private static final int STORY_MINUTES = 45;
    private static final int PAPER_MINUTES = 120;
    private static final int READING_MINUTES = 60;

    private final Curriculum curriculum;
    private final Knowledge known;
    private final Horizon horizon;
    private final List<PlannedWeek> before;
    private final List<Window> windows;
    private final Map<String, Resource> resources = new TreeMap<>();

    /**
     * Of one plan.
     *
     * @param before the weeks as they were planned last
     */
    Goals(Curriculum curriculum, Knowledge known, Horizon horizon, List<PlannedWeek> before) {
        this.curriculum = curriculum;
        this.known = known;
        this.horizon = horizon;
        this.before = List.copyOf(before);
        this.windows = Window.of(curriculum.periods(), horizon.weeks());
        curriculum.resources().forEach(resource -> resources.put(resource.slug(), resource));
    }

    /** All goals, those that can wait the least first. */
    List<Goal> all() {
        List<Goal> goals = new ArrayList<>(mocks());
        goals.addAll(new TopicGoals(curriculum, known, horizon, before, windows).all());
        goals.addAll(stories());
        for (int period = 0; period < windows.size(); period++) {
            for (Theme theme : curriculum.periods().get(period).themes()) {
                goals.addAll(papers(theme, windows.get(period)));
                goals.addAll(reading(theme, windows.get(period)));
            }
        }
        return goals;
    }

    /** Each stage that asks questions once at least, three times at most, in the last third. */
    private List<Goal> mocks() {
        Window window = current(Window.lastThird(horizon.weeks()));
        List<StageKnown> stages = known.stages().stream()
                .sorted(Comparator.comparingDouble(StageKnown::urgency).reversed())
                .toList();
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            StageKnown stage = stages.get(i);
            Work work = new Work(ActivityKind.MOCK, Work.MOCKS, stage.name());
            int minutes = Math.clamp(stage.minutes(), 1, MOCK_MINUTES);
            Window spread = window.part(i, stages.size());
            Why why = Why.stage(stage.weight());
            goals.add(goal(work, ticked(work), false, 1, 3, minutes, spread, window, List.of(), null, why));
        }
        return goals;
    }

    /** A story of each competency, and each told once more; what has no story comes first. */
    private List<Goal> stories() {
        Window window = current(windowOfStories());
        List<Map.Entry<String, StoryKnown>> stories = known.stories().entrySet().stream()
                .sorted(Comparator.comparing(story -> !story.getValue().toldOn().isEmpty()))
                .toList();
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            StoryKnown story = stories.get(i).getValue();
            Work work =
                    new Work(ActivityKind.STORY, Work.STORIES, stories.get(i).getKey());
            Progress told = Progress.none().and(new ArrayList<>(story.toldOn()), 2, horizon);
            Window spread = window.part(i, stories.size());
            Why why = Why.of(story.toldOn().isEmpty() ? Reason.STORY_MISSING : Reason.STORY_TOLD);
            goals.add(goal(work, told, false, 1, 2, STORY_MINUTES, spread, window, story.questions(), null, why));
        }
        return goals;
    }

    /** The theme that speaks of behaviour says when; without one it is the second half. */
    private Window windowOfStories() {
        for (int period = 0; period < windows.size(); period++) {
            for (Theme theme : curriculum.periods().get(period).themes()) {
                if (theme.topics().stream().anyMatch(topic -> TopicTree.isWithin(topic, "behavioral"))) {
                    return windows.get(period);
                }
            }
        }
        return new Window(horizon.weeks() / 2, horizon.weeks());
    }

    /** Each paper that a theme names once; where a number of papers is wanted, the rest from its sources. */
    private List<Goal> papers(Theme theme, Window window) {
        List<Resource> all = named(theme, "PAPER");
        List<String> single = all.stream()
                .filter(paper -> paper.year() != null)
                .map(Resource::slug)
                .toList();
        List<String> sources = new ArrayList<>(all.stream()
                .map(Resource::slug)
                .filter(slug -> !single.contains(slug))
                .toList());
        Optional<Target> target = Optional.ofNullable(theme.target()).filter(it -> it.unit() == Target.Unit.PAPERS);
        Why why = Why.of(target.isPresent() ? Reason.PAPERS : Reason.THEME);
        int most = target.map(Target::max).orElse(single.size());
        List<Goal> goals = new ArrayList<>();
        for (String paper : single.subList(0, Math.min(most, single.size()))) {
            goals.add(paper(theme, paper, target.isPresent(), 1, 1, window, why));
        }
        if (target.isEmpty()) {
            return goals;
        }
        if (sources.isEmpty()) {
            sources.add("");
        }
        for (int i = 0; i < sources.size(); i++) {
            int least = share(Math.max(0, target.get().min() - goals(single, most)), i, sources.size());
            int plenty = share(most - goals(single, most), i, sources.size());
            if (plenty > 0) {
                goals.add(paper(theme, sources.get(i), true, least, plenty, window, why));
            }
        }
        return goals;
    }

    private static int goals(List<String> single, int most) {
        return Math.min(single.size(), most);
    }

    private Goal paper(Theme theme, String paper, boolean targeted, int min, int max, Window window, Why why) {
        Work work = new Work(ActivityKind.PAPER, theme.id(), paper);
        String resource = paper.isEmpty() ? null : paper;
        Window time = current(window);
        return goal(work, ticked(work), targeted, min, max, PAPER_MINUTES, time, time, List.of(), resource, why);
    }

    /** Hours with what the theme names: more with a book than with a guide. */
    private List<Goal> reading(Theme theme, Window window) {
        List<Goal> goals = new ArrayList<>();
        for (String slug : theme.resources()) {
            Resource resource = resources.get(slug);
            if (resource == null || List.of("PAPER", "PROBLEM_SET").contains(resource.kind())) {
                continue;
            }
            boolean isLong = List.of("BOOK", "COURSE").contains(resource.kind());
            Work work = new Work(ActivityKind.READING, theme.id(), slug);
            Window time = current(window);
            int least = isLong ? 2 : 1;
            int most = isLong ? 6 : 2;
            Why why = Why.of(Reason.THEME);
            goals.add(goal(work, ticked(work), false, least, most, READING_MINUTES, time, time, List.of(), slug, why));
        }
        return goals;
    }

    private List<Resource> named(Theme theme, String kind) {
        return theme.resources().stream()
                .map(resources::get)
                .filter(resource -> resource != null && kind.equals(resource.kind()))
                .toList();
    }

    private static Goal goal(
            Work work,
            Progress progress,
            boolean targeted,
            int min,
            int max,
            int minutes,
            Window spread,
            Window time,
            List<String> questions,
            String resource,
            Why why) {
        return new Goal(
                work,
                targeted,
                min,
                max,
                minutes,
                progress.before(),
                progress.pinned(),
                spread,
                time,
                Set.of(),
                questions,
                resource,
                why);
    }

    private Progress ticked(Work work) {
        return Progress.ticked(work, before, horizon.current());
    }

    private Window current(Window window) {
        return window.since(horizon.current(), horizon.weeks());
    }

    /** The {@code index}-th of {@code of} nearly equal parts of a number. */
    static int share(int number, int index, int of) {
        return number / of + (index < number % of ? 1 : 0);
    }
}
