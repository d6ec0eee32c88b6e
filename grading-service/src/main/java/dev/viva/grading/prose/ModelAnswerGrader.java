package dev.viva.grading.prose;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.PartType;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.likeness.LikenessModel;
import dev.viva.grading.likeness.ModelAnswer;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.TextAnalyzer;
import java.util.List;
import java.util.Set;

/**
 * Grades prose for which nobody wrote a rubric: how like the model answer it is as a whole says how much it earns, and where its statements
 * are found says which of them earn it.
 */
public final class ModelAnswerGrader implements PureGrader {
    /** The red flag of every derived rubric: the answer says the contrary of the model answer. */
    public static final String CONTRADICTION = "contradicts-model-answer";

    /** About as many as a bank has. */
    private static final int CACHED = 128;

    private final TextAnalyzer analyzer;
    private final ProseReader reader;
    private final LikenessModel model;
    private final GraderName name;
    private final Cache<Texts, Model> models =
            Caffeine.newBuilder().maximumSize(CACHED).executor(Runnable::run).build();

    public ModelAnswerGrader(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
        this.reader = new ProseReader(analyzer);
        this.model = LikenessModel.load();
        this.name = new GraderName("model-answer", model.version());
    }

    private record Texts(String prompt, String modelAnswer, List<String> statements, List<String> topics) {}

    /** A model answer as it is looked for: as a whole, and its statements one by one. */
    record Model(ModelAnswer whole, List<AnalyzedText> statements) {}

    @Override
    public GraderName name() {
        return name;
    }

    @Override
    public Set<PartType> partTypes() {
        return Set.of(PartType.TEXT);
    }

    @Override
    public PartReport grade(PartTask task) {
        ProseReader.Reading reading = reader.read(task);
        Model modelAnswer = models.get(
                new Texts(
                        text(task.question().prompt(), task.language()),
                        text(task.question().modelAnswer(), task.language()),
                        task.criteria().stream()
                                .map(statement -> text(statement.claim(), task.language()))
                                .toList(),
                        task.question().topics()),
                this::read);
        ModelAnswerJudge judge = new ModelAnswerJudge(task, reading.index(), model);
        return PartReport.of(
                task.part().name(), name, judge.judge(reading.rubric().lines(), modelAnswer));
    }

    private Model read(Texts texts) {
        ModelAnswer whole = new ModelAnswer(
                analyzer.analyze(texts.prompt(), texts.topics()),
                analyzer.analyze(texts.modelAnswer(), texts.topics()));
        return new Model(
                whole,
                texts.statements().stream()
                        .map(statement -> analyzer.analyze(statement, texts.topics()))
                        .toList());
    }

    private static String text(LocalizedText text, String language) {
        return text == null ? "" : text.in(language);
    }
}
