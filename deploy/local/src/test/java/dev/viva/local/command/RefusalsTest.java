package dev.viva.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final Path BANK = Path.of("/bank");
    private final Refusals refusals = new Refusals(BANK, LoadedBy.UP);

    @Test
    void whatTheMachineLacksIsSaidOnce() {
        add("questions/a.yaml", "package-not-available", "No NumPy.");
        add("questions/b.yaml", "package-not-available", "No NumPy.");
        add("questions/c.yaml", "language-not-available", "No Go.");
        add("loops/x.yaml", "rule-not-satisfiable", "The rule wants 1.");
        assertThat(refusals.files()).isEqualTo(4);
        assertThat(refusals.lines(9))
                .containsExactly(
                        "2 questions are not loaded: No NumPy.",
                        "1 question is not loaded: No Go.",
                        "loops/x.yaml is not loaded: it draws from questions that are missing.",
                        "4 of 9 files of the bank were refused: install what is lacking (./viva doctor --install), ./viva down, ./viva up loads them again");
    }

    @Test
    void eachMistakeHasItsPlace() {
        refusals.add(
                BANK.resolve("questions/a.yaml"),
                faults("exemplar-failed", "'strong' got 3 %.", "language-not-available", "No Go."));
        add("loops/x.yaml", "rule-not-satisfiable", "The rule wants 1.");
        assertThat(refusals.lines(2))
                .containsExactly(
                        "questions/a.yaml /0: 'strong' got 3 %.",
                        "questions/a.yaml /1: No Go.",
                        "loops/x.yaml /0: The rule wants 1.",
                        "2 of 2 files of the bank were refused: mend the mistakes, ./viva up loads them again");
    }

    @Test
    void whereNothingCanBeRunItIsSaidOnceToo() {
        add("questions/a.yaml", "grading-not-available", "No sandbox holds.");
        add("questions/b.yaml", "grading-not-available", "No sandbox holds.");
        assertThat(refusals.lines(2))
                .containsExactly(
                        "2 questions are not loaded: No sandbox holds.",
                        "2 of 2 files of the bank were refused: ./viva up loads them again");
    }

    @Test
    void aJobInAContainerSpeaksOfItself() {
        Refusals ofJob = new Refusals(BANK, LoadedBy.JOB);
        ofJob.add(BANK.resolve("questions/a.yaml"), faults("language-not-available", "No Go."));
        assertThat(ofJob.lines(2).getLast())
                .isEqualTo(
                        "1 of 2 files of the bank were refused: give the code-runner what is lacking, load-bank loads them again");
    }

    @Test
    void bothRemediesAreNamed() {
        add("questions/a.yaml", "language-not-available", "No Go.");
        add("questions/b.yaml", "exemplar-failed", "'strong' got 3 %.");
        assertThat(refusals.lines(2).getLast())
                .contains("mend the mistakes, install what is lacking (./viva doctor --install), ./viva down, ");
    }

    @Test
    void withoutRefusalsThereIsNothingToSay() {
        assertThat(refusals.lines(5)).isEmpty();
    }

    private void add(String file, String... codesAndDetails) {
        refusals.add(BANK.resolve(file), faults(codesAndDetails));
    }

    private static ArrayNode faults(String... codesAndDetails) {
        ArrayNode faults = new ObjectMapper().createArrayNode();
        for (int i = 0; i < codesAndDetails.length; i += 2) {
            faults.addObject()
                    .put("code", codesAndDetails[i])
                    .put("pointer", "/" + i / 2)
                    .put("detail", codesAndDetails[i + 1]);
        }
        return faults;
    }
}
