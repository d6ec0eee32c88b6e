package dev.viva.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/questions, QUESTION",
        "/v1/questions/policy-gradient-theorem/publication, QUESTION",
        "/v1/bank-imports/imp_1, QUESTION",
        "/v1/attempts, ATTEMPT",
        "/v1/attempts/att_1/events, ATTEMPT",
        "/v1/candidates/ann/readiness, ATTEMPT",
        "/v1/candidates/ann/reviews, ATTEMPT",
        "/v1/candidates/ann/erasures, ATTEMPT",
        "/v1/erasures/ers_1, ATTEMPT",
        "/v1/candidates/ann/study-plans, ATTEMPT",
        "/v1/study-plans/pln_1/activities/3, ATTEMPT",
        "/v1/funnel-estimates, ATTEMPT",
        "/v1/attempts/att_1/outcomes, GRADING",
        "/v1/attempts/att_1/outcomes/x, GRADING",
        "/v1/attempts/att_1/rejudgement, GRADING",
        "/v1/grade-previews, GRADING",
        "/v1/reviews, GRADING",
        "/v1/grading-settings, GRADING",
        "/v1/languages, GRADING",
        "/v1/code-runs, GRADING",
        "/v1/code-runs/run_1/events, GRADING",
        "/v1/api-keys/key_1, OWN",
        "/v1/dead-letters/evt_1/replay, OWN"
    })
    void eachPathBelongsToOneService(String path, Upstream upstream) {
        assertThat(RouteTable.V1.find(path).orElseThrow().upstream()).isEqualTo(upstream);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v2/attempts",
                "/internal",
                "/internal/exemplar-runs",
                "/v1/internal",
                "/v1/internal/attempts",
                "/q/health",
                "/v1/q/health",
                "/v1/attemptsx",
                "/v1/Attempts",
                "/v1/grade",
                "/v1/webhooks"
            })
    void whatTheTableDoesNotNameGoesNowhere(String path) {
        assertThat(RouteTable.V1.find(path)).isEmpty();
    }

    @Test
    void onlyImportsMayBeLarge() {
        assertThat(RouteTable.V1.routes().stream().filter(route -> route.maxBodyBytes() > RouteTable.REQUEST_BYTES))
                .singleElement()
                .satisfies(route -> assertThat(route.segments()).containsExactly("v1", "bank-imports"));
    }
}
