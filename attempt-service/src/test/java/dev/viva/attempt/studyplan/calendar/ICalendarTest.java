package dev.viva.attempt.studyplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Rules of RFC 5545. */
class ICalendarTest {
    private static final Instant STAMP = Instant.parse("2026-11-30T09:00:00.123456Z");

    @Test
    void anEventOfWholeDays() {
        String calendar = new ICalendar("Plan", STAMP)
                .with(new ICalendar.Event(
                        "pln-1@viva",
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 7),
                        "Trees; graphs, heaps",
                        "One\nTwo\\",
                        List.of("PROBLEM")))
                .end();

        assertThat(calendar)
                .isEqualTo(String.join(
                                "\r\n",
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Viva//Study plan//EN",
                                "CALSCALE:GREGORIAN",
                                "METHOD:PUBLISH",
                                "X-WR-CALNAME:Plan",
                                "BEGIN:VEVENT",
                                "UID:pln-1@viva",
                                "DTSTAMP:20261130T090000Z",
                                "DTSTART;VALUE=DATE:20261130",
                                "DTEND;VALUE=DATE:20261207",
                                "SUMMARY:Trees\\; graphs\\, heaps",
                                "DESCRIPTION:One\\nTwo\\\\",
                                "CATEGORIES:PROBLEM",
                                "TRANSP:TRANSPARENT",
                                "END:VEVENT",
                                "END:VCALENDAR")
                        + "\r\n");
    }

    @Test
    void longRussianTextsAreFoldedBetweenCharacters() {
        String summary = "Задачи: массивы и строки 🙂 ".repeat(20).strip();
        String calendar = new ICalendar(summary, STAMP).end();

        assertThat(calendar.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", "")).contains("X-WR-CALNAME:" + summary + "\r\n");
        assertThat(new String(calendar.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(calendar);
    }

    @Property(tries = 500)
    void whateverATextHoldsItStaysOneProperty(@ForAll String text) {
        String calendar = new ICalendar(text, STAMP).end();

        assertThat(calendar.split("\r\n", -1)).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line.chars()).noneMatch(character -> character != '\t' && Character.isISOControl(character));
        });
        assertThat(calendar.replace("\r\n ", "").split("\r\n", -1)).hasSize(8);
        String value = calendar.replace("\r\n ", "").split("\r\n", -1)[5].substring("X-WR-CALNAME:".length());
        assertThat(value.replaceAll("\\\\[\\\\;,n]", ""))
                .doesNotContain("\\")
                .doesNotContain(";")
                .doesNotContain(",");
    }
}
