package dev.viva.events.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitReaderTest {

    @ParameterizedTest
    @CsvSource({
        "B, 1",
        "bit, 0.125",
        "KB, 1000",
        "kB, 1000",
        "gb, 1e9",
        "GiB, 1073741824",
        "Мб, 1e6",
        "МиБ, 1048576",
        "ГБ, 1e9",
        "Гбит, 1.25e8",
        "гигабайт, 1e9",
        "mebibytes, 1048576",
        "Gb, 1.25e8",
    })
    void dataIsMeasuredInBytes(String name, double bytes) {
        assertThat(UnitReader.unit(name)).hasValueSatisfying(unit -> {
            assertThat(unit.factor()).isCloseTo(bytes, within(bytes * 1e-12));
            assertThat(unit.data()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "s, 1",
        "мс, 1e-3",
        "µs, 1e-6",
        "мин, 60",
        "hours, 3600",
        "ч, 3600",
        "сут, 86400",
        "сутки, 86400",
        "days, 86400",
        "нс, 1e-9",
    })
    void timeIsMeasuredInSeconds(String name, double seconds) {
        assertThat(UnitReader.unit(name)).hasValueSatisfying(unit -> {
            assertThat(unit.factor()).isCloseTo(seconds, within(seconds * 1e-12));
            assertThat(unit.time()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1/s, 1",
        "QPS, 1",
        "rps, 1",
        "req/s, 1",
        "ops/s, 1",
        "запросов в секунду, 1",
        "запр./с, 1",
        "requests per minute, 0.016666666666666666",
        "users/day, 1.1574074074074073e-5",
        "s^-1, 1",
        "kHz, 1000",
    })
    void ratesArePerSecond(String name, double perSecond) {
        assertThat(UnitReader.unit(name)).hasValueSatisfying(unit -> {
            assertThat(unit.factor()).isCloseTo(perSecond, within(perSecond * 1e-12));
            assertThat(unit.time()).isEqualTo(-1);
        });
    }

    @Test
    void unitsAreCombined() {
        Unit joule = UnitReader.unit("kg*m^2/s/s").orElseThrow();
        assertThat(joule.converts(UnitReader.unit("J").orElseThrow())).isTrue();
        Unit rate = UnitReader.unit("Gbit/s").orElseThrow();
        assertThat(rate.in(UnitReader.unit("MB/s").orElseThrow(), 10)).isCloseTo(1250, within(1e-9));
        assertThat(UnitReader.unit("Gbps").orElseThrow().converts(rate)).isTrue();
        assertThat(UnitReader.unit("кг").orElseThrow().in(UnitReader.unit("g").orElseThrow(), 2))
                .isEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "parrots",
                "1/parrot",
                "GiB!",
                "s^",
                "s^99",
                "/",
                "1/",
                "per",
                "s s",
                "M",
                "млн",
                "🦜",
                "s/s/s/s/s/s/s/s"
            })
    void whatIsNoUnitIsNone(String name) {
        assertThat(UnitReader.unit(name)).isEmpty();
    }

    @Test
    void anEndlessUnitIsNone() {
        assertThat(UnitReader.unit("s*".repeat(100_000))).isEmpty();
        assertThat(UnitReader.at("a".repeat(200_000), 0)).isNull();
        assertThat(UnitReader.at("per ".repeat(50_000), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "' videos a day', 1.1574074074074073e-5",
        "' per user per day', 1.1574074074074073e-5",
        "' видео на пользователя в сутки', 1.1574074074074073e-5",
        "' в среднем за секунду', 1",
        "' requests are served per second', 1",
        "/с, 1",
    })
    void proseNamesARateBehindOtherWords(String text, double perSecond) {
        UnitReader.Found found = UnitReader.at(text, 0);
        assertThat(found).isNotNull();
        assertThat(found.unit().factor()).isCloseTo(perSecond, within(perSecond * 1e-12));
        assertThat(found.unit().time()).isEqualTo(-1);
        assertThat(found.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {" gives about", " in all", ". In a day", " and a half", " / 86400", ", per day", ""})
    void proseWithoutAUnitHasNone(String text) {
        assertThat(UnitReader.at(text, 0)).isNull();
    }
}
