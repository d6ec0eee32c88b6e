package dev.viva.attempt.studyplan.api;

import dev.viva.attempt.studyplan.planner.Why;
import dev.viva.attempt.studyplan.planner.Work;
import dev.viva.events.curriculum.Curriculum;
import dev.viva.events.curriculum.Curriculum.Target;
import dev.viva.events.curriculum.Curriculum.Theme;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.question.LocalizedText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan says, in English or in Russian. */
final class Phrases {
    private static final int MINUTES = 60;

    private final Map<String, LocalizedText> topics;
    private final Map<String, LocalizedText> resources;
    private final Map<String, Theme> themes;
    private final LoopDocument loop;
    private final String language;

    Phrases(Curriculum curriculum, LoopDocument loop, String language) {
        this.topics = curriculum.topics().stream()
                .collect(Collectors.toMap(Curriculum.Topic::id, Curriculum.Topic::title, (one, other) -> one));
        this.resources = curriculum.resources().stream()
                .collect(Collectors.toMap(Curriculum.Resource::slug, Curriculum.Resource::title, (one, other) -> one));
        this.themes = curriculum.periods().stream()
                .flatMap(period -> period.themes().stream())
                .collect(Collectors.toMap(Theme::id, theme -> theme, (one, other) -> one));
        this.loop = loop;
        this.language = language;
    }

    String text(LocalizedText text) {
        return text.in(language);
    }

    /** What an activity is called. */
    String title(Work work) {
        return switch (work.kind()) {
            case PROBLEM ->
                work.isReview()
                        ? say("Reviews: %s", "Повторение: %s", topic(work.subject()))
                        : say("Problems: %s", "Задачи: %s", topic(work.subject()));
            case READING -> say("Reading: %s", "Чтение: %s", named(resources, work.subject()));
            case PAPER ->
                work.subject().isEmpty()
                        ? say("A paper of your choice", "Статья по вашему выбору")
                        : say("Paper: %s", "Статья: %s", named(resources, work.subject()));
            case MOCK -> say("Mock interview: %s", "Пробное интервью: %s", stage(work.subject()));
            case STORY -> say("STAR story: %s", "STAR-история: %s", work.subject());
        };
    }

    /** Why it stands in the plan. */
    String why(Work work, Why why) {
        return switch (why.reason()) {
            case ESTIMATED ->
                say(
                        "Readiness is estimated at %d %%; the topic is %d %% of the interview.",
                        "Готовность оценивается в %d %%; на тему приходится %d %% интервью.",
                        why.percent(),
                        why.weight());
            case UNKNOWN ->
                say(
                        "There is not enough evidence of readiness yet; the topic is %d %% of the interview.",
                        "Данных, чтобы оценить готовность, пока мало; на тему приходится %d %% интервью.",
                        why.weight());
            case PREREQUISITE ->
                say("Has to be known before “%s”.", "Нужно знать, прежде чем браться за тему «%s».", topic(why.name()));
            case REHEARSAL ->
                say(
                        "Studied before, now under the conditions of an interview; the topic is %d %% of it.",
                        "Тема уже пройдена, теперь — в условиях интервью; на неё приходится %d %%.", why.weight());
            case REVIEW ->
                say(
                        "Criteria that were missed and are due again: %d.",
                        "Пора повторить нераскрытые критерии: %d.", why.number());
            case THEME -> say("Belongs to “%s”.", "Относится к разделу «%s».", theme(work.theme()));
            case PAPERS -> papers(work.theme());
            case STAGE -> stageWeight(why.percent());
            case STORY_MISSING ->
                say(
                        "There is no story of this competency yet: write one.",
                        "По этой компетенции истории ещё нет: напишите её.");
            case STORY_TOLD ->
                say("The story is there; tell it once more, aloud.", "История уже есть; расскажите её ещё раз вслух.");
        };
    }

    /** What is missing altogether. */
    String shortfall(int minutes) {
        int hours = (minutes + MINUTES - 1) / MINUTES;
        return say(
                "Time is missing, in hours: %d. A later date or more hours a week would make room for everything.",
                "Не хватает времени, в часах: %d. Всё поместится, если перенести дату или заниматься больше часов в неделю.",
                hours);
    }

    /** What a calendar is called. */
    String calendar() {
        return say("Study plan: %s", "План подготовки: %s", text(loop.title()));
    }

    /** The event of the interview itself. */
    String interview() {
        return say("Interview: %s", "Интервью: %s", text(loop.title()));
    }

    /** How often, and how long altogether. */
    String amount(int count, int minutes) {
        return say("Times: %d; minutes altogether: %d.", "Сколько раз: %d; всего минут: %d.", count, minutes);
    }

    String questions(String slugs) {
        return say("Questions: %s", "Вопросы: %s", slugs);
    }

    private String papers(String theme) {
        Optional<Target> target = Optional.ofNullable(themes.get(theme)).map(Theme::target);
        return target.map(range -> say(
                        "The curriculum wants %d to %d papers to be read.",
                        "По программе стоит прочитать от %d до %d статей.", range.min(), range.max()))
                .orElseGet(() -> say("Belongs to “%s”.", "Относится к разделу «%s».", theme(theme)));
    }

    private String stageWeight(int weight) {
        return weight == 0
                ? say(
                        "The stage is not weighed, but it has to be passed.",
                        "У этапа нет веса, но его тоже нужно пройти.")
                : say("The stage is %d %% of the interview.", "На этап приходится %d %% интервью.", weight);
    }

    private String topic(String path) {
        return named(topics, path);
    }

    private String theme(String id) {
        return Optional.ofNullable(themes.get(id))
                .map(theme -> text(theme.title()))
                .orElse(id);
    }

    private String stage(String name) {
        return loop.stage(name).map(stage -> text(stage.title())).orElse(name);
    }

    private String named(Map<String, LocalizedText> names, String key) {
        return Optional.ofNullable(names.get(key)).map(this::text).orElse(key);
    }

    private String say(String english, String russian, Object... values) {
        return String.format(Locale.ROOT, language.equals("ru") ? russian : english, values);
    }
}
