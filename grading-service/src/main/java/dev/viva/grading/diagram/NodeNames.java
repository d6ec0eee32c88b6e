package dev.viva.grading.diagram;

import dev.viva.grading.diagram.Name.Word;
import dev.viva.grading.text.TextAnalyzer;
import dev.viva.grading.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which nodes of the reference a label names. Immutable once made. */
final class NodeNames {
    private static final double TAIL = 0.5;
    private static final double ABBREVIATION = 0.95;
    private static final int LEAST_SHARE_OF_HEAD = 3;
    private static final int LEAST_SHARE = 4;
    private static final int MOST_UNKNOWN_WORDS = 500;
    private static final int MOST_NODES_OF_A_LABEL = 4;

    /** A name of a node of the reference. */
    private record Synonym(int node, Name name) {}

    /** Where a label says a synonym: indices of its words, and how well, the number of words at best. */
    private record Found(Synonym synonym, BitSet words, double strength) {}

    private final List<Synonym> synonyms = new ArrayList<>();
    private final Map<String, List<Synonym>> byForm = new HashMap<>();
    private final Map<String, List<Synonym>> byTerm = new HashMap<>();
    private final Map<String, List<Synonym>> byJoined = new HashMap<>();
    private final Map<String, Synonym> byInitials = new HashMap<>();
    private final Map<Character, Map<String, Token>> byFirstLetter = new HashMap<>();
    private final TextAnalyzer analyzer;
    private final List<String> topics;

