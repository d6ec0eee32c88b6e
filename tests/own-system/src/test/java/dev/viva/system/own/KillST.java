package dev.viva.system.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.testing.VivaSystem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A process dies by SIGKILL while submissions are being made: every acknowledged submission is graded, none twice.
 *
 * <p>The suite kills grading-service, broker and database with 300 submissions each, and code-runner with 200 programs; {@code ./viva torture}
 * kills every component, with 1,000 submissions each (system properties {@code viva.kill.components} and {@code viva.kill.submissions}).
 */
class KillST {
    private final VivaSystem system = MortalSystem.get();

    static Stream<String> components() {
        return Arrays.stream(System.getProperty("viva.kill.components", "grading-service,kafka,postgres,code-runner")
                .split(",", -1));
    }

    @ParameterizedTest
    @MethodSource("components")
    void everyAcknowledgedSubmissionIsGradedOnce(String component) {
        PatientClient client = new PatientClient(system.url(), system.key());
        boolean code = component.equals("code-runner");
        Submissions.Answer answer = code ? Submissions.Answer.CODE : Submissions.Answer.PROSE;
        int count = Integer.getInteger("viva.kill.submissions", code ? 200 : 300);
        List<String> accepted = Submissions.make(client, count, answer, component, () -> system.kill9(component));

        assertThat(accepted).hasSize(count).doesNotHaveDuplicates();
        system.awaitReady();
        Submissions.awaitGrades(client, accepted);
        for (String attempt : accepted) {
            assertThat(client.gradesReleased(attempt))
                    .as("grades of %s", attempt)
                    .isEqualTo(1);
        }
        assertThat(client.deadLetters()).isZero();
    }
}
