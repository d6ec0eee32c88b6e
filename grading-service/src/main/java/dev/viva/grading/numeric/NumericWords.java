package dev.viva.grading.numeric;

import dev.viva.events.question.NumericPart;
import dev.viva.events.question.NumericPart.Step;
import dev.viva.grading.numeric.Result.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The sentences of the numeric grader, in the language of the attempt. They never say the expected value. */
final class NumericWords {
    private static final int LONGEST_QUOTE = 60;
    private static final double NEAR = 0.03;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final boolean russian;
    private final NumericPart part;

    NumericWords(String language, NumericPart part) {
        this.russian = "ru".equals(language);
        this.part = part;
    }

    private String say(String en, String ru) {
        return russian ? ru : en;
    }

    String found(Step step) {
        return say("The working has this: ", "В решении это есть: ") + name(step) + ".";
    }

    String notFound(Step step) {
        return say("The working does not show this: ", "В решении этого не видно: ") + name(step) + ".";
    }

    /** @param quote the result as it is written */
    String explanation(String quote, Result result, Chain chain, BigDecimal fraction) {
        List<String> sentences = new ArrayList<>();
        sentences.add(verdict(shortened(quote), result));
        if (result.mention() != null && result.mention().quantity().ambiguousComma()) {
            sentences.add(say(
                    "Its comma is read as English has it, for thousands.",
                    "Запятая в нём прочитана по-русски, как десятичная."));
        }
        if (result.verdict() == Verdict.WRONG || result.verdict() == Verdict.ABSENT) {
            sentences.addAll(working(chain));
            if (fraction.signum() > 0) {
                String percent = percent(fraction);
                sentences.add(say(
                        "The working earns " + percent + " of the points.",
                        "Ход решения даёт " + percent + " баллов."));
            }
        }
        return String.join(" ", sentences);
    }

    private String verdict(String quote, Result result) {
        String missing = percent(BigDecimal.valueOf(part.unitFraction()));
        String wrong = percent(BigDecimal.valueOf(2 * part.unitFraction()));
        return switch (result.verdict()) {
            case RIGHT -> say("The result is right: " + quote + ".", "Результат верен: " + quote + ".");
            case NO_UNIT ->
                say(
                        "The number " + quote + " is right, but its unit is missing, which takes " + missing
                                + " of the points.",
                        "Число " + quote + " верно, но без единицы измерения; это стоит " + missing + " баллов.");
            case WRONG_UNIT ->
                say(
                        "The number in " + quote + " is right, but its unit is not, which takes " + wrong
                                + " of the points.",
                        "Число в записи " + quote + " верно, а единица измерения — нет; это стоит " + wrong
                                + " баллов.");
            case WRONG -> say("The result " + quote + " is wrong", "Результат " + quote + " неверен") + how(result);
            case ABSENT -> say("No number is given as the result.", "Число в качестве результата не названо.");
        };
    }

    private String how(Result result) {
        OptionalDouble value = result.value(part);
        if (value.isEmpty() || part.expected() == 0 || value.getAsDouble() == 0) {
            return ".";
        }
        double ratio = value.getAsDouble() / part.expected();
        if (ratio < 0) {
            return say(": its sign.", ": не тот знак.");
        }
        String slip = slip(ratio > 1 ? ratio : 1 / ratio);
        String size = ratio > 1 ? say(": too large", ": слишком велик") : say(": too small", ": слишком мал");
        return size + slip + ".";
    }

    /** Slips that everybody makes have factors of their own. */
    private String slip(double factor) {
        if (isNear(factor, 8)) {
            return say(
                    " by a factor of 8, as where bits and bytes are mixed up",
                    " в 8 раз, как бывает, если спутать биты и байты");
        }
        for (int seconds : new int[] {60, 3_600, 86_400}) {
            if (isNear(factor, seconds)) {
                return say(
                        " by a factor of " + seconds + ", as where units of time are mixed up",
                        " в " + seconds + " раз, как бывает, если спутать единицы времени");
            }
        }
        for (double power = 1e3; power <= 1e12; power *= 1e3) {
            if (isNear(factor, power)) {
                return say(
                        " by a factor of about 10^" + Math.round(StrictMath.log10(power))
                                + ", as where a prefix is mixed up",
                        " примерно в 10^" + Math.round(StrictMath.log10(power))
                                + " раз, как бывает, если спутать приставку");
            }
        }
        return "";
    }

    private static boolean isNear(double factor, double slip) {
        return Math.abs(factor / slip - 1) <= NEAR;
    }

    private List<String> working(Chain chain) {
        List<String> sentences = new ArrayList<>();
        if (chain.wrongConstant() != null) {
            sentences.add(say(
                    "It follows by the right method from another value than expected: " + name(chain.wrongConstant())
                            + ".",
                    "Он получен верным способом, но из другого значения, чем нужно: " + name(chain.wrongConstant())
                            + "."));
        } else if (chain.method()) {
            sentences.add(say("The method is right.", "Способ верен."));
        }
        String present = names(chain, true);
        String absent = names(chain, false);
        if (!present.isEmpty()) {
            sentences.add(say("Found in the working: ", "В решении есть: ") + present + ".");
        }
        if (!absent.isEmpty()) {
            sentences.add(say("Not found: ", "Не найдено: ") + absent + ".");
        }
        return sentences;
    }

    private String names(Chain chain, boolean present) {
        return part.steps().stream()
                .filter(step -> step.name() != null && !step.equals(chain.wrongConstant()))
                .filter(step -> chain.steps().containsKey(step.id()) == present)
                .map(this::name)
                .collect(Collectors.joining("; "));
    }

    private String name(Step step) {
        return step.name() == null ? step.id() : step.name().in(russian ? "ru" : "en");
    }

    private String shortened(String quote) {
        int end = Math.min(quote.length(), LONGEST_QUOTE);
        end = end > 0 && end < quote.length() && Character.isHighSurrogate(quote.charAt(end - 1)) ? end - 1 : end;
        String text = quote.substring(0, end) + (end < quote.length() ? "…" : "");
        return russian ? "«" + text + "»" : "\"" + text + "\"";
    }

    private static String percent(BigDecimal fraction) {
        BigDecimal percent =
                fraction.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return percent.toPlainString() + " %";
    }
}
