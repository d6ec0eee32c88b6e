package dev.viva.attempt.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.platform.id.Ids;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QuestionReferenceTest {
    @Test
    void anIdNamesAVersionOrAQuestionByItsPrefix() {
        UUID id = Ids.next();
        assertThat(QuestionReference.parse(Ids.format("qsv", id)))
                .contains(new QuestionReference.OfVersion(new QuestionVersionId(id), Ids.format("qsv", id)));
        assertThat(QuestionReference.parse(Ids.format("qst", id)))
                .contains(new QuestionReference.OfQuestion(new QuestionId(id), Ids.format("qst", id)));
    }

    @Test
    void aSlugNamesAQuestion() {
        assertThat(QuestionReference.parse("policy-gradient-2"))
                .contains(new QuestionReference.OfSlug("policy-gradient-2"));
    }

    @Test
    void otherTextsNameNothing() {
        for (String text :
                new String[] {"", "-a", "a--b", "A", "a/b", "../x", "a b", "вопрос", "qst_zzz", "a".repeat(81)}) {
            assertThat(QuestionReference.parse(text)).as(text).isEmpty();
        }
    }

    @Property
    void whatIsReadIsSafeAsAPathSegment(@ForAll String text) {
        QuestionReference.parse(text)
                .ifPresent(reference -> assertThat(reference.text()).matches("[a-z0-9_-]+"));
    }
}
