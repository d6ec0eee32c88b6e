package dev.viva.grading.prose;

import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedPhrases;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The prose of a rubric, analysed once: every claim in both languages with its accepted variants. */
record CompiledRubric(PromptWords prompt, Contrasts contrasts, Vocabulary vocabulary, List<Line> lines) {

    /**
     * A criterion or red flag.
     *
     * @param criterion {@code null} for a red flag
     * @param redFlag {@code null} for a criterion
     * @param claims its phrasings
     * @param levels the phrasings of each level, in the order of the rubric
     */
    record Line(Criterion criterion, RedFlag redFlag, List<Claim> claims, List<Level> levels) {
        String id() {
            return criterion != null ? criterion.id() : redFlag.id();
        }
    }

    /** The phrasings of one level. */
    record Level(Criterion.Level level, List<Claim> claims) {}

    static CompiledRubric of(PartTask task, TextAnalyzer analyzer) {
        QuestionDocument question = task.question();
        List<AnalyzedText> prompts = Stream.of(question.title(), question.prompt())
                .flatMap(CompiledRubric::texts)
                .map(text -> analyzer.analyze(text, question.topics()))
                .toList();
        PromptWords prompt = new PromptWords(prompts);
        Contrasts contrasts = Contrasts.of(analyzer.contrasts(), prompts);
        Compiler compiler = new Compiler(analyzer, question.topics(), prompt, contrasts, new Vocabulary());
        List<Line> lines = new ArrayList<>();
        task.criteria().stream()
                .filter(criterion -> criterion.claim() != null)
                .forEach(criterion -> lines.add(compiler.line(criterion)));
        Set<String> criteriaKeys = new HashSet<>();
        lines.forEach(line -> line.claims().forEach(claim -> claim.units().forEach(unit -> note(unit, criteriaKeys))));
        task.redFlags().stream()
                .filter(flag -> flag.claim() != null)
                .forEach(flag -> lines.add(compiler.line(flag, criteriaKeys)));
        return new CompiledRubric(prompt, contrasts, compiler.vocabulary, List.copyOf(lines));
    }

    private static void note(ClaimUnit unit, Set<String> keys) {
        unit.keys().stream().filter(key -> key.credit() == 1).forEach(key -> keys.add(key.id()));
        unit.parts().forEach(part -> note(part, keys));
    }

    private static Stream<String> texts(LocalizedText text) {
        return text == null ? Stream.empty() : text.languages().stream().map(text::in);
    }

    private record Compiler(
            TextAnalyzer analyzer,
            List<String> topics,
            PromptWords prompt,
            Contrasts contrasts,
            Vocabulary vocabulary) {
        Line line(Criterion criterion) {
            List<Level> levels = criterion.levels().stream()
                    .map(level -> new Level(level, claims(texts(level.anchor()))))
                    .toList();
            return new Line(criterion, null, claims(criterion.claim(), criterion.accept()), levels);
        }

        Line line(RedFlag flag, Set<String> criteriaKeys) {
            List<Claim> claims = claims(flag.claim(), flag.accept()).stream()
                    .map(claim -> claim.apartFrom(criteriaKeys))
                    .toList();
            return new Line(null, flag, claims, List.of());
        }

        /** An accepted phrasing that names nothing of its own speaks of what the claim names. */
        private List<Claim> claims(LocalizedText claim, LocalizedPhrases accept) {
            List<Claim> own = claims(texts(claim));
            List<Claim> accepted = claims(Stream.concat(accept.en().stream(), accept.ru().stream()));
            if (own.isEmpty()) {
                return accepted;
            }
            Claim named = own.getFirst();
            return Stream.concat(
                            own.stream(),
                            accepted.stream().map(phrasing -> phrasing.about(contrasts.named(phrasing, named))))
                    .toList();
        }

        private List<Claim> claims(Stream<String> texts) {
            List<Claim> claims = texts.distinct()
                    .map(text -> ClaimReader.read(text, analyzer.analyze(text, topics), prompt, contrasts))
                    .filter(claim -> claim.weight() > 0)
                    .toList();
            claims.forEach(claim -> claim.units().forEach(vocabulary::add));
            return claims;
        }
    }
}
