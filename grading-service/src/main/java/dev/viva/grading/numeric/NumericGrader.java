package dev.viva.grading.numeric;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.NumericPart;
import dev.viva.events.question.NumericPart.Step;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.numeric.Result.Verdict;
import dev.viva.grading.prose.TextGrader;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.TextAnalyzer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Grades numbers with their units and the working that leads to them. A criterion without a claim is measured: by the step that bears its
 * id, or by the result where there is no such step. Criteria with a claim and red flags are read as prose in the working.
 */
public final class NumericGrader implements PureGrader {
    private static final GraderName NAME = new GraderName("numeric", "1");
    /** What a part with claims is graded by; its version rises with either grader's. */
    private static final String WITH_PROSE = "numeric+text";

    private static final BigDecimal SURE = new BigDecimal("1.00");
    private static final BigDecimal READ_FROM_PROSE = new BigDecimal("0.90");
    private static final int FRACTION_PLACES = 6;
    private static final int MOST_EVIDENCE = 6;

    private final TextAnalyzer analyzer;
    private final TextGrader prose;

    public NumericGrader(TextAnalyzer analyzer, TextGrader prose) {
        this.analyzer = analyzer;
        this.prose = prose;
    }

    @Override
    public GraderName name() {
        return NAME;
    }

    @Override
    public Set<PartType> partTypes() {
        return Set.of(PartType.NUMERIC);
    }

    @Override
    public boolean reads(Part part) {
        return part.type() == PartType.NUMERIC && part.numeric() != null;
    }

    @Override
    public PartReport grade(PartTask task) {
        List<Judgement> judgements = new ArrayList<>(measured(task));
        if (!readsClaims(task)) {
            return PartReport.of(task.part().name(), NAME, judgements);
        }
        judgements.addAll(prose.grade(task).judgements());
        GraderName both =
                new GraderName(WITH_PROSE, NAME.version() + "+" + prose.name().version());
        return PartReport.of(task.part().name(), both, judgements);
    }

    private static boolean readsClaims(PartTask task) {
        return task.criteria().stream().anyMatch(criterion -> criterion.claim() != null)
                || !task.redFlags().isEmpty();
    }

    private List<Judgement> measured(PartTask task) {
        List<String> criteria = measuredCriteria(task);
        if (criteria.isEmpty()) {
            return List.of();
        }
        NumericPart part = NumericPart.of(task.part().numeric());
        Working working = working(task);
        Result result = Result.of(working, part);
        Chain chain = Chain.of(working, part, result);
        Answer answer = new Answer(task, part, working, result, chain, new NumericWords(task.language(), part));
        return criteria.stream().map(answer::judgement).toList();
    }

    /** The ids of what is measured here, or that of the criterion that is implied where the part has none. */
    private static List<String> measuredCriteria(PartTask task) {
        List<String> measured = task.criteria().stream()
                .filter(criterion -> criterion.claim() == null)
                .map(Criterion::id)
                .toList();
        return measured.isEmpty() ? List.of(task.part().name()) : measured;
    }

    private Working working(PartTask task) {
        Response response = task.response();
        if (response != null && response.text() != null) {
            AnalyzedText clauses =
                    analyzer.analyze(response.text(), task.question().topics());
            return Working.of(response.text(), task.language(), clauses);
        }
        return Working.of(written(response), task.language(), null);
    }

    /** The value with the unit behind it, as one text. */
    private static String written(Response response) {
        if (response == null || response.number() == null || response.number().value() == null) {
            return "";
        }
        String unit = response.number().unit();
        return response.number().value() + (unit == null ? "" : " " + unit);
    }

    /** What was found in one answer. */
    private record Answer(
            PartTask task, NumericPart part, Working working, Result result, Chain chain, NumericWords words) {

        Judgement judgement(String criterion) {
            return part.steps().stream()
                    .filter(step -> step.id().equals(criterion))
                    .findFirst()
                    .map(this::ofStep)
                    .orElseGet(() -> ofResult(criterion));
        }

        private Judgement ofStep(Step step) {
            Mention mention = chain.steps().get(step.id());
            return new Judgement(
                    step.id(),
                    mention == null ? Outcome.MISSED : Outcome.MET,
                    null,
                    mention == null ? BigDecimal.ZERO : BigDecimal.ONE,
                    confidence(),
                    mention == null ? List.of() : quotes(List.of(mention)),
                    mention == null ? words.notFound(step) : words.found(step));
        }

        private Judgement ofResult(String criterion) {
            double earned =
                    switch (result.verdict()) {
                        case RIGHT -> 1;
                        case NO_UNIT -> 1 - part.unitFraction();
                        case WRONG_UNIT -> 1 - 2 * part.unitFraction();
                        case WRONG, ABSENT -> 0;
                    };
            double worked = chain.fraction(part);
            boolean byWorking = worked > earned;
            BigDecimal fraction = BigDecimal.valueOf(Math.max(earned, worked))
                    .setScale(FRACTION_PLACES, RoundingMode.HALF_UP)
                    .min(BigDecimal.ONE);
            Outcome outcome = fraction.compareTo(BigDecimal.ONE) == 0
                    ? Outcome.MET
                    : fraction.signum() <= 0 ? Outcome.MISSED : Outcome.PARTLY;
            return new Judgement(
                    criterion,
                    outcome,
                    null,
                    fraction.max(BigDecimal.ZERO),
                    confidence(),
                    quotes(evidence(byWorking)),
                    words.explanation(quoted(), result, chain, fraction));
        }

        private BigDecimal confidence() {
            return isProse() ? READ_FROM_PROSE : SURE;
        }

        private boolean isProse() {
            return task.response() != null && task.response().text() != null;
        }

        private String quoted() {
            return result.mention() == null
                    ? ""
                    : working.quote(result.mention(), null).quote();
        }

        /** The result where it is right, and what earned where it is not. */
        private List<Mention> evidence(boolean byWorking) {
            List<Mention> mentions = new ArrayList<>();
            if (result.mention() != null && result.verdict() != Verdict.WRONG) {
                mentions.add(result.mention());
            }
            if (byWorking) {
                part.steps().stream()
                        .map(step -> chain.steps().get(step.id()))
                        .filter(mention -> mention != null && !mentions.contains(mention))
                        .forEach(mentions::add);
                if (chain.used() != null) {
                    mentions.add(chain.used());
                }
            }
            return mentions;
        }

        /** Quotations of texts; a JSON number is no text, and a unit that stands in a field of its own is none of the value's. */
        private List<Evidence> quotes(List<Mention> mentions) {
            String text = isProse()
                    ? task.response().text()
                    : task.response() != null
                                    && task.response().number() != null
                                    && task.response().number().value() instanceof String value
                            ? value
                            : "";
            return mentions.stream()
                    .limit(MOST_EVIDENCE)
                    .map(mention -> working.quote(mention, task.evidencePart()))
                    .filter(quote -> quote.start() < text.length())
                    .map(quote -> quote.end() <= text.length()
                            ? quote
                            : new Evidence(quote.start(), text.length(), text.substring(quote.start()), quote.part()))
                    .toList();
        }
    }
}