    NodeNames(Reference reference, TextAnalyzer analyzer, List<String> topics) {
        this.analyzer = analyzer;
        this.topics = topics;
        List<String> texts = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int node = 0; node < reference.nodes().size(); node++) {
            Reference.Node each = reference.nodes().get(node);
            int owner = node;
            Stream.of(each.en(), each.ru()).flatMap(List::stream).forEach(text -> {
                texts.add(text);
                owners.add(owner);
            });
        }
        List<Name> names = Name.read(texts, analyzer, topics);
        Set<String> ambiguous = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).words().isEmpty()) {
                add(new Synonym(owners.get(i), names.get(i)), ambiguous);
            }
        }
        byInitials.keySet().removeAll(ambiguous);
    }

    private void add(Synonym synonym, Set<String> ambiguous) {
        Name name = synonym.name();
        synonyms.add(synonym);
        byJoined.computeIfAbsent(name.joined(), key -> new ArrayList<>()).add(synonym);
        for (String form : name.words().getFirst().token().forms()) {
            byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(synonym);
        }
        name.terms().stream().filter(name::isTerm).forEach(term -> byTerm.computeIfAbsent(
                        term.key(), key -> new ArrayList<>())
                .add(synonym));
        for (Word word : name.words()) {
            String text = word.token().text();
            byFirstLetter
                    .computeIfAbsent(text.charAt(0), key -> new HashMap<>())
                    .putIfAbsent(text, word.token());
        }
        String initials = name.initials();
        Synonym same = initials.isEmpty() ? null : byInitials.putIfAbsent(initials, synonym);
        if (same != null && same.node() != synonym.node()) {
            ambiguous.add(initials);
        }
    }

    /** For each label the nodes that it names: mostly one or none, several where a box stands for more than one thing. */
    List<List<Integer>> nodesOf(List<String> labels) {
        Map<String, Set<Synonym>> typing = new HashMap<>();
        return Name.read(labels, analyzer, topics).stream()
                .map(label -> nodes(label, typing))
                .toList();
    }

    private List<Integer> nodes(Name label, Map<String, Set<Synonym>> typing) {
        if (label.words().isEmpty()) {
            return List.of();
        }
        List<Found> found = candidates(label, typing).stream()
                .map(synonym -> find(synonym, label))
                .filter(each -> each != null && isEnough(each, label))
                .sorted(bestFirst(label))
                .toList();
        Set<Integer> nodes = new LinkedHashSet<>();
        BitSet taken = new BitSet();
        for (Found each : found) {
            if (nodes.isEmpty()
                    || (nodes.size() < MOST_NODES_OF_A_LABEL
                            && !each.words().intersects(taken)
                            && isJoined(each.words(), taken, label))) {
                nodes.add(each.synonym().node());
                taken.or(each.words());
            }
        }
        return nodes.stream().sorted().toList();
    }

    private Set<Synonym> candidates(Name label, Map<String, Set<Synonym>> typing) {
        Set<Synonym> candidates = new LinkedHashSet<>(byJoined.getOrDefault(label.joined(), List.of()));
        label.terms().forEach(term -> candidates.addAll(byTerm.getOrDefault(term.key(), List.of())));
        for (Word word : label.words()) {
            word.token().forms().forEach(form -> candidates.addAll(byForm.getOrDefault(form, List.of())));
            if (word.capitals() && byInitials.containsKey(word.token().text())) {
                candidates.add(byInitials.get(word.token().text()));
            }
            if (word.token().role() == Token.Role.UNKNOWN) {
                candidates.addAll(mistyped(word.token(), typing));
            }
        }
        return candidates;
    }

    /** The synonyms that begin with a word of which this one may be a slip. */
    private Set<Synonym> mistyped(Token word, Map<String, Set<Synonym>> typing) {
        Set<Synonym> known = typing.get(word.text());
        if (known != null || typing.size() >= MOST_UNKNOWN_WORDS) {
            return known == null ? Set.of() : known;
        }
        Set<Synonym> meant = new LinkedHashSet<>();
        byFirstLetter.getOrDefault(word.text().charAt(0), Map.of()).values().stream()
                .filter(wanted -> WordMatch.of(word, wanted) > WordMatch.NONE)
                .sorted(Comparator.comparing(Token::text))
                .forEach(wanted -> wanted.forms().forEach(form -> meant.addAll(byForm.getOrDefault(form, List.of()))));
        typing.put(word.text(), meant);
        return meant;
    }

    /** Where the label says all of the synonym, or {@code null}. */
    private Found find(Synonym synonym, Name label) {
        Name name = synonym.name();
        int size = label.words().size();
        if (name.joined().equals(label.joined())) {
            BitSet all = new BitSet();
            all.set(0, size);
            return new Found(synonym, all, Math.max(size, name.words().size()) + 1);
        }
        Found words = findWords(synonym, label);
        Found best = words;
        for (Name.Term term : label.terms()) {
            if (name.terms().stream()
                    .anyMatch(own -> name.isTerm(own) && own.key().equals(term.key()))) {
                BitSet span = new BitSet();
                span.set(term.from(), term.to());
                best = better(best, new Found(synonym, span, strength(span, label)));
            }
        }
        for (int i = 0; i < size; i++) {
            Word word = label.words().get(i);
            if (word.capitals() && synonym.equals(byInitials.get(word.token().text()))) {
                BitSet at = new BitSet();
                at.set(i);
                best = better(best, new Found(synonym, at, strength(at, label) * ABBREVIATION));
            }
        }
        return best;
    }

    private static Found better(Found one, Found other) {
        return one == null || other.strength() > one.strength() ? other : one;
    }

    private static Found findWords(Synonym synonym, Name label) {
        BitSet used = new BitSet();
        double strength = 0;
        for (Word wanted : synonym.name().words()) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < label.words().size(); i++) {
                Word word = label.words().get(i);
                double match = used.get(i) ? 0 : WordMatch.of(word.token(), wanted.token()) * (word.head() ? 1 : TAIL);
                if (match > most) {
                    most = match;
                    best = i;
                }
            }
            if (best < 0) {
                return null;
            }
            used.set(best);
            strength += most;
        }
        return new Found(synonym, used, strength);
    }

    private static double strength(BitSet words, Name label) {
        return words.stream()
                .mapToDouble(i -> label.words().get(i).head() ? 1 : TAIL)
                .sum();
    }

    /** Of a label that says much else, one word in passing names nothing. */
    private static boolean isEnough(Found found, Name label) {
        long head =
                found.words().stream().filter(i -> label.words().get(i).head()).count();
        return (head > 0 && head * LEAST_SHARE_OF_HEAD >= label.headWords())
                || found.words().cardinality() * LEAST_SHARE >= label.words().size();
    }

    /**
     * The strongest first. Of equals, the one that is the head of the phrase: the last in "candidate ranking", the first in "ranking of
     * candidates" and in Russian.
     */
    private static Comparator<Found> bestFirst(Name label) {
        boolean last = label.words().stream().noneMatch(word -> word.head() && word.afterOf())
                && label.joined()
                        .chars()
                        .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        Comparator<Found> place = Comparator.comparingInt(found -> found.words().nextSetBit(0));
        return Comparator.comparingDouble(Found::strength)
                .reversed()
                .thenComparing(last ? place.reversed() : place)
                .thenComparingInt(found -> found.synonym().node());
    }

    /** Whether both stand in the head of the label with an "and", a comma or the like between them. */
    private static boolean isJoined(BitSet words, BitSet taken, Name label) {
        int low = Math.min(words.nextSetBit(0), taken.nextSetBit(0));
        int high = Math.max(words.length(), taken.length());
        boolean joined = false;
        for (int i = low; i < high; i++) {
            Word word = label.words().get(i);
            if (!word.head()) {
                return false;
            }
            joined |= i > low && word.joined();
        }
        return joined;
    }
}
