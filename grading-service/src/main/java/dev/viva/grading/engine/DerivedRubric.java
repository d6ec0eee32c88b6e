package dev.viva.grading.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import dev.viva.events.question.Rubric;
import dev.viva.grading.likeness.LikenessModel;
import dev.viva.grading.prose.DerivedLevels;
import dev.viva.grading.prose.ModelAnswerGrader;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.TextAnalyzer;
import dev.viva.grading.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes a rubric out of a bare model answer: each of its statements becomes a criterion, with points in proportion to how much it says,
 * 100 in all, and a red flag says where an answer contradicts it.
 */
final class DerivedRubric {
    private static final double LEAST_STATEMENT = 3;

    /** A long model answer says more than anybody asks for: it is looked for in about so many pieces. */
    private static final double STATEMENTS = 5;

    /** What a sentence has to say before it is looked for in more than one piece. */
    private static final double LONG_SENTENCE = 10;

    private static final Set<String> ALTERNATIVE = Set.of("or", "или", "либо");
    private static final long ALL_POINTS = 10_000;
    private static final RedFlag CONTRADICTION = new RedFlag(
            ModelAnswerGrader.CONTRADICTION,
            null,
            BigDecimal.valueOf(10),
            null,
            null,
            new LocalizedText(
                    "The answer says the contrary of the model answer.",
                    "Ответ утверждает обратное тому, что сказано в образцовом ответе."),
            null);

    /** About as many as a bank has. */
    private static final int CACHED = 128;

    private final TextAnalyzer analyzer;
    private final Cache<Source, Rubric> rubrics =
            Caffeine.newBuilder().maximumSize(CACHED).executor(Runnable::run).build();

    DerivedRubric(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** {@code question} itself where it has a rubric, else with one derived from its model answer, and with a part if it names none. */
    QuestionDocument completed(QuestionDocument question, String language) {
        List<Part> parts = question.parts().isEmpty() ? List.of(Part.of("main", PartType.TEXT)) : question.parts();
        Rubric rubric = question.rubric();
        boolean hasRubric = rubric != null
                && !(rubric.criteria().isEmpty() && rubric.redFlags().isEmpty());
        boolean prose =
                parts.getFirst().type() == PartType.TEXT || parts.getFirst().type() == PartType.STORY;
        if (!hasRubric && prose && question.modelAnswer() != null) {
            boolean whole = parts.getFirst().type() == PartType.TEXT;
            String text = question.modelAnswer().in(language);
            rubric = rubrics.get(new Source(text, question.topics(), whole), this::derive);
        }
        return new QuestionDocument(
                question.slug(),
                question.category(),
                question.topics(),
                question.difficulty(),
                question.stages(),
                question.companies(),
                question.competencies(),
                question.minutes(),
                question.title(),
                question.prompt(),
                question.modelAnswer(),
                parts,
                rubric,
                question.exemplars(),
                question.followUps());
    }

    /**
     * What a rubric is derived from.
     *
     * @param whole whether the answer is read as a whole too, as the grader by model answer does; stories are read by their statements alone
     */
    private record Source(String text, List<String> topics, boolean whole) {}

    private record Statement(String text, double weight) {}

    private Rubric derive(Source source) {
        boolean whole = source.whole();
        List<Statement> statements = statements(analyzer.analyze(source.text(), source.topics()));
        double all = statements.stream().mapToDouble(Statement::weight).sum();
        List<Criterion> criteria = new ArrayList<>();
        long given = 0;
        double sum = 0;
        for (Statement statement : statements) {
            sum += statement.weight();
            long upTo = Math.round(ALL_POINTS * sum / all);
            criteria.add(criterion(criteria.size() + 1, statement.text(), upTo - given, whole));
            given = upTo;
        }
        return whole
                ? new Rubric(LikenessModel.PASS_PERCENT, criteria, List.of(CONTRADICTION))
                : new Rubric(null, criteria, List.of());
    }

    private static Criterion criterion(int number, String text, long hundredths, boolean withLevels) {
        LocalizedText claim = text.chars().filter(c -> c >= 'а' && c <= 'я').count() * 2 > text.length() / 2
                ? new LocalizedText(null, text)
                : new LocalizedText(text, null);
        BigDecimal points = BigDecimal.valueOf(hundredths, 2);
        List<Criterion.Level> levels = withLevels ? DerivedLevels.of(points) : List.of();
        return new Criterion("statement-" + number, null, points, false, claim, null, levels, null);
    }

    /** The sentences of the model answer, long ones by clauses; one that says too little alone, or begins with "or", is joined with its neighbour. */
    private static List<Statement> statements(AnalyzedText answer) {
        List<Statement> statements = new ArrayList<>();
        double piece = answer.clauses().stream()
                        .mapToDouble(clause -> weight(answer, clause))
                        .sum()
                / STATEMENTS;
        int from = -1;
        double weight = 0;
        for (int c = 0; c < answer.clauses().size(); c++) {
            Clause clause = answer.clauses().get(c);
            from = from < 0 ? clause.from() : from;
            weight += weight(answer, clause);
            boolean last = c + 1 == answer.clauses().size();
            if (last || isComplete(weight, piece, clause, answer.clauses().get(c + 1), answer)) {
                if (weight > 0) {
                    statements.add(new Statement(text(answer, from, clause.to()), weight));
                }
                from = -1;
                weight = 0;
            }
        }
        return statements;
    }

    private static boolean isComplete(double weight, double piece, Clause clause, Clause next, AnalyzedText answer) {
        boolean sentenceEnds = next.sentence() != clause.sentence();
        boolean alternative =
                ALTERNATIVE.contains(answer.tokens().get(next.from()).text());
        return !alternative && weight >= Math.max(piece, sentenceEnds ? LEAST_STATEMENT : LONG_SENTENCE);
    }

    private static double weight(AnalyzedText answer, Clause clause) {
        double weight = 0;
        for (int i = clause.from(); i < clause.to(); i++) {
            weight += answer.tokens().get(i).weight();
        }
        return weight;
    }

    private static String text(AnalyzedText answer, int from, int to) {
        Token first = answer.tokens().get(from);
        Token last = answer.tokens().get(to - 1);
        return answer.source().original().substring(first.start(), last.end()).strip();
    }
}
