package dev.viva.gateway.proxy;

import dev.viva.platform.problem.TooLarge;

/** The request body is larger than this path takes. */
public final class BodyTooLarge extends TooLarge {
    public BodyTooLarge(long maxBytes) {
        super("body-too-large", "The request body is larger than the " + maxBytes + " bytes that this path takes.");
    }
}
