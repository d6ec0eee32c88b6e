package dev.viva.events.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceRulesTest {
    private static final Map<String, Object> ONE = choice(false, option("a", true), option("b", false));
    private static final Map<String, Object> SEVERAL =
            choice(true, option("a", true), option("b", true), option("c", false));

    @Test
    void oneChoiceHasExactlyOneRightOption() {
        assertThat(settings(ONE)).isEmpty();
        assertThat(settings(choice(false, option("a", true), option("b", true))))
                .containsExactly("/options wrong-number-correct");
        assertThat(settings(choice(false, option("a", false), option("b", false))))
                .containsExactly("/options wrong-number-correct");
    }

    @Test
    void severalChoicesHaveAtLeastOne() {
        assertThat(settings(SEVERAL)).isEmpty();
        assertThat(settings(choice(true, option("a", false), option("b", false))))
                .containsExactly("/options wrong-number-correct");
    }

    @Test
    void optionsAreToldApartAndOnlyWrongOnesShowAMisconception() {
        assertThat(settings(choice(false, option("a", true), option("a", false))))
                .containsExactly("/options/1/id duplicate-id");
        assertThat(settings(
                        choice(false, Map.of("id", "a", "correct", true, "misconception", "x"), option("b", false))))
                .containsExactly("/options/0/misconception misconception-of-right-option");
    }

    @Test
    void anAnswerChoosesOptionsOnce() {
        assertThat(answer(List.of("a"), ONE)).isEmpty();
        assertThat(answer(List.of(), ONE)).isEmpty();
        assertThat(answer(List.of("a", "b"), ONE)).containsExactly(" too-many-choices");
        assertThat(answer(List.of("z"), ONE)).containsExactly("/0 unknown-value");
        assertThat(answer(List.of("a", "c", "a"), SEVERAL)).containsExactly("/2 chosen-twice");
        assertThat(answer(List.of("a"), null)).containsExactly("/0 unknown-value");
    }

    @Test
    void settingsOfAnyShapeAreReadWithoutFailing() {
        assertThat(settings(Map.of())).isEmpty();
        assertThat(settings(Map.of("options", 5, "multiple", "yes"))).isEmpty();
        assertThat(settings(Map.of("options", List.of(1, List.of(), Map.of()))))
                .containsExactly("/options wrong-number-correct");
    }

    private static Map<String, Object> choice(boolean multiple, Map<?, ?>... options) {
        return Map.of("multiple", multiple, "options", List.of(options));
    }

    private static Map<String, Object> option(String id, boolean correct) {
        return Map.of("id", id, "correct", correct);
    }

    private static List<String> settings(Map<String, Object> choice) {
        return texts(ChoiceRules.faults(choice));
    }

    private static List<String> answer(List<String> chosen, Map<String, Object> choice) {
        return texts(ChoiceRules.faults(chosen, choice));
    }

    private static List<String> texts(List<PartFault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
