package dev.viva.attempt.testing;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An open event stream, read as a front end reads it. */
public final class EventStream implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Event END = new Event("", "", "");

    private final HttpResponse<InputStream> answer;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> comments = new LinkedBlockingQueue<>();

    /** One event as it came. */
    public record Event(String id, String name, String data) {}

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(this::read);
    }

    public static EventStream open(String authorization, String attempt, String lastEventId) throws Exception {
        return openAt("/v1/attempts/" + attempt + "/events", authorization, lastEventId);
    }

    public static EventStream ofInterview(String authorization, String interview, String lastEventId) throws Exception {
        return openAt("/v1/interviews/" + interview + "/events", authorization, lastEventId);
    }

    private static EventStream openAt(String path, String authorization, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", authorization)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new EventStream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    public int status() {
        return answer.statusCode();
    }

    public String contentType() {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** The next event; fails if none comes. */
    public Event next() throws InterruptedException {
        Event event = events.poll(30, TimeUnit.SECONDS);
        if (event == null || event.equals(END)) {
            throw new AssertionError("No event came" + (event == null ? "" : ": the stream ended"));
        }
        return event;
    }

    public String nextComment() throws InterruptedException {
        String comment = comments.poll(30, TimeUnit.SECONDS);
        if (comment == null) {
            throw new AssertionError("No comment came");
        }
        return comment;
    }

    /** All events until the server ends the stream. */
    public List<Event> untilEnd() throws InterruptedException {
        List<Event> all = new ArrayList<>();
        for (Event event = events.poll(30, TimeUnit.SECONDS);
                !END.equals(event);
                event = events.poll(30, TimeUnit.SECONDS)) {
            if (event == null) {
                throw new AssertionError("The stream did not end; it said " + all);
            }
            all.add(event);
        }
        return all;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(id, name, data.toString()));
                    }
                    name = "";
                    data.setLength(0);
                } else if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
            }
        } catch (IOException closed) {
            comments.add("closed: " + closed.getMessage());
        }
        events.add(END);
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
