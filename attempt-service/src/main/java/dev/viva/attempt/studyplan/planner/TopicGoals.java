package dev.viva.attempt.studyplan.planner;

import dev.viva.attempt.studyplan.planner.Knowledge.TopicKnown;
import dev.viva.attempt.studyplan.planner.Why.Reason;
import dev.viva.events.curriculum.Curriculum;
import dev.viva.events.curriculum.Curriculum.Target;
import dev.viva.events.curriculum.Curriculum.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The problems of a plan, by topic. */
final class TopicGoals {
    private static final int CODING_MINUTES = 40;
    private static final int PROBLEM_MINUTES = 25;

    /** From this share of points on, one problem is enough; below {@link #FAIR} three are. */
    private static final double GOOD = 0.75;

    private static final double FAIR = 0.5;

    private final Curriculum curriculum;
    private final Knowledge known;
    private final Horizon horizon;
    private final List<PlannedWeek> before;
    private final List<Window> windows;
    private final TopicTree tree;
    private final TreeMap<String, Integer> periods = new TreeMap<>();
    private final Map<String, String> neededBy = new HashMap<>();
    private final Map<String, List<LocalDate>> unused = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    TopicGoals(
            Curriculum curriculum, Knowledge known, Horizon horizon, List<PlannedWeek> before, List<Window> windows) {
        this.curriculum = curriculum;
        this.known = known;
        this.horizon = horizon;
        this.before = before;
        this.windows = windows;
        this.tree = new TopicTree(curriculum.topics());
    }

    /** A theme in its period, with the topics that are practised for it. */
    private record Place(int period, Theme theme, NavigableSet<String> topics) {
        Optional<Target> target() {
            return Optional.ofNullable(theme.target()).filter(target -> target.unit() == Target.Unit.PROBLEMS);
        }
    }

    /** In the order in which topics should be begun. */
    List<Goal> all() {
        for (int period = 0; period < windows.size(); period++) {
            List<Place> themes = own(period);
            themes.forEach(place -> place.topics().forEach(topic -> periods.putIfAbsent(topic, place.period())));
            themes.forEach(this::addNeeded);
            places.addAll(themes);
        }
        TopicOrder order = TopicOrder.of(periods, tree, known);
        Map<Place, Map<String, Goal>> goals = new LinkedHashMap<>();
        places.forEach(place -> goals.put(place, goals(place, order)));
        List<Goal> sorted = new ArrayList<>();
        for (String topic : order.topics()) {
            goals.values()
                    .forEach(ofPlace -> Optional.ofNullable(ofPlace.get(topic)).ifPresent(sorted::add));
        }
        return sorted;
    }

    /** The topics of each theme of a period; one that several themes name belongs to the first of them. */
    private List<Place> own(int period) {
        Set<String> taken = new TreeSet<>();
        List<Place> themes = new ArrayList<>();
        for (Theme theme : curriculum.periods().get(period).themes()) {
            Place place = new Place(period, theme, new TreeSet<>());
            for (String node : theme.topics()) {
                NavigableSet<String> within = tree.below(node);
                known.topics().keySet().stream()
                        .filter(topic -> TopicTree.isWithin(topic, node))
                        .forEach(within::add);
                // Problems of a targeted theme can come from elsewhere.
                boolean anyway = place.target().isPresent();
                within.removeIf(topic -> known.topic(topic).questions().isEmpty() && !(anyway && topic.equals(node)));
                within.stream().filter(taken::add).forEach(place.topics()::add);
            }
            themes.add(place);
        }
        return themes;
    }

    /** What was not planned before and has to be known for a theme is practised with it. */
    private void addNeeded(Place place) {
        for (String topic : List.copyOf(place.topics())) {
            tree.needed(topic, it -> !known.topic(it).questions().isEmpty()).forEach(needed -> {
                if (periods.putIfAbsent(needed, place.period()) == null) {
                    place.topics().add(needed);
                    neededBy.put(needed, topic);
                }
            });
        }
    }

    private Map<String, Goal> goals(Place place, TopicOrder order) {
        List<String> topics =
                order.topics().stream().filter(place.topics()::contains).toList();
        Map<String, Integer> least = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        Optional<Target> target = place.target();
        List<String> own = target.isEmpty()
                ? List.of()
                : topics.stream().filter(topic -> !neededBy.containsKey(topic)).toList();
        split(own, target.map(Target::min).orElse(0), least);
        split(own, target.map(Target::max).orElse(0), most);
        Map<String, Goal> goals = new HashMap<>();
        Window window = windows.get(place.period()).since(horizon.current(), horizon.weeks());
        for (int i = 0; i < topics.size(); i++) {
            String topic = topics.get(i);
            boolean targeted = own.contains(topic);
            int enough = targeted ? least.get(topic) : enough(topic, place.period());
            int plenty = targeted
                    ? most.get(topic)
                    : Math.min(known.topic(topic).questions().size(), enough + 2);
            if (plenty > 0) {
                goals.put(topic, goal(place, topic, targeted, enough, plenty, window, i, topics.size(), order));
            }
        }
        return goals;
    }

    private Goal goal(
            Place place,
            String topic,
            boolean targeted,
            int min,
            int max,
            Window window,
            int index,
            int of,
            TopicOrder order) {
        Work work = new Work(ActivityKind.PROBLEM, place.theme().id(), topic);
        TopicKnown facts = known.topic(topic);
        Progress progress = Progress.ticked(work, before, horizon.current())
                .and(unused.computeIfAbsent(topic, fresh -> new ArrayList<>(facts.gradedOn())), max, horizon);
        return new Goal(
                work,
                targeted,
                min,
                max,
                TopicTree.isWithin(topic, "coding") ? CODING_MINUTES : PROBLEM_MINUTES,
                progress.before(),
                progress.pinned(),
                window.part(index, of),
                window,
                order.before().getOrDefault(topic, Set.of()),
                facts.questions(),
                targeted ? problemSet(place.theme()) : null,
                why(topic, place.period()));
    }

    /** Each topic gets its part by urgency, and one at least where there are enough. */
    private void split(List<String> topics, int number, Map<String, Integer> parts) {
        double all = 0;
        for (String topic : topics) {
            all += 1 + known.topic(topic).urgency() * topics.size();
        }
        double sum = 0;
        int given = 0;
        for (String topic : topics) {
            sum += 1 + known.topic(topic).urgency() * topics.size();
            int until = (int) Math.round(number * sum / all);
            parts.put(topic, until - given);
            given = until;
        }
    }

    private int enough(String topic, int period) {
        TopicKnown facts = known.topic(topic);
        double share = facts.estimate().orElse(0.0);
        int wanted = periods.get(topic) < period || share >= GOOD ? 1 : share >= FAIR ? 2 : 3;
        return Math.min(wanted, facts.questions().size());
    }

    private Why why(String topic, int period) {
        TopicKnown facts = known.topic(topic);
        if (periods.get(topic) < period) {
            return Why.weighed(Reason.REHEARSAL, null, facts.weight());
        }
        if (neededBy.containsKey(topic)) {
            return Why.named(neededBy.get(topic));
        }
        return facts.estimate()
                .map(share -> Why.weighed(Reason.ESTIMATED, Why.percent(share), facts.weight()))
                .orElseGet(() -> Why.weighed(Reason.UNKNOWN, null, facts.weight()));
    }

    private String problemSet(Theme theme) {
        return curriculum.resources().stream()
                .filter(resource ->
                        theme.resources().contains(resource.slug()) && "PROBLEM_SET".equals(resource.kind()))
                .map(Curriculum.Resource::slug)
                .findFirst()
                .orElse(null);
    }
}
