package dev.viva.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;

/**
 * The body of an answer. If the service breaks off in the middle of it, so does the gateway, or the caller would take half an answer for
 * a whole one. Over HTTP/1 it closes the connection and not the response: a response that closes itself never tells its close handlers,
 * and a graceful shutdown would wait for it until its time-out.
 */
final class AnswerBody extends PassingStream {
    private final HttpServerRequest request;

    AnswerBody(ReadStream<Buffer> body, HttpServerRequest request) {
        super(body);
        this.request = request;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        return super.exceptionHandler(handler == null ? null : fault -> breakOff(fault, handler));
    }

    private void breakOff(Throwable fault, Handler<Throwable> handler) {
        if (request.version() == HttpVersion.HTTP_2) {
            handler.handle(fault);
        } else {
            request.connection().close();
        }
    }
}
