package dev.viva.grading.diagram;

import dev.viva.grading.diagram.Comparison.State;
import dev.viva.grading.diagram.DiagramRefused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of the diagram grader, in the language of the attempt. */
final class DiagramWords {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMED = 6;

    private final boolean russian;

    DiagramWords(String language) {
        this.russian = "ru".equals(language);
    }

    private String say(String en, String ru) {
        return russian ? ru : en;
    }

    String nothingHandedIn() {
        return say("No diagram was handed in.", "Диаграмма не сдана.");
    }

    String formatNotAllowed(List<String> allowed) {
        String list = String.join(", ", allowed);
        return say(
                "The diagram has to be written in: " + list + ".",
                "Диаграмму нужно написать в одном из форматов: " + list + ".");
    }

    String refused(Reason reason, String format) {
        return switch (reason) {
            case TOO_LONG ->
                say(
                        "The source is not read: it is longer than " + Drawing.MOST_CODE_UNITS + " characters.",
                        "Исходник не прочитан: в нём больше " + Drawing.MOST_CODE_UNITS + " символов.");
            case TOO_MANY_NODES ->
                say(
                        "The diagram is not read: it has more than " + Drawing.MOST_NODES + " nodes.",
                        "Диаграмма не прочитана: в ней больше " + Drawing.MOST_NODES + " узлов.");
            case TOO_MANY_LINKS ->
                say(
                        "The diagram is not read: it has more than " + Drawing.MOST_LINKS + " links.",
                        "Диаграмма не прочитана: в ней больше " + Drawing.MOST_LINKS + " связей.");
            case TOO_DEEP ->
                say(
                        "The diagram is not read: its groups are nested deeper than " + Drawing.DEEPEST + ".",
                        "Диаграмма не прочитана: вложенность групп больше " + Drawing.DEEPEST + ".");
            case OTHER_KIND -> otherKind(format);
            case NOTHING_DRAWN -> say("No node was found in the source.", "В исходнике не нашлось ни одного узла.");
        };
    }

    private String otherKind(String format) {
        return switch (format) {
            case "mermaid" ->
                say(
                        "Of Mermaid only flowcharts are read: begin with \"flowchart LR\".",
                        "Из Mermaid читаются только блок-схемы: начните с «flowchart LR».");
            case "dot" ->
                say(
                        "This is no DOT source: it has the form \"digraph { a -> b }\".",
                        "Это не DOT: исходник имеет вид «digraph { a -> b }».");
            default ->
                say(
                        "Of PlantUML only elements and arrows are read, as in \"[A] --> [B]\"; steps of activity diagrams are not.",
                        "Из PlantUML читаются только элементы и стрелки вида «[A] --> [B]», но не шаги диаграмм деятельности.");
        };
    }

    /** What is there, what is missing, turned round or too much, in the candidate's own words where there are some. */
    String compared(Comparison comparison, String criterion) {
        List<String> sentences = new ArrayList<>();
        boolean nodes = !criterion.equals(Measure.EDGES);
        boolean edges = !criterion.equals(Measure.NODES);
        sentences.add(counts(comparison, nodes, edges));
        if (nodes) {
            list(sentences, say("Missing nodes", "Нет узлов"), names(comparison, comparison.required(false)));
        }
        if (edges) {
            edges(sentences, comparison);
        }
        merged(sentences, comparison);
        split(sentences, comparison);
        if (!comparison.required(false).isEmpty()) {
            list(sentences, say("Not recognised", "Не распознаны"), unrecognised(comparison));
        }
        list(
                sentences,
                say("Lines not understood", "Непонятные строки"),
                comparison.diagram().unread().stream().map(String::valueOf).toList());
        return String.join(" ", sentences);
    }

    private String counts(Comparison comparison, boolean nodes, boolean edges) {
        int drawn = comparison.required(true).size();
        int allNodes = drawn + comparison.required(false).size();
        int right = comparison.edges(State.RIGHT).size();
        int allEdges = comparison.edges().size();
        String ofNodes = say(drawn + " of " + allNodes + " nodes", "узлов " + drawn + " из " + allNodes);
        String ofEdges = say(right + " of " + allEdges + " edges", "стрелок " + right + " из " + allEdges);
        String what = !edges ? ofNodes : !nodes ? ofEdges : ofNodes + say(" and ", ", ") + ofEdges;
        return say("Right: ", "Верно: ") + what + ".";
    }

