package dev.viva.grading.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.events.quantity.UnitReader;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;

class NumberReaderTest {

    @Example
    void formsOfOneNumber() {
        for (String written : List.of(
                "1157407",
                "1 157 407",
                "1\u00a0157\u00a0407",
                "1\u202f157\u202f407",
                "1,157,407",
                "1.157.407",
                "1'157'407",
                "1_157_407",
                "1157407.0",
                "1.157407e6",
                "1.157407E+6",
                "1,157407·10^6",
                "1.157407 × 10⁶",
                "1.157407 \\times 10^{6}",
                "1{,}157{,}407",
                "$1.157407 \\cdot 10^6$",
                "1.157407 * 10**6",
                "1.157407 million",
                "1,157407 млн",
                "1157.407k",
                "1157,407 тыс.",
                "１１５７４０７",
                "1\u200b157\u200b407",
                "\u202e1157407\u202c")) {
            assertThat(values(written, "en")).as(written).singleElement().satisfies(value -> near(value, 1_157_407));
        }
    }

    @Example
    void powersAndScales() {
        assertThat(values("10^9", "en")).containsExactly(1e9);
        assertThat(values("10⁹", "ru")).containsExactly(1e9);
        assertThat(values("10**9", "en")).containsExactly(1e9);
        assertThat(values("10^(9)", "en")).containsExactly(1e9);
        assertThat(values("2^30", "en")).containsExactly(1073741824.0);
        assertThat(values("10⁻³", "en")).singleElement().satisfies(value -> near(value, 1e-3));
        assertThat(values("7B", "en")).containsExactly(7e9);
        assertThat(values("1.16M QPS", "en")).singleElement().satisfies(value -> near(value, 1.16e6));
        assertThat(values("3 млрд", "ru")).containsExactly(3e9);
        assertThat(values("2 трлн", "ru")).containsExactly(2e12);
    }

    @Example
    void aCommaThatMayMeanEitherGoesByTheLanguage() {
        assertThat(values("1,234", "en")).containsExactly(1234.0);
        assertThat(values("1,234", "ru")).containsExactly(1.234);
        assertThat(read("1,234", "ru").getFirst().ambiguousComma()).isTrue();
        assertThat(values("0,234", "en")).containsExactly(0.234);
        assertThat(values("1,16", "en")).containsExactly(1.16);
        assertThat(values("1.234", "ru")).containsExactly(1.234);
        assertThat(values("1.234,5", "ru")).containsExactly(1234.5);
        assertThat(values("1,234.5", "ru")).containsExactly(1234.5);
    }

    @Example
    void aCommaIsReadAsElsewhereInTheText() {
        assertThat(values("86,400 с, итого 1,157,407", "ru")).containsExactly(86_400.0, 1_157_407.0);
        assertThat(values("0,5 of 1,234", "en")).containsExactly(0.5, 1.234);
    }

    @Example
    void signsAreNoSubtractions() {
        assertThat(values("x = -3.2", "en")).containsExactly(-3.2);
        assertThat(values("−3,2", "ru")).containsExactly(-3.2);
        assertThat(values("0.8 - 4", "en")).containsExactly(0.8, 4.0);
        assertThat(values("0.8 -4", "en")).containsExactly(0.8, 4.0);
        assertThat(values("2-3 times", "en")).containsExactly(2.0, 3.0);
    }

    @Example
    void digitsOfNamesAreNoNumbers() {
        assertThat(read("GPT-3, L2, H100, ResNet-50 and x_1", "en")).isEmpty();
        assertThat(read("version 1.2.3", "en")).isEmpty();
        assertThat(values("10^9x100", "en")).containsExactly(1e9, 100.0);
    }

    @Example
    void unitsBelongToTheirNumbers() {
        assertThat(inUnit("1.16M QPS", "1/s")).isCloseTo(1.16e6, within(1.0));
        assertThat(inUnit("1,16 млн запросов в секунду", "1/s")).isCloseTo(1.16e6, within(1.0));
        assertThat(inUnit("100 billion videos per day", "1/s")).isCloseTo(1157407, within(1.0));
        assertThat(inUnit("2.16 PB", "TB")).isCloseTo(2160, within(1e-6));
        assertThat(inUnit("512 КиБ", "B")).isEqualTo(524288);
        assertThat(inUnit("17 min", "s")).isEqualTo(1020);
        assertThat(inUnit("16 B", "bit")).isEqualTo(128);
        assertThat(inUnit("80G", "GB")).isEqualTo(80);
        assertThat(inUnit("10 Gbit/s", "GB/s")).isEqualTo(1.25);
        assertThat(read("15.4 %", "en").getFirst().in(null).getAsDouble()).isCloseTo(0.154, within(1e-12));
    }

    @Example
    void whatIsTooLargeIsNotRead() {
        assertThat(read("1e999999999", "en")).isEmpty();
        assertThat(read("1e99999999999999999999", "en")).isEmpty();
        assertThat(read("10^10^10", "en")).isEmpty();
        assertThat(read("9".repeat(100_000), "en")).isEmpty();
        assertThat(read("1,000".repeat(50_000), "en")).isEmpty();
        assertThat(read("NaN Infinity -Infinity ∞", "en")).isEmpty();
        assertThat(values("1e-999999999", "en"))
                .allSatisfy(value -> assertThat(value).isZero());
    }

    @Property
    void groupedNumbersOfBothLanguagesAreRead(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        DecimalFormat english = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        DecimalFormat russian = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.of("ru")));
        for (String language : List.of("en", "ru")) {
            assertThat(values(english.format(number), language)).containsExactly((double) number);
            assertThat(values(russian.format(number), language)).containsExactly((double) number);
        }
    }

    @Property
    void whatJavaWritesIsRead(@ForAll @DoubleRange(min = 1e-12, max = 1e15) @Scale(12) double number) {
        assertThat(values(String.valueOf(number), "en")).singleElement().satisfies(value -> near(value, number));
    }

    @Property
    void powersOfTenAreRead(@ForAll @IntRange(min = 1, max = 300) int exponent) {
        assertThat(values("10^" + exponent, "en"))
                .singleElement()
                .satisfies(value -> near(value, Math.pow(10, exponent)));
        assertThat(values("1e" + exponent, "ru"))
                .singleElement()
                .satisfies(value -> near(value, Math.pow(10, exponent)));
    }

    @Property
    void everyNumberIsQuotedWhereItStands(
            @ForAll @StringLength(max = 200) String noise, @ForAll @IntRange(max = 99_999) int number) {
        String answer = noise + " \n" + number + "\n";
        Working working = Working.of(answer, "en", null);
        assertThat(working.mentions()).isNotEmpty().allSatisfy(mention -> {
            var quote = working.quote(mention, null);
            assertThat(answer.substring(quote.start(), quote.end())).isEqualTo(quote.quote());
        });
        assertThat(working.mentions().getLast().quantity().written()).isEqualTo(number);
    }

    private static List<Quantity> read(String text, String language) {
        return NumberReader.read(PlainText.of(text), language);
    }

    private static List<Double> values(String text, String language) {
        return read(text, language).stream().map(Quantity::written).toList();
    }

    private static double inUnit(String text, String unit) {
        return read(text, "en")
                .getFirst()
                .in(UnitReader.unit(unit).orElse(null))
                .orElse(Double.NaN);
    }

    private static void near(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(Math.abs(expected) * 1e-9));
    }
}
