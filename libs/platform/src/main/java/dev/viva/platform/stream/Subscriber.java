package dev.viva.platform.stream;

/** The other end of a stream. None of its methods may block. */
interface Subscriber {
    void event(StreamedEvent event);

    /** Shows that the connection is alive. */
    void comment(String text);

    void end();
}
