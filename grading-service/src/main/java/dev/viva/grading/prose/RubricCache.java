package dev.viva.grading.prose;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.text.TextAnalyzer;
import java.util.Objects;

/** The rubrics used last, compiled; a question version never changes, so the document itself is the key. */
final class RubricCache {
    /** About as many as a bank has. */
    private static final int SIZE = 128;

    private record Key(QuestionDocument question, String part) {
        /** Of the names and the model answer: a document is long, and seldom another one of the same name; one without a rubric has no name. */
        @Override
        public int hashCode() {
            return Objects.hash(question.slug(), question.modelAnswer(), part);
        }
    }

    private final TextAnalyzer analyzer;
    private final Cache<Key, CompiledRubric> rubrics =
            Caffeine.newBuilder().maximumSize(SIZE).executor(Runnable::run).build();

    RubricCache(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    CompiledRubric of(PartTask task) {
        return rubrics.get(new Key(task.question(), task.part().name()), key -> CompiledRubric.of(task, analyzer));
    }
}
