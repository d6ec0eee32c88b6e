package dev.viva.platform.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Writes a stream as server-sent events. */
final class SseSubscriber implements Subscriber {
    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> out;

    SseSubscriber(Sse sse, MultiEmitter<? super OutboundSseEvent> out) {
        this.sse = sse;
        this.out = out;
    }

    @Override
    public void event(StreamedEvent event) {
        out.emit(sse.newEventBuilder()
                .id(String.valueOf(event.number()))
                .name(event.type())
                .data(String.class, event.data())
                .build());
    }

    @Override
    public void comment(String text) {
        out.emit(sse.newEventBuilder().comment(text).build());
    }

    @Override
    public void end() {
        out.complete();
    }
}
