package dev.viva.grading.engine;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.FollowUp;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.Rubric;
import dev.viva.grading.grader.Graders;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.score.Scheme;
import dev.viva.grading.score.ScoreFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is asked of a candidate behind an answer, as in an academic defence, and how what is said then counts. Functions of their
 * arguments, the same on every machine.
 */
public final class FollowUps {
    /** At most so many are asked of one submission. */
    public static final int MOST = 3;

    private static final String ID_PREFIX = "follow-up-";

    private final Graders graders;

    /** @param graders that answer at once, for prose and stories */
    FollowUps(Graders graders) {
        this.graders = graders;
    }

    /**
     * A follow-up that is asked.
     *
     * @param id by its number in the question, from 1 on
     */
    public record Asking(String id, String criterion, LocalizedText prompt) {}

    /**
     * What graders say of the answer to a follow-up.
     *
     * @param report of its criterion alone, with evidence that names the follow-up
     */
    public record Answered(String criterion, PartReport report) {}

    /**
     * The follow-ups whose criterion got the outcome that they are for, those for the criteria of most points first, and at most
     * {@value #MOST} of them. Only what prose can state can be asked for: a measured criterion has no follow-up.
     *
     * @param reports what graders said, before anything is left to a person
     */
    public static List<Asking> toAsk(QuestionDocument question, List<PartReport> reports) {
        Map<String, Judgement> said = new LinkedHashMap<>();
        reports.forEach(report -> report.judgements().forEach(one -> said.putIfAbsent(one.criterion(), one)));
        Map<String, Scheme.Item> items = items(question);
        return IntStream.range(0, question.followUps().size())
                .filter(i -> isDue(question, question.followUps().get(i), said))
                .mapToObj(i -> asking(i + 1, question.followUps().get(i)))
                .sorted(Comparator.comparingLong(
                        asking -> -items.get(asking.criterion()).hundredths()))
                .limit(MOST)
                .toList();
    }

    private static boolean isDue(QuestionDocument question, FollowUp followUp, Map<String, Judgement> said) {
        Judgement judgement = said.get(followUp.when().criterion());
        return judgement != null
                && judgement.outcome().name().equals(followUp.when().outcome())
                && criterion(question, judgement.criterion()).isPresent();
    }

    private static Asking asking(int number, FollowUp followUp) {
        return new Asking(ID_PREFIX + number, followUp.when().criterion(), followUp.prompt());
    }

    /** The follow-up of this id, whether it is due or not. */
    public static Asking named(QuestionDocument question, String id) {
        int number = Integer.parseInt(id.substring(ID_PREFIX.length()));
        return asking(number, question.followUps().get(number - 1));
    }

    /** A criterion that has a claim. */
    private static Optional<Criterion> criterion(QuestionDocument question, String id) {
        return question.criteria().stream()
                .filter(criterion -> criterion.id().equals(id) && criterion.claim() != null)
                .findFirst();
    }

    /**
     * Reads an answer to a follow-up as the grader of prose reads its part: red flags keep their words from earning, words of the prompt
     * and of the follow-up count little, instructions to the grader and copies nothing. Only the follow-up's criterion is reported.
     *
     * @param language of the attempt: explanations are written in it
     * @param answer as it was sent
     */
    public PartReport read(QuestionDocument question, Asking asked, String language, String answer) {
        Criterion criterion = criterion(question, asked.criterion()).orElseThrow();
        Part part = part(question, criterion);
        Part prose = part.type() == PartType.STORY ? part : Part.of(part.name(), PartType.TEXT);
        PureGrader grader = (PureGrader) graders.forPart(prose);
        QuestionDocument narrowed = narrowed(question, part, prose, asked);
        PartReport whole = grader.grade(new PartTask(narrowed, prose, language, Response.text(answer)));
        List<Judgement> judgements = whole.judgements().stream()
                .filter(judgement -> judgement.criterion().equals(criterion.id()))
                .map(judgement -> named(judgement, asked.id()))
                .toList();
        return new PartReport(part.name(), whole.grader(), judgements, List.of(), whole.fault());
    }

