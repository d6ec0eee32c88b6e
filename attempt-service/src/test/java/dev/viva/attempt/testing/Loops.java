package dev.viva.attempt.testing;

import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopGate;
import dev.viva.events.loop.LoopStage;
import dev.viva.events.loop.LoopVersionState;
import dev.viva.events.loop.Recommendation;
import dev.viva.events.loop.SelectionRule;
import dev.viva.events.loop.StageForm;
import dev.viva.events.loop.StageForm.EntryKind;
import dev.viva.events.loop.StageForm.FormField;
import dev.viva.events.loop.StageType;
import dev.viva.events.question.Category;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.events.question.RedFlag;
import dev.viva.events.question.Rubric;
import dev.viva.platform.id.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Loops for tests: a form, then two questions in half an hour, then one in ten minutes. */
public final class Loops {
    public static final StageForm FORM = new StageForm(List.of(
            new FormField(
                    "publications",
                    both("Publications", "Публикации"),
                    null,
                    new BigDecimal(50),
                    List.of(
                            new EntryKind("paper", both("Paper", "Статья"), new BigDecimal(30)),
                            new EntryKind("preprint", both("Preprint", "Препринт"), new BigDecimal(5)))),
            new FormField(
                    "projects",
                    both("Projects", "Проекты"),
                    null,
                    new BigDecimal(50),
                    List.of(new EntryKind("project", both("Project", "Проект"), new BigDecimal(20))))));

    private Loops() {}

    /** A text in both languages. */
    public static LocalizedText both(String english, String russian) {
        return new LocalizedText(english, russian);
    }

    /** The loop over the questions of {@code topic}. */
    public static LoopDocument document(String slug, String topic) {
        return new LoopDocument(
                slug,
                "acme",
                both("Research engineer", "Инженер-исследователь"),
                both("A loop.", "Процесс."),
                60,
                List.of(
                        stage("resume", StageType.RESUME, 20, true, null, List.of(), FORM),
                        stage("first", StageType.TECHNICAL, 50, true, 30, List.of(rule(2, topic)), null),
                        stage("second", StageType.RESEARCH, 30, false, 10, List.of(rule(1, topic)), null)),
                List.of(new LoopGate("alpha", 50, Recommendation.NO)),
                null,
                List.of());
    }

    public static SelectionRule rule(int choose, String topic) {
        return new SelectionRule(choose, List.of(), List.of(topic), List.of(), List.of(), List.of(), List.of());
    }

    public static LoopStage stage(
            String name,
            StageType type,
            Integer weight,
            boolean pausable,
            Integer minutes,
            List<SelectionRule> rules,
            StageForm form) {
        return new LoopStage(
                name,
                type,
                both("Stage " + name, "Этап " + name),
                both("A stage.", "Этап."),
                weight,
                null,
                null,
                pausable,
                minutes,
                null,
                rules,
                form);
    }

    /** Publishes a loop over fresh questions for {@code tenant} and returns its slug; the copy may still be on its way. */
    public static String published(String tenant, int questions) {
        String topic = "topic-" + UUID.randomUUID();
        for (int i = 0; i < questions; i++) {
            OtherServices.publish(tenant, 1, question(topic));
        }
        return published(tenant, document(OtherServices.freshSlug("loop"), topic));
    }

    /** Publishes a loop for {@code tenant} and returns its slug; the copy may still be on its way. */
    public static String published(String tenant, LoopDocument loop) {
        OtherServices.say(
                tenant,
                1,
                new LoopVersionState(
                        Ids.format("lpv", Ids.next()),
                        Ids.format("lop", Ids.next()),
                        1,
                        LoopVersionState.Status.PUBLISHED,
                        loop,
                        Instant.now(),
                        null));
        return loop.slug();
    }

    private static QuestionVersionState question(String topic) {
        return new QuestionVersionState(
                Ids.format("qsv", Ids.next()),
                Ids.format("qst", Ids.next()),
                1,
                QuestionVersionState.Status.PUBLISHED,
                document(OtherServices.freshSlug("asked"), Category.REINFORCEMENT_LEARNING, topic, List.of("alpha")),
                Instant.now(),
                null);
    }

    /** A TEXT question with one criterion and one red flag. */
    public static QuestionDocument document(String slug, Category category, String topic, List<String> competencies) {
        Criterion criterion = new Criterion(
                "states-theorem",
                null,
                new BigDecimal(100),
                false,
                both("States the gradient of the objective.", "Приводит градиент целевой функции."),
                null,
                List.of(),
                null);
        RedFlag redFlag = new RedFlag(
                "just-backprop",
                null,
                new BigDecimal(20),
                "policy-gradient-is-backprop",
                List.of(),
                both("Takes it for backpropagation.", "Путает с обратным распространением."),
                null);
        return new QuestionDocument(
                slug,
                category,
                List.of(topic),
                Difficulty.MEDIUM,
                List.of(),
                List.of(),
                competencies,
                10,
                both("Title <b>of</b> " + slug, "Заголовок " + slug),
                both("State the theorem.", "Сформулируйте теорему."),
                both(Questions.MODEL_ANSWER, Questions.MODEL_ANSWER),
                List.of(Questions.TEXT),
                new Rubric(60, List.of(criterion), List.of(redFlag)),
                List.of(),
                List.of());
    }
}
