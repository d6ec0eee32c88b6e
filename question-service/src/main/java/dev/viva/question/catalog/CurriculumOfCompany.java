package dev.viva.question.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.curriculum.Curriculum;
import dev.viva.events.curriculum.Curriculum.Period;
import dev.viva.events.curriculum.Curriculum.Resource;
import dev.viva.events.curriculum.Curriculum.Target;
import dev.viva.events.curriculum.Curriculum.Theme;
import dev.viva.events.curriculum.Curriculum.Topic;
import dev.viva.events.question.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The curriculum that prepares for a company, with the topics and resources that it refers to, in all languages. */
@ApplicationScoped
public class CurriculumOfCompany {
    /** More than the tree of any plan that a person could follow. */
    private static final int MOST_TOPICS = 1_000;

    private final Catalog catalog;
    private final String otherwise;

    public CurriculumOfCompany(
            Catalog catalog,
            @ConfigProperty(name = "viva.question.default-curriculum", defaultValue = "deepmind") String otherwise) {
        this.catalog = catalog;
        this.otherwise = otherwise;
    }

    /** The curriculum of the company, or the default one where the company has none; of several the first by slug. */
    @Transactional
    public Optional<Curriculum> of(String company) {
        List<CatalogEntry> all = catalog.all(CatalogKind.CURRICULUM);
        return all.stream()
                .filter(entry -> company.equals(entry.tree().path("company").textValue()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(entry -> entry.key().equals(otherwise))
                        .findFirst())
                .map(this::curriculum);
    }

    private Curriculum curriculum(CatalogEntry entry) {
        JsonNode tree = entry.tree();
        List<Period> periods = tree.path("periods")
                .valueStream()
                .map(CurriculumOfCompany::period)
                .toList();
        List<Theme> themes =
                periods.stream().flatMap(period -> period.themes().stream()).toList();
        return new Curriculum(
                entry.key(),
                tree.path("company").textValue(),
                text(tree.path("title")),
                periods,
                topics(themes.stream().flatMap(theme -> theme.topics().stream()).toList()),
                resources(themes.stream()
                        .flatMap(theme -> theme.resources().stream())
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private List<Topic> topics(Collection<String> nodes) {
        Map<String, JsonNode> tree = new TreeMap<>();
        catalog.all(CatalogKind.TOPIC).forEach(entry -> tree.put(entry.key(), entry.tree()));
        Deque<String> toVisit = new ArrayDeque<>(nodes);
        tree.keySet().stream()
                .filter(topic -> nodes.stream().anyMatch(node -> topic.startsWith(node + "/")))
                .forEach(toVisit::add);
        NavigableSet<String> wanted = new TreeSet<>();
        while (!toVisit.isEmpty() && wanted.size() < MOST_TOPICS) {
            String topic = toVisit.remove();
            if (tree.containsKey(topic) && wanted.add(topic)) {
                toVisit.addAll(Texts.list(tree.get(topic).path("prerequisites")));
            }
        }
        return wanted.stream()
                .map(topic -> new Topic(
                        topic,
                        text(tree.get(topic).path("title")),
                        Texts.list(tree.get(topic).path("prerequisites"))))
                .toList();
    }

    private List<Resource> resources(NavigableSet<String> slugs) {
        return catalog.all(CatalogKind.RESOURCE).stream()
                .filter(entry -> slugs.contains(entry.key()))
                .map(entry -> resource(entry.key(), entry.tree()))
                .toList();
    }

    private static Resource resource(String slug, JsonNode tree) {
        return new Resource(
                slug,
                text(tree.path("title")),
                tree.path("kind").textValue(),
                tree.has("year") ? tree.path("year").intValue() : null,
                tree.path("url").textValue());
    }

    private static Period period(JsonNode tree) {
        return new Period(
                tree.path("fromMonth").intValue(),
                tree.path("toMonth").intValue(),
                text(tree.path("title")),
                tree.path("themes")
                        .valueStream()
                        .map(CurriculumOfCompany::theme)
                        .toList());
    }

    private static Theme theme(JsonNode tree) {
        JsonNode target = tree.path("target");
        return new Theme(
                tree.path("id").textValue(),
                text(tree.path("title")),
                Texts.list(tree.path("topics")),
                Texts.list(tree.path("resources")),
                target.isObject()
                        ? new Target(
                                Target.Unit.valueOf(target.path("unit").textValue()),
                                target.path("min").intValue(),
                                target.path("max").intValue())
                        : null);
    }

    private static LocalizedText text(JsonNode tree) {
        return new LocalizedText(tree.path("en").textValue(), tree.path("ru").textValue());
    }
}
