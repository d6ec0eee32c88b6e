package dev.viva.grading.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The terms of the field: phrases of both languages that mean one thing, and phrases that mean its opposite. Loaded once from
 * {@code bank/terms.yaml} and immutable from then on.
 */
final class Terms {
    private static final String RESOURCE = "terms.yaml";

    /** A place in the tree of phrases: what follows, and which terms end here. */
    static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Meaning> meanings = new ArrayList<>(1);

        Node next(String lemma) {
            return next.get(lemma);
        }

        List<Meaning> meanings() {
            return meanings;
        }
    }

    /**
     * What a phrase means.
     *
     * @param concept the term's key, starting with #
     * @param opposite whether the phrase means the contrary of the term
     * @param polar whether the term has a contrary at all
     * @param topics the topics to which the meaning is restricted; empty for all
     */
    record Meaning(String concept, boolean opposite, boolean polar, List<String> topics) {
        boolean appliesTo(List<String> questionTopics) {
            return topics.isEmpty()
                    || questionTopics.stream().anyMatch(topic -> topics.stream().anyMatch(topic::startsWith));
        }
    }

    private final Node root = new Node();
    private final List<List<String>> contrasts = new ArrayList<>();

    private Terms() {}

    static Terms load(Lexicon lexicon) {
        Terms terms = new Terms();
        Map<?, ?> document = read();
        for (Object entry : (List<?>) document.get("terms")) {
            terms.add((Map<?, ?>) entry, lexicon);
        }
        for (Object group : (List<?>) document.get("contrasts")) {
            terms.contrasts.add(strings(group).stream().map(id -> "#" + id).toList());
        }
        return terms;
    }

    Node root() {
        return root;
    }

    /** Groups of terms that are told apart: what is said of one is not said of another. */
    List<List<String>> contrasts() {
        return List.copyOf(contrasts);
    }

    private static Map<?, ?> read() {
        try (InputStream stream = Terms.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The term list " + RESOURCE + " is not packaged with the graders.");
            }
            String yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("The term list cannot be read.", e);
        }
    }

    private void add(Map<?, ?> entry, Lexicon lexicon) {
        String concept = "#" + entry.get("id");
        List<String> topics = strings(entry.get("topics"));
        boolean polar = entry.containsKey("not");
        addAll(entry, new Meaning(concept, false, polar, topics), lexicon);
        if (entry.get("not") instanceof Map<?, ?> opposites) {
            addAll(opposites, new Meaning(concept, true, polar, topics), lexicon);
        }
    }

    private void addAll(Map<?, ?> phrases, Meaning meaning, Lexicon lexicon) {
        for (String language : List.of("en", "ru")) {
            for (String phrase : strings(phrases.get(language))) {
                add(phrase, meaning, lexicon);
            }
        }
    }

    private void add(String phrase, Meaning meaning, Lexicon lexicon) {
        NormalText normal = NormalText.of(phrase);
        List<Token> words = Tokenizer.tokens(normal).stream()
                .filter(raw -> raw.kind() == Token.Kind.WORD || raw.kind() == Token.Kind.NUMBER)
                .map(raw -> lexicon.token(raw, normal))
                .toList();
        Node node = root;
        for (Token word : words) {
            List<String> lemmas = word.forms().subList(0, words.size() == 1 ? 1 : word.lemmas());
            Node child = lemmas.stream()
                    .map(node.next::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(Node::new);
            for (String lemma : lemmas) {
                node.next.putIfAbsent(lemma, child);
            }
            node = child;
        }
        if (node == root) {
            throw new IllegalArgumentException(
                    "The term " + meaning.concept() + " has a phrase without words: '" + phrase + "'.");
        }
        if (!node.meanings.contains(meaning)) {
            node.meanings.add(meaning);
        }
    }

    private static List<String> strings(Object list) {
        if (!(list instanceof List<?> values)) {
            return List.of();
        }
        return values.stream().map(String::valueOf).toList();
    }
}
