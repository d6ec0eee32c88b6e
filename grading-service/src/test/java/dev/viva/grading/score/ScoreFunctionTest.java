package dev.viva.grading.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Improvement;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.grading.grader.Judgement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The arithmetic of grades, by examples and for any rubric and any outcomes. */
class ScoreFunctionTest {
    private static final BigDecimal SURE = BigDecimal.ONE;

    /** A scheme with what was said of its lines. */
    record Case(Scheme scheme, List<Judgement> judgements) {
        Score score() {
            return ScoreFunction.score(scheme, judgements, "en");
        }
    }

    private static Scheme.Item criterion(String id, long hundredths) {
        return new Scheme.Item(id, Kind.CRITERION, hundredths, List.of(), Map.of(), null);
    }

    private static Scheme.Item gate(String id, long hundredths) {
        return new Scheme.Item(id, Kind.GATE, hundredths, List.of(), Map.of(), null);
    }

    private static Scheme.Item flag(String id, long hundredths, String... unless) {
        return new Scheme.Item(id, Kind.RED_FLAG, hundredths, List.of(unless), Map.of(), null);
    }

    private static Judgement said(String id, Outcome outcome) {
        return Judgement.of(id, outcome, SURE, List.of(), null);
    }

    @Example
    void halfOfAnOddHundredthIsRoundedUp() {
        Score score =
                new Case(new Scheme(60, List.of(criterion("a", 3333))), List.of(said("a", Outcome.PARTLY))).score();
        assertThat(score.score()).isEqualByComparingTo("16.67");
        assertThat(score.percent()).isEqualByComparingTo("50.02");
    }

    @Example
    void aThirdOfThePointsIsThirtyThreePercentAndThirtyThreeHundredths() {
        Score score = new Case(
                        new Scheme(60, List.of(criterion("a", 100), criterion("b", 200))),
                        List.of(said("a", Outcome.MET), said("b", Outcome.MISSED)))
                .score();
        assertThat(score.percent()).isEqualByComparingTo("33.33");
    }

    @Example
    void aRedFlagTakesItsPointsUnlessAllOfItsCriteriaAreMet() {
        Scheme scheme = new Scheme(60, List.of(criterion("a", 5000), criterion("b", 5000), flag("f", 3000, "a", "b")));
        Score counted = new Case(
                        scheme, List.of(said("a", Outcome.MET), said("b", Outcome.PARTLY), said("f", Outcome.MET)))
                .score();
        assertThat(counted.score()).isEqualByComparingTo("45");
        Score excused = new Case(
                        scheme, List.of(said("a", Outcome.MET), said("b", Outcome.MET), said("f", Outcome.MET)))
                .score();
        assertThat(excused.score()).isEqualByComparingTo("100");
        assertThat(excused.outcomes().getLast().outcome()).isEqualTo(Outcome.MISSED);
        assertThat(excused.outcomes().getLast().points()).isEqualByComparingTo("0");
    }

    @Example
    void aGateThatIsNotMetFailsTheAnswerButKeepsItsPoints() {
        Score score = new Case(
                        new Scheme(50, List.of(gate("g", 4000), criterion("a", 6000))),
                        List.of(said("g", Outcome.PARTLY), said("a", Outcome.MET)))
                .score();
        assertThat(score.percent()).isEqualByComparingTo("80");
        assertThat(score.passed()).isFalse();
    }

    @Example
    void aLevelGivesItsOwnPoints() {
        Scheme.Item item =
                new Scheme.Item("a", Kind.CRITERION, 3000, List.of(), Map.of("some", 700L, "more", 2100L), null);
        Judgement more = new Judgement("a", Outcome.PARTLY, "more", null, SURE, List.of(), null);
        assertThat(new Case(new Scheme(60, List.of(item)), List.of(more))
                        .score()
                        .score())
                .isEqualByComparingTo("21");
    }

    @Example
    void aMeasuredCriterionEarnsItsFraction() {
        Judgement half = new Judgement("a", Outcome.PARTLY, null, new BigDecimal("0.375"), SURE, List.of(), null);
        Score score = new Case(new Scheme(60, List.of(criterion("a", 10_000))), List.of(half)).score();
        assertThat(score.score()).isEqualByComparingTo("37.5");
    }

