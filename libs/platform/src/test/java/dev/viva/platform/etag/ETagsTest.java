package dev.viva.platform.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.PreconditionRequired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @Test
    void whatWasAnsweredIsTaken() {
        assertThat(ETags.required(ETags.of(7))).isEqualTo(7);
    }

    @Test
    void aChangeWithoutATagIsRefused() {
        assertThatExceptionOfType(PreconditionRequired.class).isThrownBy(() -> ETags.required(null));
        assertThatExceptionOfType(PreconditionRequired.class).isThrownBy(() -> ETags.required(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "7", "W/\"7\"", "\"7\", \"8\"", "\"x\"", "\"9999999999999999999\""})
    void everythingElseIsIllFormed(String tag) {
        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> ETags.required(tag));
    }
}
