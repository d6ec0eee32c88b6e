package dev.viva.grading.prose;

import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.text.TextAnalyzer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rubrics used last, compiled; a question version never changes, so the document itself is the key. */
final class RubricCache {
    private static final int SIZE = 64;

    private record Key(QuestionDocument question, String part) {}

    private final TextAnalyzer analyzer;
    private final Map<Key, CompiledRubric> rubrics = new LinkedHashMap<>(SIZE, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompiledRubric> eldest) {
            return size() > SIZE;
        }
    };

    RubricCache(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    CompiledRubric of(PartTask task) {
        Key key = new Key(task.question(), task.part().name());
        synchronized (rubrics) {
            CompiledRubric known = rubrics.get(key);
            if (known != null) {
                return known;
            }
        }
        CompiledRubric compiled = CompiledRubric.of(task, analyzer);
        synchronized (rubrics) {
            rubrics.put(key, compiled);
        }
        return compiled;
    }
}