    @Example
    void whatNobodyJudgedIsUnsureAndMakesTheGradeProvisional() {
        Score score = new Case(new Scheme(60, List.of(criterion("a", 100))), List.of()).score();
        assertThat(score.outcomes().getFirst().outcome()).isEqualTo(Outcome.UNSURE);
        assertThat(score.provisional()).isTrue();
    }

    @Property
    void theScoreIsBetweenZeroAndTheMaximum(@ForAll("cases") Case any) {
        assertThat(any.score().score()).isBetween(BigDecimal.ZERO, any.score().maxScore());
    }

    @Property
    void thePercentIsBetween0And100WithAtMostTwoDecimals(@ForAll("cases") Case any) {
        assertThat(any.score().percent()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(any.score().percent().scale()).isLessThanOrEqualTo(2);
    }

    @Property
    void theOrderOfTheJudgementsDoesNotMatter(@ForAll("cases") Case any, @ForAll long seed) {
        List<Judgement> shuffled = new ArrayList<>(any.judgements());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new Case(any.scheme(), shuffled).score()).isEqualTo(any.score());
    }

    @Property
    void theScoreIsTheSumOfThePointsShownOrZero(@ForAll("cases") Case any) {
        BigDecimal sum = any.score().outcomes().stream()
                .map(outcome -> outcome.points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(any.score().score()).isEqualByComparingTo(sum.max(BigDecimal.ZERO));
    }

    @Property
    void theMaximumIsTheSumOfTheCriteria(@ForAll("cases") Case any) {
        BigDecimal sum = any.score().outcomes().stream()
                .map(outcome -> outcome.maxPoints())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(any.score().maxScore()).isEqualByComparingTo(sum);
    }

    @Property
    void meetingOneMoreCriterionNeverLowersTheScore(@ForAll("cases") Case any) {
        for (Scheme.Item item : any.scheme().items()) {
            if (item.kind() != Kind.RED_FLAG) {
                assertThat(with(any, item.id(), Outcome.MET).score().score())
                        .isGreaterThanOrEqualTo(any.score().score());
            }
        }
    }

    @Property
    void statingOneMoreRedFlagNeverRaisesTheScore(@ForAll("cases") Case any) {
        for (Scheme.Item item : any.scheme().items()) {
            if (item.kind() == Kind.RED_FLAG) {
                assertThat(with(any, item.id(), Outcome.MET).score().score())
                        .isLessThanOrEqualTo(any.score().score());
            }
        }
    }

    /** The gain is one of points: while their sum is below zero, the score stays 0 until enough is put right. */
    @Property
    void anImprovementAddsToThePointsWhatItPromises(@ForAll("cases") Case any) {
        Score score = any.score();
        score.improvements().forEach(improvement -> {
            boolean flag = any.scheme().items().stream()
                    .anyMatch(item -> item.id().equals(improvement.criterion()) && item.kind() == Kind.RED_FLAG);
            Score better = with(any, improvement.criterion(), flag ? Outcome.MISSED : Outcome.MET)
                    .score();
            assertThat(points(better).subtract(points(score))).isEqualByComparingTo(improvement.gain());
        });
    }

    @Property
    void whateverIsNotFullyEarnedHasItsImprovements(@ForAll("cases") Case any) {
        Score score = any.score();
        boolean full = score.score().compareTo(score.maxScore()) == 0 && score.passed();
        assertThat(score.improvements().isEmpty()).isEqualTo(full);
    }

    @Property
    void whoPutsAllOfItRightPassesAndWhoLeavesOneOutDoesNot(@ForAll("cases") Case any) {
        Score score = any.score();
        if (score.passed()) {
            return;
        }
        Case better = any;
        for (Improvement improvement : score.improvements()) {
            better = with(better, improvement.criterion(), right(any, improvement));
        }
        assertThat(better.score().passed()).isTrue();
        Improvement least = score.improvements().getLast();
        assertThat(with(better, least.criterion(), outcome(any, least)).score().passed())
                .isFalse();
    }

    @Example
    void onlyWhatReachesTheNextMarkIsAskedFor() {
        Scheme scheme = new Scheme(
                60, List.of(criterion("a", 4000), criterion("b", 3000), criterion("c", 2000), criterion("d", 1000)));
        assertThat(improvements(scheme, Outcome.MISSED, Outcome.MET, Outcome.MISSED, Outcome.MISSED))
                .as("30 of 60 points")
                .containsExactly("a");
        assertThat(improvements(scheme, Outcome.MET, Outcome.MET, Outcome.MISSED, Outcome.MISSED))
                .as("70 of 80, half of the way from 60 to 100")
                .containsExactly("c");
        assertThat(improvements(scheme, Outcome.MET, Outcome.MET, Outcome.MET, Outcome.MISSED))
                .as("90 of 100")
                .containsExactly("d");
    }

    private static List<String> improvements(Scheme scheme, Outcome... outcomes) {
        List<Judgement> said = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            said.add(said(scheme.items().get(said.size()).id(), outcome));
        }
        return new Case(scheme, said)
                .score().improvements().stream().map(Improvement::criterion).toList();
    }

