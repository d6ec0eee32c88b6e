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

/** An event stream, read as a browser's fetch would read it. */
public final class EventStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> answer;
    private final LinkedBlockingQueue<SseEvent> events = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> comments = new LinkedBlockingQueue<>();

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(this::read);
    }

    /** Opens the stream of an attempt, behind {@code lastEventId} if that is given; it must be answered 200. */
    public static EventStream open(String url, String key, String attempt, String lastEventId) {
        return found(send(url + "/v1/attempts/" + attempt + "/events", "Bearer " + key, lastEventId));
    }

    /** The same of an interview. */
    public static EventStream ofInterview(String url, String key, String interview, String lastEventId) {
        return found(send(url + "/v1/interviews/" + interview + "/events", "Bearer " + key, lastEventId));
    }

    /** Opens the stream at an address, whatever the answer. */
    public static EventStream at(String address, String authorization, String lastEventId) {
        return new EventStream(send(address, authorization, lastEventId));
    }

    private static EventStream found(HttpResponse<InputStream> answer) {
        if (answer.statusCode() == 200) {
            return new EventStream(answer);
        }
        try {
            throw new IllegalStateException("The event stream was answered " + answer.statusCode() + ": "
                    + new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static HttpResponse<InputStream> send(String address, String authorization, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", authorization)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public int status() {
        return answer.statusCode();
    }

    public String contentType() {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** The next event; fails if none comes. */
    public SseEvent next() throws InterruptedException {
        SseEvent event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (event == null || event.equals(SseEvent.END)) {
            throw new AssertionError("No event came" + (event == null ? "" : ": the stream ended"));
        }
        return event;
    }

    public String nextComment() throws InterruptedException {
        String comment = comments.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (comment == null) {
            throw new AssertionError("No comment came");
        }
        return comment;
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
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
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
            // The server or the test closed the stream: what was not seen will not come, and END says so.
        }
        events.add(SseEvent.END);
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }

    /** One server-sent event. */
    public record SseEvent(String id, String name, String data) {
        static final SseEvent END = new SseEvent(null, "", "");
    }
}
