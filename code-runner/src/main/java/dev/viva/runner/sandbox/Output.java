package dev.viva.runner.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One output of a box, kept up to a limit in bytes. A harness ends the output of each test with a mark; what comes after the mark
 * counts for the next test. Beyond the limit bytes are counted and thrown away.
 */
public final class Output {
    private final Runnable onOverflow;
    private byte[] kept = new byte[1024];
    private int length;
    private long written;
    private int limit;
    private byte[] mark = {};
    private int marked = -1;
    private boolean ended;
    private OutputStream sink;
    private IOException sinkFault;

    Output(int limit, Runnable onOverflow) {
        this.limit = limit;
        this.onOverflow = onOverflow;
    }

    /** Starts afresh with the text that will end this section. */
    public synchronized void begin(String endMark, int limitBytes) {
        mark = endMark.getBytes(StandardCharsets.UTF_8);
        limit = limitBytes;
        length = 0;
        written = 0;
        marked = -1;
    }

    /** Starts afresh and keeps nothing: up to the limit all goes to {@code stream}. For what is too great for the memory of the runner. */
    public synchronized void into(OutputStream stream, int limitBytes) {
        begin("", limitBytes);
        sink = stream;
    }

    /** Fails if not all could be written to the stream of {@link #into}. */
    public synchronized void requireWritten() throws IOException {
        if (sinkFault != null) {
            throw sinkFault;
        }
    }

    /** Waits until the mark or the end of the output has come, or so much that neither matters. */
    public synchronized boolean awaitMark(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (marked < 0 && !ended && !overflown()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** What was written in this section, without the mark. */
    public synchronized Kept taken() {
        int end = Math.min(marked >= 0 ? marked : length, limit);
        return new Kept(Arrays.copyOf(kept, end), marked >= 0 ? marked : written);
    }

    /** Reads to the end; on a thread of its own. */
    void pump(InputStream stream) {
        byte[] chunk = new byte[16 * 1024];
        try (stream) {
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                append(chunk, read);
            }
        } catch (IOException closed) {
            // A killed box closes its pipes under the reader: the same as an end.
            end();
            return;
        } catch (UncheckedIOException closed) {
            end();
            return;
        }
        end();
    }

    private void append(byte[] chunk, int count) {
        boolean overflows;
        synchronized (this) {
            boolean was = overflown();
            int room = Math.min(count, limit + mark.length - length);
            if (room > 0 && sink != null) {
                pass(chunk, room);
            } else if (room > 0) {
                if (length + room > kept.length) {
                    kept = Arrays.copyOf(kept, Math.max(2 * kept.length, length + room));
                }
                int from = Math.max(0, length - mark.length);
                System.arraycopy(chunk, 0, kept, length, room);
                length += room;
                find(from);
            }
            written += count;
            overflows = !was && overflown();
            notifyAll();
        }
        if (overflows) {
            onOverflow.run();
        }
    }

    private void pass(byte[] chunk, int count) {
        length += count;
        try {
            if (sinkFault == null) {
                sink.write(chunk, 0, count);
            }
        } catch (IOException e) {
            sinkFault = e;
        }
    }

    /** The end mark itself may come in pieces: it is allowed for. */
    private boolean overflown() {
        return marked < 0 && written > (long) limit + mark.length;
    }

    private void find(int from) {
        for (int i = from; mark.length > 0 && marked < 0 && i <= length - mark.length; i++) {
            if (Arrays.equals(kept, i, i + mark.length, mark, 0, mark.length)) {
                marked = i;
            }
        }
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}
