package dev.viva.grading.testing;

import dev.viva.events.question.Criterion;
import dev.viva.events.question.FollowUp;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import dev.viva.events.question.Rubric;
import java.math.BigDecimal;
import java.util.List;

/** A question with follow-ups, and what can be said to it. */
public final class FollowUpQuestions {
    public static final String THEOREM = Questions.STRONG_ANSWER;
    public static final String BASELINE =
            "Subtracting a learned baseline reduces the variance of the gradient estimate and adds no bias.";
    public static final String REINFORCE = "REINFORCE replaces the action value by the sampled return of the episode.";
    public static final String PPO = "PPO clips the probability ratio so that one update stays small.";

    private FollowUpQuestions() {}

    /** Criteria of 40, 30, 20 and 10 points with a follow-up each, the smallest first; and one for a theorem that is met. */
    public static QuestionDocument document(String slug) {
        return document(
                slug,
                List.of(Part.of("main", PartType.TEXT)),
                List.of(
                        followUp(
                                "ppo",
                                "MISSED",
                                "What keeps an update small?",
                                "Что не даёт обновлению стать большим?"),
                        followUp("reinforce", "MISSED", "What does REINFORCE use?", "Что использует REINFORCE?"),
                        followUp(
                                "baseline",
                                "MISSED",
                                "How would you make the estimate less noisy?",
                                "Как сделать оценку менее шумной?"),
                        followUp("states-theorem", "MISSED", "What is not needed?", "Что не нужно?"),
                        followUp("states-theorem", "MET", "Why does that matter?", "Почему это важно?")));
    }

    public static QuestionDocument document(String slug, List<Part> parts, List<FollowUp> followUps) {
        QuestionDocument plain = Questions.text(slug);
        LocalizedText needsModel = new LocalizedText(
                "The policy gradient cannot be computed without a model of the transition probabilities.",
                "Градиент политики нельзя вычислить без модели вероятностей переходов.");
        String part = parts.size() > 1 ? parts.getFirst().name() : null;
        return new QuestionDocument(
                slug,
                plain.category(),
                plain.topics(),
                plain.difficulty(),
                null,
                null,
                null,
                10,
                plain.title(),
                plain.prompt(),
                plain.modelAnswer(),
                parts,
                new Rubric(
                        60,
                        List.of(
                                criterion(
                                        "states-theorem",
                                        part,
                                        40,
                                        plain.rubric().criteria().getFirst().claim()),
                                criterion(
                                        "baseline",
                                        part,
                                        30,
                                        new LocalizedText(
                                                BASELINE,
                                                "Вычитание обученного базового уровня уменьшает дисперсию оценки градиента и не вносит"
                                                        + " смещения.")),
                                criterion(
                                        "reinforce",
                                        part,
                                        20,
                                        new LocalizedText(
                                                REINFORCE,
                                                "REINFORCE заменяет ценность действия выборочной суммой наград эпизода.")),
                                criterion(
                                        "ppo",
                                        part,
                                        10,
                                        new LocalizedText(
                                                PPO,
                                                "PPO ограничивает отношение вероятностей, чтобы одно обновление было малым."))),
                        List.of(new RedFlag("needs-model", part, new BigDecimal(20), null, null, needsModel, null))),
                List.of(),
                followUps);
    }

    public static FollowUp followUp(String criterion, String outcome, String en, String ru) {
        return new FollowUp(new FollowUp.When(criterion, outcome), new LocalizedText(en, ru));
    }

    private static Criterion criterion(String id, String part, int points, LocalizedText claim) {
        return new Criterion(id, part, new BigDecimal(points), false, claim, null, null, null);
    }
}
