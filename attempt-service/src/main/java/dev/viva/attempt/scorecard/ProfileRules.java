package dev.viva.attempt.scorecard;

import dev.viva.attempt.interview.form.FormGrade;
import dev.viva.attempt.scorecard.SatInterview.Answer;
import dev.viva.attempt.scorecard.SatInterview.SatStage;
import dev.viva.attempt.scorecard.Scorecard.ProfileFlag;
import dev.viva.attempt.scorecard.Scorecard.ProfileFlag.Colour;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Category;
import dev.viva.events.question.Criterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said of a candidate as a whole. Each rule says nothing where nothing was examined, and shows what it goes by. */
final class ProfileRules {
    private static final Set<Category> MATHEMATICAL =
            Set.of(Category.ML_CODING, Category.ML_THEORY, Category.DEEP_LEARNING, Category.REINFORCEMENT_LEARNING);
    private static final Set<Category> CODE = Set.of(Category.CODING, Category.ML_CODING);
    private static final Pattern GRADIENT = Pattern.compile("gradient|derivati|backprop", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAFETY = Pattern.compile(
            "safe|fairness|privacy|harm|abuse|misuse|ethic|demographic|protected group", Pattern.CASE_INSENSITIVE);
    private static final int WEAK = 50;
    private static final int CLEAR = 75;

    private final SatInterview interview;
    private final Words words;

    private ProfileRules(SatInterview interview, Words words) {
        this.interview = interview;
        this.words = words;
    }

    static List<ProfileFlag> flags(SatInterview interview, Words words) {
        return new ProfileRules(interview, words).flags();
    }

    private List<ProfileFlag> flags() {
        List<ProfileFlag> flags = new ArrayList<>();
        add(
                flags,
                "gradient-derivation-missed",
                Colour.RED,
                gradientMissed(),
                words.say("The mathematics of a gradient was missed.", "Вывод градиента не дался."));
        add(
                flags,
                "weak-coding",
                Colour.RED,
                weak(CODE),
                words.say("The foundations of coding are weak.", "Слабая база в программировании."));
        add(
                flags,
                "no-research-passion",
                Colour.RED,
                noResearch(),
                words.say("No sign of a passion for research.", "Не видно интереса к исследованиям."));
        add(
                flags,
                "safety-ignored",
                Colour.RED,
                safetyIgnored(),
                words.say("Safety and ethics were left out.", "Безопасность и этика остались без внимания."));
        add(
                flags,
                "publication",
                Colour.GREEN,
                entries("publications"),
                words.say("Has published.", "Есть публикации."));
        add(
                flags,
                "open-source",
                Colour.GREEN,
                entries("openSource"),
                words.say("Contributes to open source.", "Участвует в проектах с открытым кодом."));
        add(
                flags,
                "side-project",
                Colour.GREEN,
                entries("projects"),
                words.say("Has built things of their own.", "Есть собственные проекты."));
        add(flags, "communication", Colour.GREEN, communicates(), words.say("Explains well.", "Хорошо объясняет."));
        return flags;
    }

    private static void add(
            List<ProfileFlag> flags, String id, Colour colour, List<String> evidence, String statement) {
        if (!evidence.isEmpty()) {
            flags.add(new ProfileFlag(id, colour, statement, evidence));
        }
    }

    /** A criterion about a gradient that a mathematical answer missed. */
    private List<String> gradientMissed() {
        return missed(answer -> MATHEMATICAL.contains(answer.question().category()), GRADIENT);
    }

    /** Ethics below half, or a design that leaves out what its rubric asks about safety. */
    private List<String> safetyIgnored() {
        List<String> evidence =
                new ArrayList<>(missed(answer -> answer.question().category() == Category.SYSTEM_DESIGN, SAFETY));
        evidence.addAll(weak(Set.of(Category.ETHICS)));
        return evidence;
    }

    private List<String> missed(Predicate<Answer> which, Pattern about) {
        return decided()
                .filter(which)
                .flatMap(answer -> answer.grade().stream()
                        .flatMap(grade -> grade.outcomes().stream())
                        .filter(outcome -> outcome.kind() != Kind.RED_FLAG && outcome.outcome() == Outcome.MISSED)
                        .filter(outcome -> isAbout(answer, outcome, about))
                        .map(outcome -> words.quoted(answer.question().title().in(interview.language())) + ": "
                                + Findings.statement(interview, answer.question(), outcome)))
                .toList();
    }

    private static boolean isAbout(Answer answer, CriterionOutcome outcome, Pattern about) {
        return about.matcher(outcome.criterion()).find()
                || answer.question().criteria().stream()
                        .filter(criterion -> criterion.id().equals(outcome.criterion()))
                        .map(Criterion::claim)
                        .anyMatch(claim -> claim != null
                                && claim.en() != null
                                && about.matcher(claim.en()).find());
    }

    /** The questions of these categories, if they come to less than half. */
    private List<String> weak(Set<Category> categories) {
        List<Answer> answers = of(categories);
        return !answers.isEmpty() && !Percents.reaches(mean(answers), WEAK) ? scores(answers) : List.of();
    }

    /** Research questions below half, and no publication where a form asked for them. */
    private List<String> noResearch() {
        List<String> weak = weak(Set.of(Category.RESEARCH));
        boolean published = !entries("publications").isEmpty();
        if (weak.isEmpty() || published) {
            return List.of();
        }
        List<String> evidence = new ArrayList<>(weak);
        if (fields("publications").findAny().isPresent()) {
            evidence.add(words.say("No publication is named in the form.", "В анкете нет ни одной публикации."));
        }
        return evidence;
    }

    /** Behavioural questions that were answered clearly: what was met in them. */
    private List<String> communicates() {
        List<Answer> answers = of(Set.of(Category.BEHAVIORAL));
        return !answers.isEmpty() && Percents.reaches(mean(answers), CLEAR) ? scores(answers) : List.of();
    }

    private List<String> entries(String field) {
        return fields(field)
                .flatMap(grade -> grade.entries().stream())
                .map(entry -> entry.kindTitle() + ": " + entry.title())
                .toList();
    }

    private Stream<FormGrade.FieldGrade> fields(String id) {
        return interview.stages().stream()
                .filter(SatStage::closed)
                .flatMap(stage -> stage.form().stream())
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.field().equals(id));
    }

    private List<String> scores(List<Answer> answers) {
        return answers.stream()
                .map(answer -> words.quoted(answer.question().title().in(interview.language())) + ": "
                        + words.percent(ScorecardCalculation.percent(answer).orElseThrow()))
                .toList();
    }

    private static BigDecimal mean(List<Answer> answers) {
        return Percents.mean(answers.stream()
                .map(answer -> ScorecardCalculation.percent(answer).orElseThrow())
                .toList());
    }

    private List<Answer> of(Set<Category> categories) {
        return decided()
                .filter(answer -> categories.contains(answer.question().category()))
                .toList();
    }

    private Stream<Answer> decided() {
        return interview.stages().stream()
                .filter(SatStage::closed)
                .flatMap(stage -> stage.answers().stream())
                .filter(Answer::isDecided);
    }
}
