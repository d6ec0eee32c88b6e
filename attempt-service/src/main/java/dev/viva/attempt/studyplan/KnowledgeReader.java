package dev.viva.attempt.studyplan;

import dev.viva.attempt.attempt.GradedAttempts;
import dev.viva.attempt.attempt.GradedAttempts.Graded;
import dev.viva.attempt.funnel.StageTopics;
import dev.viva.attempt.question.DrawableQuestion;
import dev.viva.attempt.question.QuestionFacet;
import dev.viva.attempt.question.QuestionFacets;
import dev.viva.attempt.question.QuestionPool;
import dev.viva.attempt.readiness.Dimension;
import dev.viva.attempt.readiness.Readiness;
import dev.viva.attempt.readiness.ReadinessService;
import dev.viva.attempt.reviewcard.ReviewCardService;
import dev.viva.attempt.studyplan.planner.Knowledge;
import dev.viva.attempt.studyplan.planner.Knowledge.CardDue;
import dev.viva.attempt.studyplan.planner.Knowledge.StageKnown;
import dev.viva.attempt.studyplan.planner.Knowledge.StoryKnown;
import dev.viva.attempt.studyplan.planner.Knowledge.TopicKnown;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopStage;
import dev.viva.events.question.PartType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what a plan takes into account. */
@ApplicationScoped
public class KnowledgeReader {
    private static final int MOST_QUESTIONS = 10_000;
    private static final int SITTING_MINUTES = 60;
    private static final double PERCENT = 100;

    private final ReadinessService readiness;
    private final GradedAttempts attempts;
    private final QuestionPool pool;
    private final QuestionFacets facets;
    private final StageTopics parts;
    private final ReviewCardService cards;

    public KnowledgeReader(
            ReadinessService readiness,
            GradedAttempts attempts,
            QuestionPool pool,
            QuestionFacets facets,
            StageTopics parts,
            ReviewCardService cards) {
        this.readiness = readiness;
        this.attempts = attempts;
        this.pool = pool;
        this.facets = facets;
        this.parts = parts;
        this.cards = cards;
    }

