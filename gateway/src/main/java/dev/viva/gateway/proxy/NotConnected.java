package dev.viva.gateway.proxy;

import java.io.IOException;

/** No connection to a service could be had; nothing of the request has reached it. */
final class NotConnected extends IOException {
    NotConnected(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
