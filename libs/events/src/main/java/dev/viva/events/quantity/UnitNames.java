package dev.viva.events.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of units: symbols, whose capitals matter, words of both languages, and things that are counted.
 *
 * <p>Where habit and standard differ, habit wins for bytes: {@code gb}, {@code мб} and {@code Мб} are bytes, {@code Gb} and
 * {@code Мбит} are bits. {@code FLOPS} is a rate, {@code FLOPs} a count.
 */
final class UnitNames {
    private static final Unit SECOND = new Unit(1, 1, 0, 0, 0);
    private static final Unit BYTE = new Unit(1, 0, 1, 0, 0);
    private static final Unit BIT = BYTE.scaled(0.125);
    private static final Unit KILOGRAM = new Unit(1, 0, 0, 1, 0);
    private static final Unit METRE = new Unit(1, 0, 0, 0, 1);
    private static final Unit PER_SECOND = SECOND.power(-1);
    private static final Unit JOULE = new Unit(1, -2, 0, 1, 2);

    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;
    private static final double WEEK = 7 * DAY;
    /** A year of 365 days: estimates do not count leap days. */
    private static final double YEAR = 365 * DAY;

    private static final Map<String, Unit> SYMBOLS = new HashMap<>();
    private static final Map<String, Unit> WORDS = new HashMap<>();

    static {
        data();
        rates();
        time();
        matter();
        counted();
    }

    private UnitNames() {}

    /** The unit of a name, or {@code null} if there is none. */
    static Unit of(String name) {
        Unit symbol = SYMBOLS.get(name);
        return symbol != null ? symbol : WORDS.get(name.toLowerCase(Locale.ROOT));
    }

    private static void data() {
        String[] si = {"k", "M", "G", "T", "P", "E"};
        String[] ru = {"к", "М", "Г", "Т", "П", "Э"};
        String[] en = {"kilo", "mega", "giga", "tera", "peta", "exa"};
        String[] enBinary = {"kibi", "mebi", "gibi", "tebi", "pebi", "exbi"};
        String[] ruWords = {"кило", "мега", "гига", "тера", "пета", "экса"};
        String[] ruBinary = {"киби", "меби", "гиби", "теби", "пеби", "эксби"};
        SYMBOLS.put("B", BYTE);
        SYMBOLS.put("Б", BYTE);
        SYMBOLS.put("b", BIT);
        words(BYTE, "byte", "bytes", "байт", "байта", "байтов", "байты");
        words(BIT, "bit", "bits", "бит", "бита", "битов", "биты");
        for (int i = 0; i < si.length; i++) {
            double decimal = StrictMath.pow(1000, i + 1.0);
            double binary = StrictMath.pow(1024, i + 1.0);
            String upper = si[i].toUpperCase(Locale.ROOT);
            String lower = si[i].toLowerCase(Locale.ROOT);
            String ruUpper = ru[i].toUpperCase(Locale.ROOT);
            String ruLower = ru[i].toLowerCase(Locale.ROOT);
            symbols(BYTE.scaled(decimal), si[i] + "B", upper + "B", lower + "b");
            symbols(BYTE.scaled(decimal), ru[i] + "Б", ruUpper + "Б", ruUpper + "б", ruLower + "б");
            symbols(BIT.scaled(decimal), upper + "b", si[i] + "bit", upper + "bit", lower + "bit");
            symbols(BIT.scaled(decimal), ru[i] + "бит", ruUpper + "бит", ruLower + "бит");
            symbols(BIT.scaled(decimal).times(PER_SECOND), si[i] + "bps", upper + "bps", lower + "bps");
            symbols(BYTE.scaled(decimal).times(PER_SECOND), si[i] + "Bps", upper + "Bps");
            symbols(BYTE.scaled(binary), upper + "iB", si[i] + "iB", lower + "ib", ruUpper + "иБ", ruLower + "иб");
            symbols(BIT.scaled(binary), upper + "ibit", ruUpper + "ибит");
            for (String end : List.of("byte", "bytes")) {
                words(BYTE.scaled(decimal), en[i] + end);
                words(BYTE.scaled(binary), enBinary[i] + end);
            }
            for (String end : List.of("байт", "байта", "байтов")) {
                words(BYTE.scaled(decimal), ruWords[i] + end);
                words(BYTE.scaled(binary), ruBinary[i] + end);
            }
            words(BIT.scaled(decimal), en[i] + "bit", en[i] + "bits", ruWords[i] + "бит", ruWords[i] + "бита");
            symbols(Unit.ONE.scaled(decimal), si[i] + "FLOP", upper + "FLOP", upper + "FLOPs");
            symbols(PER_SECOND.scaled(decimal), upper + "FLOPS", si[i] + "Hz", ru[i] + "Гц");
        }
    }

    private static void rates() {
        symbols(PER_SECOND, "Hz", "Гц", "FLOPS", "RPS", "QPS", "TPS");
        words(PER_SECOND, "rps", "qps", "tps", "iops", "hertz", "герц");
        SYMBOLS.put("bps", BIT.times(PER_SECOND));
        symbols(Unit.ONE, "FLOP", "FLOPs", "FLOPs");
    }

