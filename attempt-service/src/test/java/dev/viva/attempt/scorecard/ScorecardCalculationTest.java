package dev.viva.attempt.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.interview.form.FilledForm;
import dev.viva.attempt.interview.form.FormEntry;
import dev.viva.attempt.interview.form.FormGrade;
import dev.viva.attempt.scorecard.SatInterview.Answer;
import dev.viva.attempt.scorecard.SatInterview.SatStage;
import dev.viva.attempt.scorecard.Scorecard.ProfileFlag;
import dev.viva.attempt.testing.Loops;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Category;
import dev.viva.events.question.QuestionDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorecardCalculationTest {
    private static final FormEntry PAPER = new FormEntry("paper", "Planning", null, null);
    private static final FormEntry PROJECT = new FormEntry("project", "A robot", null, null);

    @Test
    void stagesCountByTheirWeightsAndQuestionsTheSame() {
        Scorecard card = card(form(PAPER, PROJECT), List.of(alpha(90), alpha(70)), List.of(alpha(60)));
        assertThat(card.stages())
                .extracting(Scorecard.StageScore::percent)
                .containsExactly(new BigDecimal("50.00"), new BigDecimal("80.00"), new BigDecimal("60.00"));
        assertThat(card.percent()).isEqualByComparingTo("68"); // 20, 50 and 30 percent of them
        assertThat(card.recommendation()).isEqualTo(Overall.YES);
    }

    @Test
    void theScaleHasItsEndsAtTheMiddleOfWhatIsLeftAndAtHalfOfThePass() {
        FormGrade full = form(PAPER, paper("B"), PROJECT, project("B"), project("C"));
        assertThat(full.percent()).isEqualByComparingTo("100");
        assertThat(card(full, List.of(alpha(75), alpha(75)), List.of(alpha(75))).recommendation())
                .isEqualTo(Overall.STRONG_YES); // 80
        assertThat(card(full, List.of(alpha(74), alpha(74)), List.of(alpha(75))).recommendation())
                .isEqualTo(Overall.YES); // 79.5
        FormGrade none = form();
        assertThat(card(none, List.of(alpha(60), alpha(60)), List.of(alpha(0))).recommendation())
                .isEqualTo(Overall.NO); // 30, and the gate alpha is not passed
        assertThat(card(none, List.of(alpha(59), alpha(60)), List.of(alpha(0))).recommendation())
                .isEqualTo(Overall.DEFINITELY_NOT);
    }

    @Test
    void aStageThatIsNotPassedLeavesNoStrongYes() {
        FormGrade full = form(PAPER, paper("B"), PROJECT, project("B"), project("C"));
        Scorecard card = card(full, List.of(alpha(100), alpha(100)), List.of(alpha(50)));
        assertThat(card.percent()).isEqualByComparingTo("85");
        assertThat(card.recommendation()).isEqualTo(Overall.YES);
        assertThat(card.reasons()).anyMatch(reason -> reason.contains("Stage second"));
    }

    @Test
    void aGateCapsAndOneThatNothingExaminedCapsToo() {
        FormGrade full = form(PAPER, paper("B"), PROJECT, project("B"), project("C"));
        Scorecard low = card(full, List.of(alpha(40), other(100)), List.of(other(100)));
        assertThat(low.gates().getFirst().passed()).isFalse();
        assertThat(low.recommendation()).isEqualTo(Overall.NO);
        Scorecard nothing = card(full, List.of(other(100), other(100)), List.of(other(100)));
        assertThat(nothing.gates().getFirst().percent()).isNull();
        assertThat(nothing.recommendation()).isEqualTo(Overall.NO);
    }

    @Test
    void nothingIsDecidedWhileAnythingIsOpenProvisionalOrNotGraded() {
        assertThat(card(form(PAPER), List.of(alpha(90), waiting()), List.of(alpha(90)))
                        .recommendation())
                .isEqualTo(Overall.NO_DECISION);
        Answer provisional = answer(Category.CODING, List.of("alpha"), grade(90, true, Outcome.UNSURE, false));
        assertThat(card(form(PAPER), List.of(provisional), List.of(alpha(90))).recommendation())
                .isEqualTo(Overall.NO_DECISION);
        Scorecard notSat = ScorecardCalculation.of(interview(
                List.of(
                        closed(form(PAPER), List.of()),
                        new SatStage(false, Optional.empty(), List.of()),
                        closed(null, List.of())),
                "en",
                true));
        assertThat(notSat.recommendation()).isEqualTo(Overall.NO_DECISION);
        assertThat(notSat.percent()).isNull();
    }

    @Test
    void whatWasNotAnsweredCountsNothing() {
        Scorecard card = card(form(PAPER), List.of(alpha(80), unanswered()), List.of(alpha(80)));
        assertThat(card.stages().get(1).percent()).isEqualByComparingTo("40");
    }

    @Test
    void redFlagsAndMisconceptionsAreShownWithTheWordsThatShowThem() {
        Answer answer =
                answer(Category.REINFORCEMENT_LEARNING, List.of("alpha"), grade(20, false, Outcome.MISSED, true));
        Scorecard card = card(form(), List.of(answer), List.of(alpha(80)));
        assertThat(card.redFlags()).singleElement().satisfies(flag -> {
            assertThat(flag.statement()).isEqualTo("Takes it for backpropagation.");
            assertThat(flag.evidence()).containsExactly("we backpropagate");
        });
        assertThat(card.misconceptions())
                .extracting(Scorecard.Finding::id)
                .containsExactly("policy-gradient-is-backprop");
        assertThat(card.flags()).extracting(ProfileFlag::id).contains("gradient-derivation-missed");
        assertThat(card.stages().get(1).questions().getFirst().criteria())
                .extracting(Scorecard.CriterionScore::statement)
                .containsExactly("States the gradient of the objective.", "Takes it for backpropagation.");
    }

    @Test
    void aQuestionWithoutARubricHasOnlyTheNamesOfItsParts() {
        for (Category category : Category.values()) {
            QuestionDocument whole = Loops.document("q", category, "t", List.of("alpha"));
            QuestionDocument measured = new QuestionDocument(
                    whole.slug(),
                    whole.category(),
                    whole.topics(),
                    whole.difficulty(),
                    whole.stages(),
                    whole.companies(),
                    whole.competencies(),
                    whole.minutes(),
                    whole.title(),
                    whole.prompt(),
                    whole.modelAnswer(),
                    whole.parts(),
                    null,
                    whole.exemplars(),
                    whole.followUps());
            Answer strong = new Answer("att_1", measured, true, Optional.of(grade(90, false, Outcome.MET, false)));
            Answer weak = new Answer("att_2", measured, true, Optional.of(grade(10, false, Outcome.MISSED, false)));
            Scorecard card = card(form(), List.of(strong), List.of(weak));
            assertThat(card.strengths())
                    .extracting(Scorecard.Finding::statement)
                    .contains("states theorem");
            assertThat(card.stages().get(1).questions().getFirst().criteria())
                    .extracting(Scorecard.CriterionScore::statement)
                    .containsExactly("states theorem");
        }
    }

    @Test
    void aCandidateDoesNotReadTheRubric() {
        Answer answer =
                answer(Category.REINFORCEMENT_LEARNING, List.of("alpha"), grade(20, false, Outcome.MISSED, true));
        Scorecard card = ScorecardCalculation.of(interview(
                List.of(closed(form(), List.of()), closed(null, List.of(answer)), closed(null, List.of(alpha(80)))),
                "en",
                false));
        assertThat(card.toString())
                .doesNotContain("Takes it for backpropagation", "States the gradient of the objective");
    }

    @Test
    void eachRuleOfTheNotesSaysSomethingOnlyWhereItApplies() {
        Scorecard weak = card(
                form(),
                List.of(of(Category.CODING, 30), of(Category.RESEARCH, 40)),
                List.of(of(Category.ETHICS, 20), of(Category.BEHAVIORAL, 74)));
        assertThat(weak.flags())
                .extracting(ProfileFlag::id)
                .containsExactly("weak-coding", "no-research-passion", "safety-ignored");
        Scorecard strong = card(
                form(PAPER, PROJECT),
                List.of(of(Category.CODING, 50), of(Category.RESEARCH, 40)),
                List.of(of(Category.ETHICS, 50), of(Category.BEHAVIORAL, 75)));
        assertThat(strong.flags())
                .extracting(ProfileFlag::id)
                .containsExactly("publication", "side-project", "communication");
        assertThat(strong.flags())
                .allSatisfy(flag -> assertThat(flag.evidence()).isNotEmpty());
    }

    @Test
    void theSameInterviewIsReadInRussian() {
        Scorecard card = ScorecardCalculation.of(interview(
                List.of(
                        closed(form(PAPER), List.of()),
                        closed(null, List.of(alpha(55))),
                        closed(null, List.of(alpha(90)))),
                "ru",
                true));
        assertThat(card.title()).isEqualTo("Инженер-исследователь");
        assertThat(card.reasons()).allMatch(reason -> reason.matches(".*[а-я].*"));
        assertThat(card.reasons()).anyMatch(reason -> reason.contains("не пройден"));
    }

    private static Scorecard card(FormGrade form, List<Answer> first, List<Answer> second) {
        return ScorecardCalculation.of(
                interview(List.of(closed(form, List.of()), closed(null, first), closed(null, second)), "en", true));
    }

    private static SatInterview interview(List<SatStage> stages, String language, boolean rubricShown) {
        return new SatInterview(
                "int_1", "candidate", language, rubricShown, "loop", 1, Loops.document("loop", "topic"), stages);
    }

    private static SatStage closed(FormGrade form, List<Answer> answers) {
        return new SatStage(true, Optional.ofNullable(form), answers);
    }

    private static FormGrade form(FormEntry... entries) {
        List<FormEntry> papers = new ArrayList<>();
        List<FormEntry> projects = new ArrayList<>();
        for (FormEntry entry : entries) {
            (entry.kind().equals("paper") ? papers : projects).add(entry);
        }
        return FormGrade.of(Loops.FORM, new FilledForm(Map.of("publications", papers, "projects", projects)), "en");
    }

    private static FormEntry paper(String title) {
        return new FormEntry("paper", title, null, null);
    }

    private static FormEntry project(String title) {
        return new FormEntry("project", title, null, null);
    }

    private static Answer alpha(int percent) {
        return answer(Category.DEEP_LEARNING, List.of("alpha"), grade(percent, false, Outcome.MET, false));
    }

    private static Answer other(int percent) {
        return answer(Category.DEEP_LEARNING, List.of("beta"), grade(percent, false, Outcome.MET, false));
    }

    private static Answer of(Category category, int percent) {
        return answer(category, List.of("alpha"), grade(percent, false, Outcome.MET, false));
    }

    private static Answer waiting() {
        return new Answer("att_1", Loops.document("q", Category.CODING, "t", List.of()), true, Optional.empty());
    }

    private static Answer unanswered() {
        return new Answer("att_1", Loops.document("q", Category.CODING, "t", List.of()), false, Optional.empty());
    }

    private static Answer answer(Category category, List<String> competencies, Grade grade) {
        return new Answer("att_1", Loops.document("q", category, "t", competencies), true, Optional.of(grade));
    }

    private static Grade grade(int percent, boolean provisional, Outcome outcome, boolean redFlag) {
        List<CriterionOutcome> outcomes = new ArrayList<>();
        BigDecimal points = new BigDecimal(percent);
        outcomes.add(outcome("states-theorem", Kind.CRITERION, points, outcome, "the answer"));
        if (redFlag) {
            outcomes.add(outcome("just-backprop", Kind.RED_FLAG, new BigDecimal(-20), Outcome.MET, "we backpropagate"));
        }
        return new Grade(
                "grd_1",
                "att_1",
                "qst_1",
                1,
                List.of(),
                points,
                new BigDecimal(100),
                points,
                percent >= 60,
                BigDecimal.ONE,
                provisional,
                outcomes,
                null,
                List.of(),
                null,
                null,
                Instant.EPOCH);
    }

    private static CriterionOutcome outcome(String id, Kind kind, BigDecimal points, Outcome outcome, String quote) {
        return new CriterionOutcome(
                id,
                kind,
                points,
                new BigDecimal(100),
                outcome,
                null,
                BigDecimal.ONE,
                List.of(new Grade.Evidence(0, quote.length(), quote, null)),
                "It is so.");
    }
}
