package dev.viva.question.question.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.events.question.QuestionVersionState.Status;
import dev.viva.question.document.CheckedDocument;
import dev.viva.question.document.QuestionDocuments;
import dev.viva.question.support.Documents;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final CheckedDocument document = checked(Documents.text("a-question"));
    private final Question question = new Question(QuestionId.next(), "default", document, NOW);

    @Test
    void versionsCountFromOne() {
        assertThat(question.isPublished()).isFalse();
        assertThat(question.publish(document, NOW).version()).isEqualTo(1);
        assertThat(question.publish(document, NOW).version()).isEqualTo(2);
    }

    @Test
    void onlyTheDraftCanBePublished() {
        CheckedDocument other = checked(Documents.text("a-question").put("minutes", 99));

        assertThatIllegalArgumentException().isThrownBy(() -> question.publish(other, NOW));
    }

    @Test
    void aPublishedQuestionKeepsItsSlug() {
        CheckedDocument renamed = checked(Documents.text("another-name"));
        question.redraft(renamed, NOW);
        assertThat(question.slug()).isEqualTo("another-name");
        question.publish(renamed, NOW);

        assertThatExceptionOfType(SlugFixed.class).isThrownBy(() -> question.redraft(document, NOW));
    }

    @Test
    void aRetiredVersionPublishesNothingAndKeepsItsFirstRetirement() {
        QuestionVersion version = question.publish(document, NOW);
        assertThat(version.publishes(document.fingerprint())).isTrue();

        version.retire(NOW);
        version.retire(NOW.plusSeconds(9));

        assertThat(version.publishes(document.fingerprint())).isFalse();
        assertThat(version.state(document.document()).status()).isEqualTo(Status.RETIRED);
        assertThat(version.retiredAt()).isEqualTo(NOW);
    }

    private static CheckedDocument checked(ObjectNode tree) {
        assertThat(QuestionDocuments.faults(tree)).isEmpty();
        return QuestionDocuments.checked(tree);
    }
}
