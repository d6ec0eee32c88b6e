package dev.viva.grading.prose;

import dev.viva.grading.grader.PartTask;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;

/** What the words of an answer tell about it before any criterion is looked at; for graders that do not read words themselves. */
public final class AnswerSignals {
    private final ProseReader reader;

    public AnswerSignals(TextAnalyzer analyzer) {
        this.reader = new ProseReader(analyzer);
    }

    /** A stretch of the answer as it was sent, in UTF-16 code units; {@code end} is behind its last one. */
    public record Span(int start, int end) {

        public boolean overlaps(int from, int to) {
            return from < end && start < to;
        }

        public boolean covers(int from, int to) {
            return start <= from && to <= end;
        }
    }

    /**
     * What was noticed.
     *
     * @param nothingToRead whether nothing in it can earn anything: no words, a list of words, copied, in another language, or nothing
     *     but instructions to the grader
     * @param instructions what speaks to the grader, in order
     * @param copied what is taken from the prompt, in order
     */
    public record Signals(boolean nothingToRead, List<Span> instructions, List<Span> copied) {}

    /** Reads the answer to a part. */
    public Signals of(PartTask task) {
        ProseReader.Reading reading = reader.read(task);
        AnswerIndex index = reading.index();
        List<Span> instructions = new ArrayList<>();
        List<Span> copied = new ArrayList<>();
        for (int c = 0; c < index.clauses(); c++) {
            if (index.clause(c).stance() == Clause.Stance.INSTRUCTION) {
                instructions.add(span(index.answer(), index.clause(c)));
            } else if (index.isCopied(c)) {
                copied.add(span(index.answer(), index.clause(c)));
            }
        }
        return new Signals(
                reading.judge().problem() != AnswerProblem.NONE, List.copyOf(instructions), List.copyOf(copied));
    }

    private static Span span(AnalyzedText answer, Clause clause) {
        return new Span(
                answer.tokens().get(clause.from()).start(),
                answer.tokens().get(clause.to() - 1).end());
    }
}
