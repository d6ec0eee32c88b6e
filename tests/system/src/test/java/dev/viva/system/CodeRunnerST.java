package dev.viva.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.viva.testing.VivaSystem;
import dev.viva.testing.client.Await;
import dev.viva.testing.client.VivaClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The process that runs untrusted programs, as the launcher starts it. */
class CodeRunnerST {
    private static final String NAME = "code-runner";

    private final VivaSystem system = VivaSystem.shared();

    @Test
    void itIsToldNoSecretAndComesBackAfterAKill() throws Exception {
        assertThat(readiness()).contains("\"tier\"", "python");
        assertThat(environment())
                .contains("VIVA_KAFKA=")
                .doesNotContain("VIVA_DB_", "VIVA_TOKEN", "VIVA_PAGE_SECRET", "VIVA_BOOTSTRAP_KEY", "VIVA_BANK_KEY");
        system.kill9(NAME);
        system.awaitReady();
        assertThat(readiness()).contains("\"tier\"", "python");
    }

    /** What the runner says while grading-service is down waits on the topic. */
    @Test
    void aRunOutlivesTheServiceThatGaveItOut() throws Exception {
        VivaClient client = SharedSystem.client();
        String run = client.startPython("import time\ntime.sleep(3)\nprint(int(input()) ** 2)", "7");
        Await.until("it runs", () -> state(client, run).equals("RUNNING"));
        system.kill9("grading-service");
        system.awaitReady();
        Await.until("it is done", () -> state(client, run).equals("DONE"));
        client.request().get("/v1/code-runs/{run}", run).then().body("tests.stdout", contains("49\n"));
    }

    private static String state(VivaClient client, String run) {
        return client.request().get("/v1/code-runs/{run}", run).path("state");
    }

    private String environment() throws IOException {
        Path environment = Path.of("/proc", Long.toString(system.pids().get(NAME)), "environ");
        return new String(Files.readAllBytes(environment), StandardCharsets.UTF_8);
    }

    private String readiness() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + system.port(NAME) + "/q/health/ready");
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
