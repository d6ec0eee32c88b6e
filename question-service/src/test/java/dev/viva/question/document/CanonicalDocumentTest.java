package dev.viva.question.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalDocumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":2} | {\"b\":2,\"a\":1} | true",
                "[1,2] | [2,1] | false",
                "[30.50] | [30.5] | true",
                "[3e1] | [30.0] | true",
                "[1] | [1.0] | false",
                "[\"1\"] | [1] | false",
                "[\"a,b\"] | [\"a\",\"b\"] | false",
                "{\"a\":null} | {} | false",
                "[\"é\"] | [\"\\u00e9\"] | true",
            })
    void documentsAreTheSameIfTheySayTheSame(String one, String other, boolean same) {
        boolean equal = CanonicalDocument.fingerprint(JsonDocuments.readStored(one))
                .equals(CanonicalDocument.fingerprint(JsonDocuments.readStored(other)));

        assertThat(equal).isEqualTo(same);
    }
}
