package dev.viva.attempt.scorecard;

import dev.viva.attempt.interview.form.FormGrade;
import dev.viva.attempt.scorecard.SatInterview.Answer;
import dev.viva.attempt.scorecard.SatInterview.SatStage;
import dev.viva.attempt.scorecard.Scorecard.CategoryScore;
import dev.viva.attempt.scorecard.Scorecard.CompetencyScore;
import dev.viva.attempt.scorecard.Scorecard.CriterionScore;
import dev.viva.attempt.scorecard.Scorecard.FunnelStep;
import dev.viva.attempt.scorecard.Scorecard.GateResult;
import dev.viva.attempt.scorecard.Scorecard.QuestionScore;
import dev.viva.attempt.scorecard.Scorecard.StageScore;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.loop.Funnel;
import dev.viva.events.loop.LoopGate;
import dev.viva.events.loop.LoopStage;
import dev.viva.events.question.Category;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Computes a scorecard: a pure function of the interview. Each question of a stage counts the same, whatever points its rubric has: points
 * weigh criteria against each other and say nothing of how much a question matters.
 */
public final class ScorecardCalculation {
    private final SatInterview interview;
    private final Words words;

    private ScorecardCalculation(SatInterview interview) {
        this.interview = interview;
        this.words = Words.in(interview.language());
    }

    public static Scorecard of(SatInterview interview) {
        return new ScorecardCalculation(interview).scorecard();
    }

    private Scorecard scorecard() {
        List<StageScore> stages = new ArrayList<>();
        for (int i = 0; i < interview.stages().size(); i++) {
            stages.add(
                    stage(interview.loop().stages().get(i), interview.stages().get(i)));
        }
        List<CompetencyScore> competencies = competencies();
        List<GateResult> gates = interview.loop().gates().stream()
                .map(gate -> gate(gate, competencies))
                .toList();
        Verdict verdict = Verdict.of(interview.loop(), stages, gates, words);
        Findings findings = Findings.of(interview);
        return new Scorecard(
                interview.id(),
                interview.loopSlug(),
                interview.loopVersion(),
                interview.loop().title().in(interview.language()),
                interview.candidate(),
                interview.language(),
                verdict.recommendation(),
                verdict.reasons(),
                verdict.percent(),
                interview.loop().passPercent(),
                stages,
                categories(),
                competencies,
                gates,
                findings.strengths(),
                findings.redFlags(),
                findings.misconceptions(),
                ProfileRules.flags(interview, words),
                funnel(stages));
    }

    private StageScore stage(LoopStage stage, SatStage sat) {
        boolean decided = sat.closed() && sat.answers().stream().allMatch(Answer::isDecided);
        List<BigDecimal> percents = new ArrayList<>();
        sat.form().map(FormGrade::percent).ifPresent(percents::add);
        sat.answers().forEach(answer -> percents.add(percent(answer).orElse(BigDecimal.ZERO)));
        BigDecimal percent = decided && !percents.isEmpty() ? Percents.mean(percents) : null;
        int pass = interview.loop().passPercentOf(stage);
        return new StageScore(
                stage.name(),
                stage.title().in(interview.language()),
                stage.type(),
                stage.weight(),
                percent,
                pass,
                percent == null ? null : Percents.reaches(percent, pass),
                decided,
                sat.form().orElse(null),
                sat.answers().stream().map(this::question).toList());
    }

    /** What an answer counts: its grade, or 0 if nothing was handed in; nothing while it is not graded. */
    static Optional<BigDecimal> percent(Answer answer) {
        return answer.answered() ? answer.grade().map(Grade::percent) : Optional.of(BigDecimal.ZERO);
    }

    private QuestionScore question(Answer answer) {
        return new QuestionScore(
                answer.attempt(),
                answer.question().slug(),
                answer.question().title().in(interview.language()),
                answer.question().category(),
                answer.answered(),
                percent(answer).orElse(null),
                answer.grade().stream()
                        .flatMap(grade -> grade.outcomes().stream())
                        .map(outcome -> criterion(answer, outcome))
                        .toList());
    }

    private CriterionScore criterion(Answer answer, CriterionOutcome outcome) {
        return new CriterionScore(
                outcome.criterion(),
                Findings.statement(interview, answer.question(), outcome),
                outcome.kind(),
                outcome.outcome(),
                outcome.points(),
                outcome.maxPoints(),
                Findings.quotes(outcome),
                outcome.explanation());
    }

    /** Answers of stages that are over; a stage that is still to be sat says nothing of the candidate. */
    private List<Answer> counted() {
        return interview.stages().stream()
                .filter(SatStage::closed)
                .flatMap(stage -> stage.answers().stream())
                .filter(Answer::isDecided)
                .toList();
    }

    private List<CategoryScore> categories() {
        Map<Category, List<BigDecimal>> byCategory = new EnumMap<>(Category.class);
        counted().forEach(answer -> byCategory
                .computeIfAbsent(answer.question().category(), none -> new ArrayList<>())
                .add(percent(answer).orElseThrow()));
        return byCategory.entrySet().stream()
                .map(entry -> new CategoryScore(
                        entry.getKey(),
                        words.category(entry.getKey()),
                        Percents.mean(entry.getValue()),
                        entry.getValue().size()))
                .toList();
    }

    private List<CompetencyScore> competencies() {
        Map<String, List<BigDecimal>> byCompetency = new TreeMap<>();
        counted().forEach(answer -> answer.question().competencies().forEach(competency -> byCompetency
                .computeIfAbsent(competency, none -> new ArrayList<>())
                .add(percent(answer).orElseThrow())));
        return byCompetency.entrySet().stream()
                .map(entry -> new CompetencyScore(
                        entry.getKey(),
                        words.competency(entry.getKey()),
                        Percents.mean(entry.getValue()),
                        entry.getValue().size()))
                .toList();
    }

    private GateResult gate(LoopGate gate, List<CompetencyScore> competencies) {
        Optional<BigDecimal> percent = competencies.stream()
                .filter(score -> score.competency().equals(gate.competency()))
                .map(CompetencyScore::percent)
                .findFirst();
        return new GateResult(
                gate.competency(),
                words.competency(gate.competency()),
                gate.minimumPercent(),
                percent.orElse(null),
                percent.map(reached -> Percents.reaches(reached, gate.minimumPercent()))
                        .orElse(false),
                Overall.of(gate.capsAt()));
    }

    private List<FunnelStep> funnel(List<StageScore> stages) {
        Funnel funnel = interview.loop().funnel();
        if (funnel == null) {
            return List.of();
        }
        List<FunnelStep> steps = new ArrayList<>();
        BigDecimal remaining = BigDecimal.ONE;
        for (Funnel.FunnelStep step : funnel.steps()) {
            remaining = remaining.multiply(step.passRate());
            Boolean passed = stages.stream()
                    .filter(stage -> stage.name().equals(step.stage()))
                    .findFirst()
                    .map(StageScore::passed)
                    .orElse(null);
            steps.add(new FunnelStep(
                    step.id(),
                    step.title().in(interview.language()),
                    step.passRate(),
                    remaining.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros(),
                    passed));
        }
        return steps;
    }
}
