package dev.viva.attempt.interview.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.testing.Loops;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormGradeTest {

    @Test
    void entriesEarnTheirPointsAndAFieldItsCapAtMost() {
        FormGrade grade = FormGrade.of(
                Loops.FORM,
                new FilledForm(Map.of(
                        "publications",
                        List.of(entry("paper", "A"), entry("paper", "B"), entry("preprint", "C")),
                        "projects",
                        List.of(entry("project", "D")))),
                "ru");
        assertThat(grade.fields().getFirst().points()).isEqualByComparingTo("50");
        assertThat(grade.fields().getFirst().title()).isEqualTo("Публикации");
        assertThat(grade.score()).isEqualByComparingTo("70");
        assertThat(grade.percent()).isEqualByComparingTo("70");
    }

    @Test
    void anEmptyFormEarnsNothing() {
        assertThat(FormGrade.of(Loops.FORM, new FilledForm(Map.of()), "en").percent())
                .isEqualByComparingTo("0");
    }

    @Test
    void twoFormsWithTheSameEntriesAreStoredAsTheSameText() {
        FilledForm form = new FilledForm(Map.of("projects", List.of(entry("project", "D")), "publications", List.of()));
        String body = Forms.body(Loops.FORM, form);
        assertThat(Forms.body(Loops.FORM, Forms.read(body))).isEqualTo(body);
    }

    private static FormEntry entry(String kind, String title) {
        return new FormEntry(kind, title, null, null);
    }
}
