package dev.viva.grading.engine;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.choice.ChoiceGrader;
import dev.viva.grading.code.CodeGrader;
import dev.viva.grading.diagram.DiagramGrader;
import dev.viva.grading.formula.FormulaGrader;
import dev.viva.grading.grader.Grader;
import dev.viva.grading.grader.Graders;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.grader.SlowGrader;
import dev.viva.grading.llm.LlmGrader;
import dev.viva.grading.llm.LlmSettings;
import dev.viva.grading.numeric.NumericGrader;
import dev.viva.grading.prose.AnswerSignals;
import dev.viva.grading.prose.ModelAnswerGrader;
import dev.viva.grading.prose.StoryGrader;
import dev.viva.grading.prose.TextGrader;
import dev.viva.grading.score.Abstention;
import dev.viva.grading.score.Scheme;
import dev.viva.grading.score.Score;
import dev.viva.grading.score.ScoreFunction;
import dev.viva.grading.text.TextAnalyzer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Grades responses. Thread-safe; loading it reads the dictionaries (some 100 ms and 10 MB), so an application has one.
 */
public final class GradingEngine {
    private final Graders graders;
    private final Graders builtIn;
    private final Grader modelAnswerGrader;
    private final DerivedRubric derivedRubric;
    private final InstantSource clock;
    private final FollowUps followUps;

    GradingEngine(
            Graders graders,
            Graders builtIn,
            Grader modelAnswerGrader,
            DerivedRubric derivedRubric,
            InstantSource clock) {
        this.graders = graders;
        this.builtIn = builtIn;
        this.modelAnswerGrader = modelAnswerGrader;
        this.derivedRubric = derivedRubric;
        this.clock = clock;
        this.followUps = new FollowUps(builtIn);
    }

    /** The engine with all graders that are built in. */
    public static GradingEngine load(InstantSource clock) {
        return load(clock, Optional.empty());
    }

    /**
     * The engine with all graders that are built in, and before them the one that asks a language model.
     *
     * @param llm how it judges; empty for none
     */
    public static GradingEngine load(InstantSource clock, Optional<LlmSettings> llm) {
        TextAnalyzer analyzer = TextAnalyzer.load();
        TextGrader text = new TextGrader(analyzer);
        StoryGrader story = new StoryGrader(analyzer);
        List<Grader> builtIn = List.of(
                text,
                story,
                new CodeGrader(),
                new NumericGrader(analyzer, text),
                new ChoiceGrader(),
                new FormulaGrader(),
                new DiagramGrader(analyzer));
        List<Grader> all = new ArrayList<>(builtIn);
        llm.ifPresent(
                settings -> all.addFirst(new LlmGrader(settings, List.of(text, story), new AnswerSignals(analyzer))));
        return new GradingEngine(
                new Graders(all),
                new Graders(builtIn),
                new ModelAnswerGrader(analyzer),
                new DerivedRubric(analyzer),
                clock);
    }

    /** The same engine with the built-in graders alone, which need nobody else's machine and say the same every time. */
    public GradingEngine builtIn() {
        return new GradingEngine(builtIn, builtIn, modelAnswerGrader, derivedRubric, clock);
    }

    /**
     * Grades a response at once, without storing anything; the grade has no id, and names the question by its slug. Where the
     * question has no rubric, one is derived from its model answer.
     *
     * @throws dev.viva.grading.grader.NoGrader if no grader reads one of the parts
     * @throws NotAtOnce if one of the parts needs a grader that reports later
     */
    public Grade grade(QuestionDocument question, Integer version, String language, Response response) {
        BegunGrade begun = begin(question, version, language, response);
        begun.later().stream().findFirst().ifPresent(later -> {
            throw new NotAtOnce(later.task().part(), later.grader().name());
        });
        return begun.end(List.of(), Oversight.NONE);
    }

    /**
     * Begins a grade of which some parts may need a grader that reports later, without storing anything; see {@link #grade}.
     *
     * @throws dev.viva.grading.grader.NoGrader if no grader reads one of the parts
     */
    public BegunGrade begin(QuestionDocument question, Integer version, String language, Response response) {
        QuestionDocument graded = derivedRubric.completed(question, language);
        BegunGrade begun = new BegunGrade(this, graded, version, language);
        for (Part part : graded.parts()) {
            PartTask task = task(graded, part, language, response);
            boolean derived = !Objects.equals(graded.rubric(), question.rubric())
                    && part.equals(graded.parts().getFirst());
            boolean byModelAnswer = derived
                    && part.type() == PartType.TEXT
                    && graders.forPart(part).equals(builtIn.forPart(part));
            switch (byModelAnswer ? modelAnswerGrader : graders.forPart(part)) {
                case PureGrader pure -> begun.said(pure.grade(task));
                case SlowGrader slow -> begun.later(slow, task);
            }
        }
        return begun;
    }

    /** The grader of a part, for a caller that runs the steps of a grading one by one. */
    public Grader grader(Part part) {
        return graders.forPart(part);
    }

    /** The grader of a part; nothing if none of this installation reads it. */
    public Optional<Grader> graderIfAny(Part part) {
        return graders.read(part) ? Optional.of(graders.forPart(part)) : Optional.empty();
    }

    /** Reads answers to follow-ups; always with the built-in graders, which answer at once. */
    public FollowUps followUps() {
        return followUps;
    }

    /** The task of one part: the question and that part's response. */
    public static PartTask task(QuestionDocument question, Part part, String language, Response response) {
        return new PartTask(question, part, language, responseTo(question, part, response));
    }

    /**
     * The grade that follows from what graders said of the parts, and persons of single criteria. It has no id and names the question by
     * its slug. Criteria of a part without a report are {@code UNSURE} until a person decides them.
     */
    public Grade compose(
            QuestionDocument question,
            Integer version,
            String language,
            List<PartReport> reports,
            Oversight oversight) {
        List<Judgement> said =
                reports.stream().flatMap(report -> report.judgements().stream()).toList();
        // The score function takes the first word on a criterion: that of a person, if there is one.
        List<Judgement> judgements = Stream.concat(
                        oversight.decided().stream(),
                        Abstention.of(question, oversight.minConfidence()).applied(said, language).stream())
                .toList();
        Score score = ScoreFunction.score(Scheme.of(question), judgements, language);
        Stream<Grade.GraderName> persons = oversight.decided().isEmpty() ? Stream.of() : Stream.of(Oversight.PERSON);
        List<Grade.TestResult> tests =
                reports.stream().flatMap(report -> report.tests().stream()).toList();
        return new Grade(
                null,
                null,
                question.slug(),
                version,
                Stream.concat(reports.stream().map(PartReport::grader), persons)
                        .distinct()
                        .toList(),
                score.score(),
                score.maxScore(),
                score.percent(),
                score.passed(),
                score.confidence(),
                score.provisional(),
                score.outcomes(),
                tests.isEmpty() ? null : tests,
                score.improvements(),
                reports.stream()
                        .map(PartReport::fault)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                null,
                now());
    }

    private static Response responseTo(QuestionDocument question, Part part, Response response) {
        if (response == null) {
            return null;
        }
        Map<String, Response> parts = response.parts();
        if (parts != null && !parts.isEmpty()) {
            return parts.get(part.name());
        }
        return part.equals(question.parts().getFirst()) ? response : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
