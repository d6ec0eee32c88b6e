package dev.viva.grading.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LlmPromptTest {
    /** Of the words in both languages; whoever changes it raises the version as well, because old grades name the old words. */
    private static final String DIGEST_OF_VERSION_1 = "cd98153eb08bcffa";

    @Test
    void otherWordsAreAnotherVersion() throws Exception {
        String words = PromptTexts.in("en").toString() + PromptTexts.in("ru");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        assertThat(LlmPrompt.VERSION).isEqualTo("1");
        assertThat(HexFormat.of().formatHex(digest, 0, 8)).isEqualTo(DIGEST_OF_VERSION_1);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LlmSettings(null, 3, 1, 100, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LlmSettings("a b", 3, 1, 100, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LlmSettings("m", 0, 1, 100, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LlmSettings("m", 10, 1, 100, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LlmSettings("m", 3, 1, 50, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LlmSettings("m", 3, 1, 101, 1));
        assertThat(new LlmSettings("org/model:8b-q4_K_M", 9, 1, 51, 1).samples())
                .isEqualTo(9);
    }
}