    /**
     * What is known of a candidate, for a loop.
     *
     * @param since attempts handed in from this time on count as done
     * @param until the day of the interview
     */
    @Transactional
    Knowledge of(String tenant, String candidate, LoopDocument loop, Instant since, LocalDate until, Instant now) {
        List<Graded> graded = attempts.of(tenant, candidate);
        List<DrawableQuestion> questions = inOrder(tenant, candidate);
        return new Knowledge(
                topics(tenant, candidate, loop, since, now, graded, questions),
                stages(loop, readiness.of(tenant, candidate, Dimension.STAGE, now)),
                stories(graded, questions),
                cards
                        .scheduled(
                                tenant,
                                candidate,
                                until.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .stream()
                        .flatMap(card -> card.topic().stream()
                                .map(topic -> new CardDue(topic, StudyPlanService.day(card.dueAt()))))
                        .toList());
    }

    /** The published questions, those first that were never taken, then those taken longest ago. */
    private List<DrawableQuestion> inOrder(String tenant, String candidate) {
        Map<UUID, UUID> questionOf = facets.published(MOST_QUESTIONS).stream()
                .collect(Collectors.toMap(QuestionFacet::version, QuestionFacet::question));
        Map<UUID, Instant> begun = attempts.lastStarted(tenant, candidate, questionOf.values());
        return pool.of(tenant).stream()
                .sorted(Comparator.comparing((DrawableQuestion question) -> begun.getOrDefault(
                                Optional.ofNullable(questionOf.get(question.id().value()))
                                        .orElse(question.id().value()),
                                Instant.MIN))
                        .thenComparing(DrawableQuestion::slug))
                .toList();
    }

    private NavigableMap<String, TopicKnown> topics(
            String tenant,
            String candidate,
            LoopDocument loop,
            Instant since,
            Instant now,
            List<Graded> graded,
            List<DrawableQuestion> questions) {
        NavigableMap<String, Readiness> ready = readiness.of(tenant, candidate, Dimension.TOPIC, now);
        NavigableMap<String, Map<String, Double>> weights = parts.parts();
        Map<String, List<String>> slugs = new TreeMap<>();
        questions.stream().filter(question -> question.type() != PartType.STORY).forEach(question -> question.topics()
                .forEach(topic ->
                        slugs.computeIfAbsent(topic, fresh -> new ArrayList<>()).add(question.slug())));
        Map<String, List<LocalDate>> days = new HashMap<>();
        graded.stream()
                .filter(attempt -> !attempt.submittedAt().isBefore(since))
                .forEach(attempt -> attempt.facet().topics().forEach(topic -> days.computeIfAbsent(
                                topic, fresh -> new ArrayList<>())
                        .add(StudyPlanService.day(attempt.submittedAt()))));
        Set<String> all = new LinkedHashSet<>(slugs.keySet());
        all.addAll(days.keySet());
        NavigableMap<String, TopicKnown> topics = new TreeMap<>();
        all.forEach(topic -> topics.put(
                topic,
                new TopicKnown(
                        estimate(ready.get(topic)),
                        weight(loop, weights.getOrDefault(topic, Map.of())),
                        slugs.getOrDefault(topic, List.of()),
                        days.getOrDefault(topic, List.of()).stream().sorted().toList())));
        return topics;
    }

    private static List<StageKnown> stages(LoopDocument loop, NavigableMap<String, Readiness> ready) {
        return loop.stages().stream()
                .filter(stage -> stage.questions() > 0)
                .map(stage -> new StageKnown(
                        stage.name(),
                        weight(stage),
                        Optional.ofNullable(stage.sittingMinutes()).orElse(SITTING_MINUTES),
                        estimate(ready.get(stage.name()))))
                .toList();
    }

    /** Every STORY question asks for competencies, and a story that was told once is stored for good. */
    private NavigableMap<String, StoryKnown> stories(List<Graded> graded, List<DrawableQuestion> questions) {
        Map<String, List<String>> slugs = new TreeMap<>();
        questions.stream()
                .filter(question -> question.type() == PartType.STORY)
                .forEach(question -> question.competencies()
                        .forEach(competency -> slugs.computeIfAbsent(competency, fresh -> new ArrayList<>())
                                .add(question.slug())));
        Set<UUID> stories = pool.storiesAmong(
                graded.stream().map(attempt -> attempt.facet().version()).collect(Collectors.toSet()));
        Map<String, List<LocalDate>> told = new HashMap<>();
        graded.stream()
                .filter(attempt -> stories.contains(attempt.facet().version()))
                .forEach(attempt -> attempt.facet().competencies().forEach(competency -> told.computeIfAbsent(
                                competency, fresh -> new ArrayList<>())
                        .add(StudyPlanService.day(attempt.submittedAt()))));
        NavigableMap<String, StoryKnown> known = new TreeMap<>();
        slugs.forEach((competency, questionsOf) -> known.put(
                competency,
                new StoryKnown(
                        questionsOf,
                        told.getOrDefault(competency, List.of()).stream()
                                .sorted()
                                .toList())));
        return known;
    }

    private static Optional<Double> estimate(Readiness readiness) {
        return Optional.ofNullable(readiness).filter(Readiness::estimated).map(known -> known.belief()
                .median());
    }

    /** Weight of the stage times the part that the topic has in its questions, over all stages. */
    private static double weight(LoopDocument loop, Map<String, Double> parts) {
        double weight = 0;
        for (LoopStage stage : loop.stages()) {
            weight += weight(stage) / PERCENT * parts.getOrDefault(stage.name(), 0.0);
        }
        return weight;
    }

    private static int weight(LoopStage stage) {
        return Optional.ofNullable(stage.weight()).orElse(0);
    }
}
