package dev.viva.attempt.testing;

import dev.viva.testing.client.EventStream;
import io.restassured.RestAssured;

/** Event streams of the service under test. */
public final class Streams {
    private Streams() {}

    public static EventStream ofAttempt(String authorization, String attempt, String lastEventId) {
        return at("/v1/attempts/" + attempt + "/events", authorization, lastEventId);
    }

    public static EventStream ofInterview(String authorization, String interview, String lastEventId) {
        return at("/v1/interviews/" + interview + "/events", authorization, lastEventId);
    }

    private static EventStream at(String path, String authorization, String lastEventId) {
        return EventStream.at("http://localhost:" + RestAssured.port + path, authorization, lastEventId);
    }
}
