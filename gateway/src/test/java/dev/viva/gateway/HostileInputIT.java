package dev.viva.gateway;

import static dev.viva.gateway.standin.RawHttp.answers;
import static dev.viva.gateway.standin.RawHttp.send;
import static dev.viva.gateway.standin.RawHttp.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.gateway.standin.GatewayTest;
import dev.viva.gateway.standin.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostileInputIT extends GatewayTest {
    /** What the stand-in says to every request that reaches it. */
    private static final String REACHED = "\"uri\":";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/attempts/../../internal/exemplar-runs",
                "/v1/attempts/..%2f..%2finternal/exemplar-runs",
                "/v1/attempts/%2e%2e/%2e%2e/internal/exemplar-runs",
                "/v1/attempts/%252e%252e/internal",
                "/v1/attempts/..%5c..%5cinternal",
                "/v1/attempts/..;/..;/internal",
                "/v1/attempts/%c0%ae%c0%ae/internal",
                "//v1/attempts",
                "/v1//internal",
                "/v1/attempts//",
                "/v1/attempts/%00",
                "/v1/attempts/%ff%fe",
                "/v1/attempts/\u00ff\u00fe",
                "/v1/attempts/%zz",
                "/docs/../v1/questions/echo",
                "/docs/%2e%2e/q/openapi",
                "/q/health/../openapi",
                "/q/health;/../../v1/questions/echo",
                "/internal/exemplar-runs",
                "/q/openapi",
                "http://other.example/internal/x",
                "*"
            })
    void noPathReachesWhatTheTableDoesNotName(String path) {
        String answer = send(address(), head("GET", path) + "\r\n");
        assertThat(status(answer)).as(answer).isBetween(400, 499);
        assertThat(answer).doesNotContain(REACHED).doesNotContain("openapi: 3");
    }

    @Test
    void aPathThatIsRefusedIsAProblem() {
        String answer = send(address(), head("GET", "/v1/attempts/%2e%2e/%2e%2e/internal") + "\r\n");
        assertThat(answer).contains("application/problem+json", "\"code\":\"path-ill-formed\"", "\"traceId\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding:\u000bchunked\r\n",
                "Content-Length: 4\r\nContent-Length: 50\r\n",
                "Content-Length: +4\r\n",
                "Content-Length: 4, 50\r\n",
                "Content-Length: -1\r\n"
            })
    void noRequestCanHideInAnother(String framing) {
        String hidden = "0\r\n\r\nGET /v1/questions/hidden HTTP/1.1\r\nHost: x\r\nX-Hidden: 1\r\n\r\n";
        String answer = send(
                address(),
                head("POST", "/v1/questions") + "Content-Type: application/json\r\n" + framing + "\r\n" + hidden);
        assertThat(answer).doesNotContain("/v1/questions/hidden").doesNotContain("x-hidden");
    }

    @Test
    void aPipelinedRequestNeedsItsOwnKey() {
        String answer = send(
                address(),
                head("GET", "/v1/questions/echo").replace("Connection: close\r\n", "") + "\r\n"
                        + "GET /v1/questions/second HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answers(answer)).isEqualTo(2);
        assertThat(answer)
                .contains("\"uri\":\"/v1/questions/echo\"")
                .doesNotContain("\"uri\":\"/v1/questions/second\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Bytes: \u00c3(\u00ff\r\n",
                "traceparent: \u00ff\u00fe\r\n",
                "Accept-Language: \u00d1\u008f,,;q=\r\n",
                "If-Match: \u0001\r\n",
                "X-Tab: a\tb\r\n"
            })
    void oddHeadersAreNeverAFaultOfOurs(String header) {
        String answer = send(address(), head("GET", "/v1/questions/echo") + header + "\r\n");
        assertThat(status(answer)).as(answer).isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET\r\n\r\n"
            })
    void whatIsNotHttpIsRefused(String bytes) {
        String answer = send(address(), bytes);
        assertThat(status(answer)).as(answer).isIn(0, 400, 501, 505);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host:\r\n", "Host: a b\r\n", "Host: x:y:z\r\n", "Host: x/../y\r\n"})
    void aRequestForNoHostIsRefused(String host) {
        for (String path : new String[] {"/", "/v1/questions/echo", "/v1/api-keys", "/openapi"}) {
            String answer = send(address(), head("GET", path).replace("Host: x\r\n", host) + "\r\n");
            assertThat(status(answer)).as(answer).isEqualTo(400);
        }
    }

    @Test
    void hugeHeadersAreRefused() {
        String answer =
                send(address(), head("GET", "/v1/questions/echo") + "X-Huge: " + "x".repeat(200_000) + "\r\n\r\n");
        assertThat(status(answer)).as(answer).isBetween(400, 499);
    }

    @Test
    void aHugePathIsRefused() {
        String answer = send(address(), head("GET", "/v1/questions/" + "x".repeat(200_000)) + "\r\n");
        assertThat(status(answer)).as(answer).isBetween(400, 499);
    }

    @Test
    void aDeclaredLengthBeyondTheLimitIsRefusedBeforeABodyIsSent() {
        String answer = send(
                address(),
                head("POST", "/v1/questions")
                        + "Content-Type: application/json\r\nContent-Length: 999999999999\r\nExpect: 100-continue\r\n\r\n");
        assertThat(status(answer)).as(answer).isEqualTo(413);
        assertThat(answer).contains("body-too-large");
    }

    @Test
    void aCandidateCannotForgeTheInternalToken() {
        String none = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJ2aXZhLWdhdGV3YXkiLCJhdWQiOiJ2aXZhIn0.";
        String answer = send(
                address(),
                "GET /v1/questions/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + none
                        + "\r\n\r\n");
        assertThat(status(answer)).isEqualTo(401);
        assertThat(answer)
                .containsIgnoringCase("www-authenticate: Bearer realm")
                .contains("credential-invalid");
    }

    @Test
    void twoAuthorizationHeadersDoNotBothReachTheService() {
        String answer = send(address(), head("GET", "/v1/questions/echo") + "Authorization: Bearer second\r\n\r\n");
        assertThat(status(answer)).isEqualTo(200);
        assertThat(answer).doesNotContain("Bearer second").contains("\"tenant\":\"default\"");
    }

    private static String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + operatorKey() + "\r\n";
    }

    @Test
    void aSlowlySentLargeBodyGetsItsAnswer() {
        byte[] body = new byte[5 << 20];
        byte[] head = (head("POST", "/v1/questions") + "Content-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] request = java.util.Arrays.copyOf(head, head.length + body.length);
        assertThat(RawHttp.status(send(address(), request))).isEqualTo(413);
    }
}