    private void edges(List<String> sentences, Comparison comparison) {
        List<Comparison.EdgeFound> missing = comparison.edges(State.MISSING);
        List<Comparison.EdgeFound> between = missing.stream()
                .filter(edge -> comparison.found().get(edge.edge().from())
                        && comparison.found().get(edge.edge().to()))
                .toList();
        list(sentences, say("Missing edges", "Нет стрелок"), arrows(comparison, between));
        list(
                sentences,
                say("Missing with these nodes", "Вместе с этими узлами нет и стрелок"),
                arrows(
                        comparison,
                        missing.stream().filter(edge -> !between.contains(edge)).toList()));
        list(
                sentences,
                say("Drawn the other way round", "Нарисованы наоборот"),
                arrows(comparison, comparison.edges(State.REVERSED)));
        list(
                sentences,
                say("Drawn without a single direction", "Нарисованы без определённого направления"),
                arrows(comparison, comparison.edges(State.UNDIRECTED)));
        list(
                sentences,
                say("Superfluous", "Лишние"),
                comparison.extra().stream()
                        .map(extra -> box(comparison, extra.from()) + " → " + box(comparison, extra.to()))
                        .toList());
    }

    private void merged(List<String> sentences, Comparison comparison) {
        for (int box = 0; box < comparison.names().size(); box++) {
            List<Integer> nodes = comparison.names().get(box);
            if (nodes.size() > 1) {
                String one = box(comparison, box);
                String several =
                        nodes.stream().map(node -> reference(comparison, node)).collect(Collectors.joining(", "));
                sentences.add(say(
                        "One box " + one + " stands for " + several + ".",
                        "Один блок " + one + " вместо нескольких: " + several + "."));
            }
        }
    }

    private void split(List<String> sentences, Comparison comparison) {
        comparison.split().entrySet().stream().limit(MOST_NAMED).forEach(entry -> {
            String one = reference(comparison, entry.getKey());
            List<String> boxes =
                    entry.getValue().stream().map(box -> box(comparison, box)).toList();
            list(sentences, say("All read as ", "Всё это прочитано как ") + one, boxes);
        });
    }

    private List<String> unrecognised(Comparison comparison) {
        List<String> boxes = new ArrayList<>();
        for (int box = 0; box < comparison.names().size(); box++) {
            if (comparison.names().get(box).isEmpty()) {
                boxes.add(box(comparison, box));
            }
        }
        return boxes;
    }

    private List<String> names(Comparison comparison, List<Integer> nodes) {
        return nodes.stream().map(node -> name(comparison, node)).toList();
    }

    private List<String> arrows(Comparison comparison, List<Comparison.EdgeFound> edges) {
        return edges.stream().map(edge -> arrow(comparison, edge.edge())).toList();
    }

    /** Within one box for both ends only the reference can tell them apart. */
    private String arrow(Comparison comparison, Reference.Edge edge) {
        String from = name(comparison, edge.from());
        String to = name(comparison, edge.to());
        return from.equals(to)
                ? reference(comparison, edge.from()) + " → " + reference(comparison, edge.to())
                : from + " → " + to;
    }

    private String reference(Comparison comparison, int node) {
        return quoted(comparison.reference().nodes().get(node).name(russian));
    }

    /** The candidate's own label for a node, else its name in the reference. */
    private String name(Comparison comparison, int node) {
        for (int box = 0; box < comparison.names().size(); box++) {
            if (comparison.names().get(box).contains(node)) {
                return box(comparison, box);
            }
        }
        return reference(comparison, node);
    }

    private String box(Comparison comparison, int box) {
        return quoted(Labels.oneLine(comparison.diagram().nodes().get(box).label(), LONGEST_NAME));
    }

    private void list(List<String> sentences, String what, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        List<String> shown = items.stream().distinct().limit(MOST_NAMED).toList();
        long more = items.stream().distinct().count() - shown.size();
        String rest = more == 0 ? "" : say(" and " + more + " more", " и ещё " + more);
        sentences.add(what + ": " + String.join(", ", shown) + rest + ".");
    }

    private String quoted(String name) {
        return russian ? "«" + name + "»" : "'" + name + "'";
    }
}
