package dev.viva.grading.code;

import dev.viva.events.grade.Grade.TestResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences of the code grader, in the language of the attempt. */
final class CodeWords {
    private static final int MESSAGE_LIMIT = 300;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final int KIBIBYTE = 1024;

    private final boolean russian;

    private CodeWords(boolean russian) {
        this.russian = russian;
    }

    static CodeWords in(String language) {
        return new CodeWords("ru".equals(language));
    }

    String nothingHandedIn() {
        return russian ? "Программа не сдана." : "No program was handed in.";
    }

    String languageNotAllowed(String language, List<?> allowed) {
        String list = allowed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return russian
                ? "Язык " + language + " здесь не разрешён; можно: " + list + "."
                : "The language " + language + " is not allowed here; allowed: " + list + ".";
    }

    String notCompiled(String message) {
        String first = message == null
                ? ""
                : message.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String reason = first.isEmpty() ? "." : ": " + CodeTests.cut(first, MESSAGE_LIMIT);
        return (russian ? "Программа не компилируется" : "The program does not compile") + reason;
    }

    /** Such as {@code 7 of 10 tests passed. First failed: 'big', TIME_LIMIT: 2,010 ms of processor time used, 2,000 ms allowed.} */
    String passed(Measure measure) {
        String count = russian
                ? "Пройдено тестов: " + measure.passed() + " из " + measure.tests() + "."
                : measure.passed() + " of " + measure.tests() + (measure.tests() == 1 ? " test" : " tests")
                        + " passed.";
        return measure.firstFailed()
                .map(test -> count + " " + (russian ? "Первый непройденный: " : "First failed: ") + failed(test))
                .orElse(count);
    }

    private String failed(TestResult test) {
        if (!test.visible()) {
            return (russian ? "скрытый тест" : "a hidden test") + group(test) + ", " + test.verdict() + ".";
        }
        String why = why(test);
        return quoted(test.name()) + group(test) + ", " + test.verdict() + (why.isEmpty() ? "." : ": " + why);
    }

    private String group(TestResult test) {
        if (test.group() == null) {
            return "";
        }
        return (russian ? " группы " : " of group ") + quoted(test.group());
    }

    private String quoted(String name) {
        return russian ? "«" + name + "»" : "'" + name + "'";
    }

    /** The figure that was over its limit; of other verdicts what the runner says. */
    private String why(TestResult test) {
        if (test.limits() != null) {
            switch (test.verdict()) {
                case "TIME_LIMIT" -> {
                    return time(test);
                }
                case "MEMORY_LIMIT" -> {
                    return figure(
                            test.memoryBytes() == null ? null : test.memoryBytes() / MEBIBYTE,
                            test.limits().memoryMebibytes(),
                            russian ? "МиБ" : "MiB",
                            russian ? "памяти" : "of memory");
                }
                case "OUTPUT_LIMIT" -> {
                    return figure(
                            test.outputBytes() == null ? null : test.outputBytes() / KIBIBYTE,
                            test.limits().outputKibibytes(),
                            russian ? "КиБ" : "KiB",
                            russian ? "вывода" : "of output");
                }
                default -> {
                    // the runner's message says it
                }
            }
        }
        return test.message() == null ? "" : CodeTests.cut(test.message(), MESSAGE_LIMIT);
    }

    private String time(TestResult test) {
        String unit = russian ? "мс" : "ms";
        boolean processor =
                test.cpuMs() != null && test.cpuMs() >= test.limits().cpuMillis();
        return processor
                ? figure(
                        test.cpuMs(),
                        test.limits().cpuMillis(),
                        unit,
                        russian ? "процессорного времени" : "of processor time")
                : figure(
                        test.timeMs(), test.limits().wallMillis(), unit, russian ? "времени на часах" : "on the clock");
    }

    private String figure(Long used, long allowed, String unit, String what) {
        String limit = number(allowed) + " " + unit;
        if (used == null) {
            return russian ? "разрешено " + limit + " " + what + "." : limit + " " + what + " allowed.";
        }
        String spent = number(used) + " " + unit + " " + what;
        return russian
                ? "использовано " + spent + ", разрешено " + limit + "."
                : spent + " used, " + limit + " allowed.";
    }

    private String number(long figure) {
        return String.format(russian ? Locale.forLanguageTag("ru") : Locale.ENGLISH, "%,d", figure);
    }
}
