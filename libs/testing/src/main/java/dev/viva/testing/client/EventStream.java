package dev.viva.testing.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The event stream of an attempt, read as a browser's fetch would read it. */
public final class EventStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final InputStream body;
    private final LinkedBlockingQueue<SseEvent> events = new LinkedBlockingQueue<>();

    private EventStream(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    /** Opens the stream, behind {@code lastEventId} if that is given; it must be answered 200. */
    public static EventStream open(String url, String key, String attempt, String lastEventId) {
        return openAt(url + "/v1/attempts/" + attempt + "/events", key, lastEventId);
    }

    /** The same of an interview. */
    public static EventStream ofInterview(String url, String key, String interview, String lastEventId) {
        return openAt(url + "/v1/interviews/" + interview + "/events", key, lastEventId);
    }

    private static EventStream openAt(String address, String key, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The event stream was answered " + response.statusCode() + ": "
                        + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
            }
            return new EventStream(response.body());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The next event with this name; events before it are passed over. Fails after a minute, or when the stream ends without it. */
    public SseEvent await(String name) {
        List<String> seen = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (SseEvent event; (event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)) != null; ) {
                if (event.name().equals(name)) {
                    return event;
                }
                if (event.equals(SseEvent.END)) {
                    break;
                }
                seen.add(event.name());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("No event " + name + " came; seen: " + seen);
    }

    /** All events until the server ends the stream. */
    public List<SseEvent> untilEnd() {
        List<SseEvent> all = new ArrayList<>();
        try {
            for (SseEvent event; (event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)) != null; ) {
                if (event.equals(SseEvent.END)) {
                    return all;
                }
                all.add(event);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("The stream did not end; seen: " + all);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = null;
            String name = "message";
            StringBuilder data = new StringBuilder();
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new SseEvent(id, name, data.toString()));
                    }
                    name = "message";
                    data.setLength(0);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
            }
        } catch (IOException closed) {
            // The server or the test closed the stream: what was not seen will not come, and END says so.
        }
        events.add(SseEvent.END);
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }

    /** One server-sent event. */
    public record SseEvent(String id, String name, String data) {
        static final SseEvent END = new SseEvent(null, "", "");
    }
}
