package dev.viva.gateway.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes that no HTTP client would send, and reads what comes until the other side closes or is silent. */
public final class RawHttp {
    private static final int SILENCE_MILLIS = 1500;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    private RawHttp() {}

    /** The whole answer, or all answers where more than one came. */
    public static String send(URI server, String request) {
        return send(server, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static String send(URI server, byte[] request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(SILENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request);
                out.flush();
            } catch (SocketException closedByServer) {
                // A server may refuse before it has read everything; what it said is still there to be read.
                return read(socket);
            }
            return read(socket);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The status of the first answer; 0 if there was none. */
    public static int status(String answer) {
        Matcher status = STATUS.matcher(answer);
        return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
    }

    /** How many answers came. */
    public static long answers(String answer) {
        return STATUS.matcher(answer).results().count();
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (java.net.SocketTimeoutException | SocketException end) {
            return answer.toString();
        }
        return answer.toString();
    }
}