    private static Part part(QuestionDocument question, Criterion criterion) {
        return question.parts().stream()
                .filter(part -> part.name().equals(criterion.part()))
                .findFirst()
                .orElse(question.parts().getFirst());
    }

    /** The question as if it asked this part alone, and the follow-up behind it. */
    private static QuestionDocument narrowed(QuestionDocument question, Part part, Part prose, Asking asked) {
        PartTask task = new PartTask(question, part, "en", null);
        return new QuestionDocument(
                question.slug() + "/" + asked.id(),
                question.category(),
                question.topics(),
                question.difficulty(),
                List.of(),
                List.of(),
                List.of(),
                null,
                question.title(),
                new LocalizedText(
                        joined(question.prompt().en(), asked.prompt().en()),
                        joined(question.prompt().ru(), asked.prompt().ru())),
                question.modelAnswer(),
                List.of(prose),
                new Rubric(question.rubric().passPercent(), task.criteria(), task.redFlags()),
                List.of(),
                List.of());
    }

    private static String joined(String prompt, String followUp) {
        return prompt == null ? followUp : followUp == null ? prompt : prompt + "\n\n" + followUp;
    }

    private static Judgement named(Judgement said, String followUp) {
        List<Evidence> evidence = said.evidence().stream()
                .map(quoted -> new Evidence(quoted.start(), quoted.end(), quoted.quote(), null, followUp))
                .toList();
        return new Judgement(
                said.criterion(),
                said.outcome(),
                said.level(),
                said.fraction(),
                said.confidence(),
                evidence,
                said.explanation());
    }

    /**
     * The reports with what was said to follow-ups: of each criterion the outcome that earns more counts, and where both earn the same,
     * that of the response. So a follow-up never lowers a grade.
     */
    public static List<PartReport> counted(
            QuestionDocument question, List<PartReport> reports, List<Answered> answers, String language) {
        if (answers.isEmpty()) {
            return reports;
        }
        Map<String, List<Answered>> byCriterion = answers.stream().collect(Collectors.groupingBy(Answered::criterion));
        Map<String, Scheme.Item> items = items(question);
        FollowUpWords words = new FollowUpWords(language);
        List<PartReport> counted = new ArrayList<>();
        for (PartReport report : reports) {
            List<Judgement> judgements = report.judgements().stream()
                    .map(said -> better(
                            said,
                            byCriterion.getOrDefault(said.criterion(), List.of()),
                            items.get(said.criterion()),
                            words))
                    .toList();
            counted.add(new PartReport(report.part(), report.grader(), judgements, report.tests(), report.fault()));
        }
        // Named among the graders, without a second word on any criterion.
        answers.stream()
                .map(Answered::report)
                .map(read -> PartReport.of(read.part(), read.grader(), List.of()))
                .distinct()
                .forEach(counted::add);
        return List.copyOf(counted);
    }

    private static Judgement better(Judgement said, List<Answered> answers, Scheme.Item item, FollowUpWords words) {
        Judgement best = said;
        for (Answered answer : answers) {
            for (Judgement read : answer.report().judgements()) {
                if (ScoreFunction.earned(item, read) > ScoreFunction.earned(item, best)) {
                    best = read;
                }
            }
        }
        if (!best.equals(said)) {
            return explained(best, words.counts(best.explanation()));
        }
        boolean full = ScoreFunction.earned(item, said) >= item.hundredths();
        return answers.isEmpty() || full ? said : explained(said, words.addsNothing(said.explanation()));
    }

    private static Judgement explained(Judgement said, String explanation) {
        return new Judgement(
                said.criterion(),
                said.outcome(),
                said.level(),
                said.fraction(),
                said.confidence(),
                said.evidence(),
                explanation);
    }

    private static Map<String, Scheme.Item> items(QuestionDocument question) {
        return Scheme.of(question).items().stream()
                .collect(Collectors.toMap(Scheme.Item::id, Function.identity(), (one, other) -> one));
    }
}
