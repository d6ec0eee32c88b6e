package dev.viva.grading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.Rubric;
import dev.viva.grading.engine.GradingEngine;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The elements of a STAR story are found where they are told, in both languages, and quoted. */
class StoryElementsTest {
    private static final GradingEngine ENGINE = GradingEngine.load(InstantSource.system());
    private static final String EN =
            "In 2021 our payment service at a bank went down every Monday. I was responsible for its availability. "
                    + "I read the traces, rewrote the slow query and added an alert. Outages fell from 4 to 0 a month. "
                    + "I learned to look at the calendar before I look at the code.";
    private static final String RU =
            "В 2021 году наш платёжный сервис в банке падал каждый понедельник. Отвечал за его доступность. "
                    + "Разобрал трассировки, переписал медленный запрос и настроил алерт. Число сбоев сократилось с 4 до 0 в месяц. "
                    + "Понял, что сначала надо смотреть в календарь, а потом в код.";

    @Test
    void eachElementOfAnEnglishStoryIsQuotedWhereItIsTold() {
        assertThat(outcome("situation", EN))
                .satisfies(met("In 2021 our payment service at a bank went down every Monday"));
        assertThat(outcome("task", EN)).satisfies(met("I was responsible for its availability"));
        assertThat(outcome("own-action", EN))
                .satisfies(met("I read the traces, rewrote the slow query and added an alert"));
        assertThat(outcome("quantified-result", EN)).satisfies(met("Outages fell from 4 to 0 a month"));
        assertThat(outcome("lesson", EN)).satisfies(met("I learned to look at the calendar before I look at the code"));
    }

    @Test
    void eachElementOfARussianStoryIsQuotedWhereItIsToldThoughNoPronounIsSaid() {
        assertThat(outcome("situation", RU))
                .satisfies(met("В 2021 году наш платёжный сервис в банке падал каждый понедельник"));
        assertThat(outcome("task", RU)).satisfies(met("Отвечал за его доступность"));
        assertThat(outcome("own-action", RU))
                .satisfies(met("Разобрал трассировки, переписал медленный запрос и настроил алерт"));
        assertThat(outcome("quantified-result", RU)).satisfies(met("Число сбоев сократилось с 4 до 0 в месяц"));
        assertThat(outcome("lesson", RU)).satisfies(met("Понял, что сначала надо смотреть в календарь, а потом в код"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Предложил разбить переезд на этапы и настроил мониторинг.",
                "Сначала поговорила с каждым, потом составила план.",
                "Лично разобрала логи и переписала запрос.",
                "В итоге собрал данные, сам написал отчёт.",
                "Решил начать с малого: выбрал один сервис.",
                "Предложил команде план и убедил Ольгу его принять.",
                "Разобрался в логах и договорился с соседями о сроках.",
                "Я предложил план. Затем настроил мониторинг."
            })
    void verbsInThePastSingularWithoutASubjectAreTheSpeakersOwn(String actions) {
        assertThat(outcome("own-action", actions).outcome()).isEqualTo(Outcome.MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Мы предложили план и настроили мониторинг.",
                "Предложили план и настроили мониторинг.",
                "Менеджер предложил план и настроил мониторинг.",
                "Предложил всё это менеджер, он же настроил мониторинг.",
                "Предложила план Ольга, настроила мониторинг команда.",
                "Коллега нашёл ошибку. Исправил её и написал тест.",
                "Снизилась нагрузка, сократилось время ответа.",
                "Упал сервис, пропал доступ.",
                "Было решено настроить мониторинг и написать отчёт.",
                "Если бы мог, предложил бы план и настроил бы мониторинг.",
                "We proposed a plan and set up monitoring.",
                "The manager proposed a plan, then he set up monitoring.",
                "I would propose a plan and I could set up monitoring."
            })
    void whatOthersDidIsNotTheSpeakersOwn(String actions) {
        assertThat(outcome("own-action", actions).outcome()).isNotEqualTo(Outcome.MET);
    }

    @Test
    void aStoryOfWeAloneIsToldWhy() {
        assertThat(outcome("own-action", "Мы предложили план, и мы настроили мониторинг. Мы победили.")
                        .explanation())
                .isEqualTo("Рассказ говорит, что сделали «мы», а не что сделал сам рассказчик.");
        assertThat(outcome("own-action", "We proposed a plan and we set up monitoring. We won.")
                        .explanation())
                .isEqualTo("The story says what \"we\" did, not what the speaker did.");
    }

    @Test
    void aResultWithoutAFigureIsHalfOfOne() {
        assertThat(outcome(
                                "quantified-result",
                                "I rewrote the query and added an alert. Outages became rare, and that improved the mood.")
                        .outcome())
                .isEqualTo(Outcome.PARTLY);
        assertThat(outcome(
                                "quantified-result",
                                "Переписал запрос и настроил алерт. Сбоев стало меньше, и качество выросло.")
                        .outcome())
                .isEqualTo(Outcome.PARTLY);
        assertThat(outcome("result", "I rewrote the query and added an alert. As a result outages became rare.")
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void aYearIsNoFigureOfAResult() {
        assertThat(outcome("quantified-result", "I rewrote the query and added an alert. In 2022 the quality improved.")
                        .outcome())
                .isEqualTo(Outcome.PARTLY);
    }

    private static java.util.function.Consumer<CriterionOutcome> met(String quote) {
        return outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.MET);
            assertThat(outcome.evidence().getFirst().quote()).isEqualTo(quote);
        };
    }

    private static CriterionOutcome outcome(String element, String story) {
        LocalizedText claim = new LocalizedText(
                "Nothing that anybody would say word for word.", "Ничего, что кто-нибудь сказал бы слово в слово.");
        Criterion criterion = new Criterion(element, "main", BigDecimal.TEN, false, claim, null, null, null);
        QuestionDocument question = new QuestionDocument(
                "story",
                null,
                List.of("behavioral/failure"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(Part.of("main", PartType.STORY)),
                new Rubric(null, List.of(criterion), List.of()),
                null,
                null);
        boolean russian = story.chars().anyMatch(c -> c >= 'а' && c <= 'я');
        return ENGINE.grade(question, 1, russian ? "ru" : "en", Response.text(story))
                .outcomes()
                .getFirst();
    }
}
