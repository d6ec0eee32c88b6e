package dev.viva.attempt.scorecard;

import dev.viva.events.question.Category;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/** What the scorecard says by itself, in both languages; all else is written by authors and candidates. */
public final class Words {
    private static final Map<String, String[]> COMPETENCIES = Map.ofEntries(
            Map.entry("coding", new String[] {"Coding", "Программирование"}),
            Map.entry("ml-coding", new String[] {"Coding in machine learning", "Программирование в ML"}),
            Map.entry("ml-theory", new String[] {"Theory of machine learning", "Теория машинного обучения"}),
            Map.entry("deep-learning", new String[] {"Deep learning", "Глубокое обучение"}),
            Map.entry("reinforcement-learning", new String[] {"Reinforcement learning", "Обучение с подкреплением"}),
            Map.entry("system-design", new String[] {"System design", "Проектирование систем"}),
            Map.entry("responsible-ai", new String[] {"Responsible AI", "Ответственный ИИ"}),
            Map.entry("research-judgement", new String[] {"Research judgement", "Исследовательское чутьё"}),
            Map.entry("communication", new String[] {"Communication", "Умение объяснять"}),
            Map.entry("collaboration", new String[] {"Collaboration", "Работа в команде"}),
            Map.entry("scientific-breadth", new String[] {"Scientific breadth", "Научный кругозор"}),
            Map.entry("motivation", new String[] {"Motivation", "Мотивация"}));

    private final boolean russian;

    private Words(boolean russian) {
        this.russian = russian;
    }

    /** The words of {@code en} or {@code ru}. */
    public static Words in(String language) {
        return new Words("ru".equals(language));
    }

    /** One of two texts. */
    public String say(String english, String inRussian) {
        return russian ? inRussian : english;
    }

    /** The name of a competency; its slug where it has none here. */
    public String competency(String slug) {
        String[] names = COMPETENCIES.get(slug);
        return names == null ? slug : names[russian ? 1 : 0];
    }

    public String category(Category category) {
        return switch (category) {
            case CODING -> say("Coding", "Программирование");
            case ML_CODING -> say("Coding in machine learning", "Программирование в ML");
            case ML_THEORY -> say("Theory of machine learning", "Теория машинного обучения");
            case DEEP_LEARNING -> say("Deep learning", "Глубокое обучение");
            case REINFORCEMENT_LEARNING -> say("Reinforcement learning", "Обучение с подкреплением");
            case SYSTEM_DESIGN -> say("System design", "Проектирование систем");
            case BEHAVIORAL -> say("Behaviour", "Поведенческие вопросы");
            case ETHICS -> say("Ethics", "Этика");
            case INTERDISCIPLINARY -> say("Neighbouring sciences", "Смежные науки");
            case RESEARCH -> say("Research", "Исследования");
        };
    }

    public String recommendation(Overall overall) {
        return switch (overall) {
            case DEFINITELY_NOT -> say("Definitely not", "Определённо нет");
            case NO -> say("No", "Нет");
            case YES -> say("Yes", "Да");
            case STRONG_YES -> say("Strong yes", "Уверенное да");
            case NO_DECISION -> say("No decision yet", "Решения пока нет");
        };
    }

    /** What a question with one measured part asks for. */
    public String answer() {
        return say("The answer", "Ответ");
    }

    /** A percent as people read it: at most one decimal, with the decimal sign of the language. */
    public String percent(BigDecimal percent) {
        String number =
                percent.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        return russian ? number.replace('.', ',') + "\u00a0%" : number + "\u00a0%";
    }

    /** Points as people read them. */
    public String points(BigDecimal points) {
        String number = points.stripTrailingZeros().toPlainString().replace("-", "−");
        return russian ? number.replace('.', ',') : number;
    }

    /** A text in quotation marks of the language. */
    public String quoted(String text) {
        return russian ? "«" + text + "»" : "“" + text + "”";
    }

    /** A heading that names a criterion by its id, as an author wrote it. */
    public static String readable(String id) {
        return id.replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
