package dev.viva.grading.llm;

import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.grading.grader.CodeResult;
import dev.viva.grading.grader.ConversationResult;
import dev.viva.grading.grader.ConversationResult.Decision;
import dev.viva.grading.grader.ConversationResult.Reply;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.grader.SlowGrader;
import dev.viva.grading.grader.WorkResult;
import dev.viva.grading.prose.AnswerSignals;
import dev.viva.grading.prose.AnswerSignals.Signals;
import dev.viva.grading.prose.AnswerSignals.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads prose and stories by asking a language model, several times, what the answer says of each criterion.
 *
 * <p>The model chooses outcomes and quotes; it computes nothing, and nothing it writes is shown. The built-in grader reads every answer
 * as well: what earns nothing with it as a whole is not sent anywhere, what the model cannot be asked about it judges, and where the model
 * fails its judgements stand, with a fault that says so.
 */
public final class LlmGrader implements SlowGrader {
    private static final String NAME = "llm";
    private static final int LONGEST_EVIDENCE = 500;

    private final LlmSettings settings;
    private final List<PureGrader> builtIn;
    private final AnswerSignals signals;

    /** @param builtIn the graders that read the same types of parts without a model, one for each */
    public LlmGrader(LlmSettings settings, List<PureGrader> builtIn, AnswerSignals signals) {
        this.settings = settings;
        this.builtIn = List.copyOf(builtIn);
        this.signals = signals;
    }

    @Override
    public GraderName name() {
        return named(builtIn, Stream.of());
    }

    @Override
    public Set<PartType> partTypes() {
        return builtIn.stream().flatMap(grader -> grader.partTypes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Work work(PartTask task) {
        PartReport plain = builtIn(task.part()).grade(task);
        List<AskedLine> lines = AskedLine.of(task);
        String text = text(task);
        if (lines.isEmpty() || text.isBlank()) {
            return new Work.Settled(plain);
        }
        if (text.length() > settings.longestAnswer()) {
            return new Work.Settled(with(
                    plain,
                    new Fault(
                            Fault.Owner.GRADER,
                            "llm-answer-too-long",
                            "The answer has " + text.length()
                                    + " characters and a language model is asked about at most "
                                    + settings.longestAnswer() + "; the built-in grader has judged this part.")));
        }
        Signals noticed = signals.of(task);
        if (noticed.nothingToRead()) {
            return new Work.Settled(plain);
        }
        String shown = new AnswerText(text).shown(noticed.instructions());
        return new Work.Conversation(new LlmPrompt(task.language()).asks(task, lines, shown, settings));
    }

    @Override
    public PartReport report(PartTask task, WorkResult result) {
        PartReport plain = builtIn(task.part()).grade(task);
        return switch (result) {
            case ConversationResult failed when failed.fault() != null -> with(plain, failed.fault());
            case ConversationResult held -> report(task, held, plain);
            case CodeResult run -> throw new IllegalArgumentException("no model was asked: " + run);
        };
    }

    private PartReport report(PartTask task, ConversationResult held, PartReport plain) {
        List<AskedLine> lines = AskedLine.of(task);
        Bench bench = new Bench(task, new AnswerText(text(task)), signals.of(task));
        List<Judgement> judgements = new ArrayList<>();
        for (Judgement built : plain.judgements()) {
            judgements.add(lines.stream()
                    .filter(line -> line.id().equals(built.criterion()))
                    .findFirst()
                    .map(line -> bench.judge(line, said(held, line), built))
                    .orElse(built));
        }
        Stream<String> models = held.replies().stream().map(Reply::model);
        return PartReport.of(plain.part(), named(List.of(builtIn(task.part())), models), judgements);
    }

    private static List<Decision> said(ConversationResult held, AskedLine line) {
        return held.replies().stream()
                .map(reply -> reply.decisions().stream()
                        .filter(decision -> decision.id().equals(line.id()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static PartReport with(PartReport plain, Fault fault) {
        return new PartReport(plain.part(), plain.grader(), plain.judgements(), plain.tests(), fault);
    }

    private PureGrader builtIn(Part part) {
        return builtIn.stream().filter(grader -> grader.reads(part)).findFirst().orElseThrow();
    }

    private static String text(PartTask task) {
        return task.response() == null || task.response().text() == null
                ? ""
                : task.response().text();
    }

    /** Everything that the outcomes depend on, so that a grade says what judged. */
    private GraderName named(List<PureGrader> bases, Stream<String> served) {
        String base = bases.stream()
                .map(grader -> grader.name().name() + "/" + grader.name().version())
                .collect(Collectors.joining(","));
        String models = served.filter(Objects::nonNull)
                .filter(model -> !model.equals(settings.model()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        return new GraderName(
                NAME,
                LlmPrompt.VERSION + ";model=" + settings.model() + (models.isEmpty() ? "" : ";served=" + models)
                        + ";samples=" + settings.samples() + ";seed=" + settings.seed() + ";temperature=0;agreement="
                        + settings.agreementPercent() + ";base=" + base);
    }

    /** Judges the lines of one answer. */
    private final class Bench {
        private final PartTask task;
        private final AnswerText answer;
        private final Signals noticed;
        private final List<Span> barred;
        private final LlmWords words;

        Bench(PartTask task, AnswerText answer, Signals noticed) {
            this.task = task;
            this.answer = answer;
            this.noticed = noticed;
            this.barred = Stream.concat(noticed.instructions().stream(), noticed.copied().stream())
                    .toList();
            this.words = new LlmWords(task.language());
        }

        Judgement judge(AskedLine line, List<Decision> decisions, Judgement built) {
            Vote vote = Vote.of(line, decisions, answer, barred, settings.agreementPercent());
            BigDecimal share = BigDecimal.valueOf(vote.agreeing())
                    .divide(BigDecimal.valueOf(decisions.size()), 2, RoundingMode.HALF_UP);
            List<Evidence> evidence =
                    vote.quotation().map(this::evidence).map(List::of).orElse(List.of());
            if (vote.option() == null) {
                return Judgement.of(line.id(), Outcome.UNSURE, share, evidence, why(vote.open()));
            }
            Outcome outcome = line.outcome(vote.option());
            if (!noticed.instructions().isEmpty() && favours(line, outcome, built.outcome())) {
                return Judgement.of(line.id(), Outcome.UNSURE, share, evidence, words.heldBack());
            }
            return new Judgement(
                    line.id(),
                    outcome,
                    line.level(vote.option()).map(Criterion.Level::id).orElse(null),
                    null,
                    share,
                    evidence,
                    words.decided(outcome, line.redFlag(), vote.agreeing(), decisions.size()));
        }

        /** Whether the model is kinder than the built-in grader: the outcomes are in order of what they give, or for a flag take. */
        private boolean favours(AskedLine line, Outcome outcome, Outcome built) {
            return line.redFlag() ? outcome.compareTo(built) > 0 : outcome.compareTo(built) < 0;
        }

        private String why(Vote.Open open) {
            return switch (open) {
                case DISAGREEMENT -> words.disagreement();
                case NO_QUOTATION -> words.noQuotation();
                case UNDECIDED -> words.undecided();
            };
        }

        private Evidence evidence(Span span) {
            String text = text(task);
            int end = Math.min(span.end(), span.start() + LONGEST_EVIDENCE);
            int whole = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
            return new Evidence(span.start(), whole, text.substring(span.start(), whole), task.evidencePart());
        }
    }
}
