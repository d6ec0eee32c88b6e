package dev.viva.grading.engine;

import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.Rubric;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.TextAnalyzer;
import dev.viva.grading.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a rubric out of a bare model answer: each of its statements becomes a criterion, with points in proportion to how much it says,
 * 100 in all.
 */
final class DerivedRubric {
    private static final double LEAST_STATEMENT = 2.2;
    private static final long ALL_POINTS = 10_000;

    private final TextAnalyzer analyzer;

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
            rubric = derive(question, language);
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

    private record Statement(String text, double weight) {}

    private Rubric derive(QuestionDocument question, String language) {
        String text = question.modelAnswer().in(language);
        List<Statement> statements = statements(analyzer.analyze(text, question.topics()));
        double all = statements.stream().mapToDouble(Statement::weight).sum();
        List<Criterion> criteria = new ArrayList<>();
        long given = 0;
        double sum = 0;
        for (Statement statement : statements) {
            sum += statement.weight();
            long upTo = Math.round(ALL_POINTS * sum / all);
            criteria.add(criterion(criteria.size() + 1, statement.text(), upTo - given));
            given = upTo;
        }
        return new Rubric(null, criteria, List.of());
    }

    private static Criterion criterion(int number, String text, long hundredths) {
        LocalizedText claim = text.chars().filter(c -> c >= 'а' && c <= 'я').count() * 2 > text.length() / 2
                ? new LocalizedText(null, text)
                : new LocalizedText(text, null);
        return new Criterion(
                "statement-" + number, null, BigDecimal.valueOf(hundredths, 2), false, claim, null, null, null);
    }

    /** The clauses of the model answer; one that says too little alone is joined with its neighbour. */
    private static List<Statement> statements(AnalyzedText answer) {
        List<Statement> statements = new ArrayList<>();
        int from = -1;
        double weight = 0;
        for (int c = 0; c < answer.clauses().size(); c++) {
            Clause clause = answer.clauses().get(c);
            from = from < 0 ? clause.from() : from;
            weight += weight(answer, clause);
            boolean last = c + 1 == answer.clauses().size();
            if (weight >= LEAST_STATEMENT || last) {
                if (weight > 0) {
                    statements.add(new Statement(text(answer, from, clause.to()), weight));
                }
                from = -1;
                weight = 0;
            }
        }
        return statements;
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
