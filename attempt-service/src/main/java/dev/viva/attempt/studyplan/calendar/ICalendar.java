package dev.viva.attempt.studyplan.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * An iCalendar object of whole-day events (RFC 5545): lines end with CRLF and are folded after 75 octets (3.1), never within a character;
 * texts are escaped (3.3.11).
 */
public final class ICalendar {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();
    private final Instant stamp;

    /**
     * Begins a calendar.
     *
     * @param stamp when what it says was computed
     */
    public ICalendar(String name, Instant stamp) {
        this.stamp = stamp;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Viva//Study plan//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + text(name));
    }

    /**
     * An event of whole days that leaves its time free.
     *
     * @param uid the same for the same event for ever
     * @param until the day after the last, after {@code from}
     * @param description no line where it is empty
     */
    public record Event(
            String uid, LocalDate from, LocalDate until, String summary, String description, List<String> categories) {}

    /** Adds an event. */
    public ICalendar with(Event event) {
        line("BEGIN:VEVENT");
        line("UID:" + text(event.uid()));
        line("DTSTAMP:" + TIME.format(stamp));
        line("DTSTART;VALUE=DATE:" + DATE.format(event.from()));
        line("DTEND;VALUE=DATE:" + DATE.format(event.until()));
        line("SUMMARY:" + text(event.summary()));
        if (!event.description().isEmpty()) {
            line("DESCRIPTION:" + text(event.description()));
        }
        if (!event.categories().isEmpty()) {
            line("CATEGORIES:"
                    + String.join(
                            ",",
                            event.categories().stream().map(ICalendar::text).toList()));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        return this;
    }

    /** The whole calendar. */
    public String end() {
        return out + "END:VCALENDAR\r\n";
    }

    /** A value of type TEXT; control characters, which it cannot hold, are left out. */
    static String text(String value) {
        StringBuilder escaped = new StringBuilder();
        value.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> {
            switch (character) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(character);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append('\t');
                default -> {
                    if (!Character.isISOControl(character)) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            String written = Character.toString(character);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(written);
            octets += size;
            at += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