    private static Outcome right(Case any, Improvement improvement) {
        return any.scheme().items().stream()
                        .anyMatch(item -> item.id().equals(improvement.criterion()) && item.kind() == Kind.RED_FLAG)
                ? Outcome.MISSED
                : Outcome.MET;
    }

    private static Outcome outcome(Case any, Improvement improvement) {
        return any.judgements().stream()
                .filter(judgement -> judgement.criterion().equals(improvement.criterion()))
                .map(Judgement::outcome)
                .findFirst()
                .orElse(Outcome.UNSURE);
    }

    @Example
    void anAnswerWithNothingButARedFlagIsToldToWithdrawItAndWhatToSay() {
        Scheme scheme = new Scheme(60, List.of(criterion("a", 1000), criterion("b", 2000), flag("f", 3000)));
        Score score = new Case(
                        scheme, List.of(said("a", Outcome.MISSED), said("b", Outcome.MISSED), said("f", Outcome.MET)))
                .score();
        assertThat(score.score()).isEqualByComparingTo("0");
        assertThat(score.improvements())
                .extracting(Improvement::criterion, each -> each.gain().intValueExact())
                .as("a alone would not do, b does")
                .containsExactly(tuple("f", 30), tuple("b", 20));
    }

    private static BigDecimal points(Score score) {
        return score.outcomes().stream().map(CriterionOutcome::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property
    void aGradePassesExactlyFromThePassPercentWithAllGates(@ForAll("cases") Case any) {
        Score score = any.score();
        boolean enough = score.score()
                        .multiply(BigDecimal.valueOf(100))
                        .compareTo(score.maxScore()
                                .multiply(BigDecimal.valueOf(any.scheme().passPercent())))
                >= 0;
        boolean gates = score.outcomes().stream()
                .allMatch(outcome -> outcome.kind() != Kind.GATE || outcome.outcome() == Outcome.MET);
        assertThat(score.passed()).isEqualTo(enough && gates);
    }

    private static Case with(Case any, String id, Outcome outcome) {
        List<Judgement> judgements = new ArrayList<>(any.judgements());
        judgements.removeIf(judgement -> judgement.criterion().equals(id));
        judgements.add(said(id, outcome));
        return new Case(any.scheme(), judgements);
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Long> points = Arbitraries.longs().between(1, 10_000);
        Arbitrary<Outcome> outcomes = Arbitraries.of(Outcome.class);
        Arbitrary<List<Long>> criteria = points.list().ofMinSize(1).ofMaxSize(6);
        Arbitrary<List<Long>> flags = points.list().ofMaxSize(3);
        return Combinators.combine(
                        criteria,
                        flags,
                        outcomes.list().ofSize(9),
                        Arbitraries.integers().between(0, 100))
                .as((c, f, said, pass) -> {
                    List<Scheme.Item> items = new ArrayList<>();
                    List<Judgement> judgements = new ArrayList<>();
                    for (int i = 0; i < c.size(); i++) {
                        items.add(i == 1 ? gate("c" + i, c.get(i)) : criterion("c" + i, c.get(i)));
                        judgements.add(said("c" + i, said.get(i)));
                    }
                    for (int i = 0; i < f.size(); i++) {
                        items.add(i == 0 ? flag("f" + i, f.get(i), "c0") : flag("f" + i, f.get(i)));
                        judgements.add(said("f" + i, said.get(6 + i)));
                    }
                    return new Case(new Scheme(pass, items), judgements);
                });
    }
}
