package dev.viva.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request body that breaks off when it grows beyond the limit; needed where no {@code Content-Length} says it beforehand. */
final class LimitedBody extends PassingStream {
    private final long maxBytes;
    private long bytes;
    private boolean exceeded;
    private Handler<Throwable> onFailure;

    LimitedBody(ReadStream<Buffer> body, long maxBytes) {
        super(body);
        this.maxBytes = maxBytes;
    }

    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler;
        return super.exceptionHandler(handler);
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        return super.handler(handler == null ? null : buffer -> receive(buffer, handler));
    }

    private void receive(Buffer buffer, Handler<Buffer> handler) {
        bytes += buffer.length();
        if (bytes <= maxBytes) {
            handler.handle(buffer);
        } else if (!exceeded) {
            exceeded = true;
            if (onFailure != null) {
                onFailure.handle(new BodyTooLarge(maxBytes));
            }
        }
    }
}