    private static void time() {
        symbols(SECOND, "s", "с");
        words(SECOND, "sec", "secs", "second", "seconds", "сек", "секунда", "секунду", "секунды", "секунд", "секунде");
        symbols(SECOND.scaled(1e-3), "ms", "мс");
        words(SECOND.scaled(1e-3), "millisecond", "milliseconds", "миллисекунда", "миллисекунду", "миллисекунды");
        words(SECOND.scaled(1e-3), "миллисекунд", "msec");
        symbols(SECOND.scaled(1e-6), "µs", "μs", "us", "мкс");
        words(SECOND.scaled(1e-6), "microsecond", "microseconds", "микросекунда", "микросекунды", "микросекунд");
        symbols(SECOND.scaled(1e-9), "ns", "нс");
        words(SECOND.scaled(1e-9), "nanosecond", "nanoseconds", "наносекунда", "наносекунды", "наносекунд");
        words(SECOND.scaled(MINUTE), "min", "mins", "minute", "minutes", "мин", "минута", "минуту", "минуты", "минут");
        symbols(SECOND.scaled(HOUR), "h", "ч");
        words(SECOND.scaled(HOUR), "hr", "hrs", "hour", "hours", "час", "часа", "часов", "часы");
        symbols(SECOND.scaled(DAY), "d", "сут");
        words(SECOND.scaled(DAY), "day", "days", "день", "дня", "дней", "дни", "сутки", "суток");
        words(SECOND.scaled(WEEK), "week", "weeks", "неделя", "неделю", "недели", "недель");
        words(SECOND.scaled(YEAR), "year", "years", "yr", "год", "года", "лет", "годы");
    }

    private static void matter() {
        symbols(KILOGRAM, "kg", "кг");
        words(KILOGRAM, "kilogram", "kilograms", "килограмм", "килограмма", "килограммов");
        symbols(KILOGRAM.scaled(1e-3), "g", "г");
        words(KILOGRAM.scaled(1e-3), "gram", "grams", "грамм", "грамма", "граммов");
        symbols(KILOGRAM.scaled(1e-6), "mg", "мг");
        symbols(KILOGRAM.scaled(1e3), "t", "т");
        words(KILOGRAM.scaled(1e3), "tonne", "tonnes", "тонна", "тонны", "тонн");
        symbols(METRE, "m", "м");
        words(METRE, "metre", "metres", "meter", "meters", "метр", "метра", "метров");
        symbols(METRE.scaled(1e3), "km", "км");
        words(METRE.scaled(1e3), "kilometre", "kilometres", "kilometer", "kilometers", "километр", "километров");
        symbols(METRE.scaled(1e-2), "cm", "см");
        symbols(METRE.scaled(1e-3), "mm", "мм");
        symbols(METRE.scaled(1e-6), "µm", "мкм");
        symbols(METRE.scaled(1e-9), "nm", "нм");
        symbols(JOULE, "J", "Дж");
        symbols(JOULE.scaled(1e3), "kJ", "кДж");
        symbols(JOULE.scaled(1e6), "MJ", "МДж");
        symbols(JOULE.times(PER_SECOND), "W", "Вт");
        symbols(JOULE.times(PER_SECOND).scaled(1e3), "kW", "кВт");
        symbols(JOULE.times(PER_SECOND).scaled(1e6), "MW", "МВт");
    }

    private static void counted() {
        symbols(Unit.ONE.scaled(0.01), "%");
        words(Unit.ONE.scaled(0.01), "percent", "процент", "процента", "процентов");
        words(Unit.ONE, "user", "users", "request", "requests", "req", "reqs", "query", "queries", "op", "ops");
        words(Unit.ONE, "operation", "operations", "item", "items", "video", "videos", "token", "tokens", "event");
        words(Unit.ONE, "parameter", "parameters", "param", "params", "events", "row", "rows", "vector", "vectors");
        words(Unit.ONE, "sample", "samples", "people", "person", "message", "messages", "image", "images", "element");
        words(Unit.ONE, "elements", "value", "values", "view", "views", "read", "reads", "write", "writes", "step");
        words(Unit.ONE, "steps", "weight", "weights", "photo", "photos", "update", "updates", "key", "keys");
        words(Unit.ONE, "пользователь", "пользователя", "пользователей", "запрос", "запроса", "запросов", "запр");
        words(Unit.ONE, "операция", "операции", "операций", "видео", "ролик", "ролика", "роликов", "токен", "токена");
        words(Unit.ONE, "токенов", "параметр", "параметра", "параметров", "событие", "события", "событий", "строка");
        words(Unit.ONE, "строки", "строк", "вектор", "вектора", "векторов", "человек", "человека", "людей", "шт");
        words(Unit.ONE, "сообщение", "сообщения", "сообщений", "элемент", "элемента", "элементов", "число", "числа");
        words(Unit.ONE, "чисел", "значение", "значения", "значений", "вес", "веса", "весов", "шаг", "шага", "шагов");
        words(Unit.ONE, "просмотр", "просмотра", "просмотров", "наблюдение", "наблюдения", "наблюдений", "фото");
        words(Unit.ONE, "ключ", "ключа", "ключей", "раз", "раза");
    }

    private static void symbols(Unit unit, String... names) {
        for (String name : names) {
            SYMBOLS.put(name, unit);
        }
    }

    private static void words(Unit unit, String... names) {
        for (String name : names) {
            WORDS.put(name, unit);
        }
    }
}
