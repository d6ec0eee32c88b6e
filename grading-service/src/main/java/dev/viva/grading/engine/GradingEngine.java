package dev.viva.grading.engine;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.code.CodeGrader;
import dev.viva.grading.grader.Grader;
import dev.viva.grading.grader.Graders;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.grader.SlowGrader;
import dev.viva.grading.prose.ModelAnswerGrader;
import dev.viva.grading.prose.StoryGrader;
import dev.viva.grading.prose.TextGrader;
import dev.viva.grading.score.Scheme;
import dev.viva.grading.score.Score;
import dev.viva.grading.score.ScoreFunction;
import dev.viva.grading.text.TextAnalyzer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Grades responses. Thread-safe; loading it reads the dictionaries (some 100 ms and 10 MB), so an application has one.
 */
public final class GradingEngine {
    private final Graders graders;
    private final Grader modelAnswerGrader;
    private final DerivedRubric derivedRubric;
    private final InstantSource clock;

    GradingEngine(Graders graders, Grader modelAnswerGrader, DerivedRubric derivedRubric, InstantSource clock) {
        this.graders = graders;
        this.modelAnswerGrader = modelAnswerGrader;
        this.derivedRubric = derivedRubric;
        this.clock = clock;
    }

    /** The engine with all graders that are built in. */
    public static GradingEngine load(InstantSource clock) {
        TextAnalyzer analyzer = TextAnalyzer.load();
        Graders graders = new Graders(List.of(new TextGrader(analyzer), new StoryGrader(analyzer), new CodeGrader()));
        return new GradingEngine(graders, new ModelAnswerGrader(analyzer), new DerivedRubric(analyzer), clock);
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
        return begun.end(List.of());
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
            switch (derived && part.type() == PartType.TEXT ? modelAnswerGrader : graders.forPart(part)) {
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

    /** The task of one part: the question and that part's response. */
    public static PartTask task(QuestionDocument question, Part part, String language, Response response) {
        return new PartTask(question, part, language, responseTo(question, part, response));
    }

    /** The grade that follows from what graders or reviewers said of all parts. It has no id and names the question by its slug. */
    public Grade compose(QuestionDocument question, Integer version, String language, List<PartReport> reports) {
        List<Judgement> judgements =
                reports.stream().flatMap(report -> report.judgements().stream()).toList();
        Score score = ScoreFunction.score(Scheme.of(question), judgements, language);
        List<Grade.TestResult> tests =
                reports.stream().flatMap(report -> report.tests().stream()).toList();
        return new Grade(
                null,
                null,
                question.slug(),
                version,
                reports.stream().map(PartReport::grader).distinct().toList(),
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
