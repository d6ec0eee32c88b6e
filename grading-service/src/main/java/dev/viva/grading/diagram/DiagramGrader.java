package dev.viva.grading.diagram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.grading.diagram.Comparison.EdgeFound;
import dev.viva.grading.diagram.Comparison.State;
import dev.viva.grading.diagram.Diagram.Link;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.text.TextAnalyzer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Grades diagrams: reads the source as a graph, tells by their labels which boxes are nodes of the reference, and compares the arrows.
 * Layout, colours and frames mean nothing.
 */
public final class DiagramGrader implements PureGrader {
    private static final GraderName NAME = new GraderName("diagram", "1");
    private static final BigDecimal SURE = new BigDecimal("0.95");
    private static final BigDecimal NOT_ALL_UNDERSTOOD = new BigDecimal("0.80");
    private static final BigDecimal PERHAPS_UNDER_ANOTHER_NAME = new BigDecimal("0.70");
    private static final int CACHED = 64;
    private static final int MOST_QUOTATIONS = 6;
    private static final int LONGEST_QUOTATION = 500;

    private record Compiled(Reference reference, NodeNames names) {}

    private record Key(Map<String, Object> settings, List<String> topics) {
        /** Of what is short: settings are long, and seldom other ones of the same size. */
        @Override
        public int hashCode() {
            return Objects.hash(
                    settings.get("nodes") instanceof List<?> nodes ? nodes.size() : 0, settings.get("edges"), topics);
        }
    }

    private final TextAnalyzer analyzer;
    private final Cache<Key, Compiled> references =
            Caffeine.newBuilder().maximumSize(CACHED).executor(Runnable::run).build();

    public DiagramGrader(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public GraderName name() {
        return NAME;
    }

    @Override
    public Set<PartType> partTypes() {
        return Set.of(PartType.DIAGRAM);
    }

    @Override
    public boolean reads(Part part) {
        return part.type() == PartType.DIAGRAM && part.diagram() != null;
    }

    @Override
    public PartReport grade(PartTask task) {
        DiagramWords words = new DiagramWords(task.language());
        Response.Diagram drawn =
                task.response() == null ? null : task.response().diagram();
        if (drawn == null || drawn.source() == null || drawn.source().isBlank()) {
            return nothing(task, words.nothingHandedIn(), null);
        }
        Compiled compiled = references.get(
                new Key(task.part().diagram(), task.question().topics()), key -> compile(key.settings(), key.topics()));
        List<String> formats = compiled.reference().formats().stream()
                .filter(DiagramParser.FORMATS::contains)
                .toList();
        if (!formats.contains(drawn.format())) {
            return nothing(task, words.formatNotAllowed(formats), "format-not-allowed");
        }
        try {
            Diagram diagram = DiagramParser.of(drawn.format()).parse(drawn.source());
            Comparison comparison = Comparison.of(compiled.reference(), diagram, compiled.names());
            return PartReport.of(
                    task.part().name(),
                    NAME,
                    measured(task).stream()
                            .map(criterion -> judgement(task, criterion, comparison, drawn.source(), words))
                            .toList());
        } catch (DiagramRefused refused) {
            return nothing(task, words.refused(refused.reason(), drawn.format()), "diagram-not-readable");
        }
    }

    private Compiled compile(Map<String, Object> settings, List<String> topics) {
        Reference reference = Reference.of(settings);
        return new Compiled(reference, new NodeNames(reference, analyzer, topics));
    }

    /** The ids of what is measured here: the criteria without a claim, or the one that is implied where the part has none at all. */
    private static List<String> measured(PartTask task) {
        if (task.criteria().isEmpty()) {
            return List.of(task.part().name());
        }
        return task.criteria().stream()
                .filter(criterion -> criterion.claim() == null)
                .map(Criterion::id)
                .toList();
    }

    private static Judgement judgement(
            PartTask task, String criterion, Comparison comparison, String source, DiagramWords words) {
        Measure measure = new Measure(comparison, criterion);
        Outcome outcome = measure.outcome();
        return new Judgement(
                criterion,
                outcome,
                null,
                measure.fraction(),
                confidence(comparison),
                evidence(comparison, criterion, outcome, source, task.evidencePart()),
                words.compared(comparison, criterion));
    }

    /**
     * What was earned is quoted, the most questionable first: arrows that are turned round or too much, then right ones; for nodes what
     * names them. What is missed has nothing to show.
     */
    private static List<Evidence> evidence(
            Comparison comparison, String criterion, Outcome outcome, String source, String part) {
        if (outcome == Outcome.MISSED) {
            return List.of();
        }
        Stream<Evidence> arrows = Stream.of(
                        Stream.of(State.REVERSED, State.UNDIRECTED).flatMap(state -> links(comparison, state)),
                        comparison.extra().stream().map(Comparison.ExtraArrow::link),
                        links(comparison, State.RIGHT))
                .flatMap(links -> links)
                .map(link -> quotation(link.start(), link.end(), source, part));
        List<Evidence> quoted = criterion.equals(Measure.NODES)
                ? List.of()
                : arrows.distinct().limit(MOST_QUOTATIONS).toList();
        return quoted.isEmpty() ? nodes(comparison, source, part) : quoted;
    }

    private static List<Evidence> nodes(Comparison comparison, String source, String part) {
        List<Evidence> quoted = new ArrayList<>();
        for (int box = 0; box < comparison.names().size() && quoted.size() < MOST_QUOTATIONS; box++) {
            boolean earns = comparison.names().get(box).stream()
                    .anyMatch(node -> !comparison.reference().nodes().get(node).optional());
            if (earns) {
                Diagram.Node node = comparison.diagram().nodes().get(box);
                quoted.add(quotation(node.start(), node.end(), source, part));
            }
        }
        return quoted;
    }

    private static Stream<Link> links(Comparison comparison, State state) {
        return comparison.edges(state).stream().map(EdgeFound::link).filter(Objects::nonNull);
    }

    private static Evidence quotation(int start, int end, String source, String part) {
        String quote = Labels.cut(source.substring(start, end), LONGEST_QUOTATION);
        return new Evidence(start, start + quote.length(), quote, part);
    }

    private static BigDecimal confidence(Comparison comparison) {
        boolean unknown = comparison.names().stream().anyMatch(List::isEmpty);
        if (unknown && !comparison.required(false).isEmpty()) {
            return PERHAPS_UNDER_ANOTHER_NAME;
        }
        return comparison.diagram().unread().isEmpty() ? SURE : NOT_ALL_UNDERSTOOD;
    }

    private static PartReport nothing(PartTask task, String explanation, String fault) {
        List<Judgement> judgements = measured(task).stream()
                .map(criterion ->
                        new Judgement(criterion, Outcome.MISSED, null, BigDecimal.ZERO, SURE, List.of(), explanation))
                .toList();
        Fault whose = fault == null ? null : new Fault(Fault.Owner.CANDIDATE, fault, explanation);
        return new PartReport(task.part().name(), NAME, judgements, List.of(), whose);
    }
}
