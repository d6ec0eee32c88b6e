package dev.viva.grading.formula;

import dev.viva.formula.parse.FormulaFault;
import dev.viva.formula.value.Matrix;
import dev.viva.formula.value.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The sentences of the formula grader, in the language of the attempt. */
final class FormulaWords {
    private static final int VARIABLES_SHOWN = 8;
    private static final int ENTRIES_SHOWN = 9;
    private static final int CONTEXT = 20;
    private static final MathContext ROUNDING = new MathContext(5);

    private final boolean russian;

    private FormulaWords(boolean russian) {
        this.russian = russian;
    }

    static FormulaWords in(String language) {
        return new FormulaWords("ru".equals(language));
    }

    private String say(String english, String inRussian) {
        return russian ? inRussian : english;
    }

    String notGradable() {
        return say(
                "The question's own formula cannot be worked out; a person has to decide.",
                "Формулу самого вопроса вычислить не удалось; решать придётся человеку.");
    }

    String of(Finding finding, String answer) {
        return switch (finding) {
            case Finding.Nothing _ -> say("No formula was handed in.", "Формула не сдана.");
            case Finding.Identical _ ->
                say(
                        "The formula is the right one, but for the order of writing.",
                        "Формула совпадает с правильной с точностью до порядка записи.");
            case Finding.Equal equal ->
                say(
                        "The formula has the value of the right one at all " + equal.points() + " random points.",
                        "Формула совпала с правильной по значению во всех случайных точках (" + equal.points() + ").");
            case Finding.Missed missed -> why(missed);
            case Finding.Slipped slipped -> slip(slipped.slip(), slipped.variable());
            case Finding.Unreadable unreadable -> unreadable(unreadable.fault(), answer);
            case Finding.OtherShape shape ->
                say(
                        "The value has another shape: " + shape.answer().shape() + " instead of "
                                + shape.right().shape() + ".",
                        "Не та размерность: " + shape.answer().shape() + " вместо "
                                + shape.right().shape() + ".");
            case Finding.Different different -> different(different);
        };
    }

    private String why(Finding.Missed missed) {
        String why = missed.nearMiss().why().get(russian ? "ru" : "en");
        return why != null
                ? why
                : say(
                        "This is close to the right formula, but not equal to it.",
                        "Близко к правильной формуле, но не равно ей.");
    }

    private String slip(Slip slip, String variable) {
        return switch (slip) {
            case TRANSPOSED ->
                say("This is the transpose of the right value.", "Получилась транспонированная величина.");
            case LOG_BASE ->
                say(
                        "Right but for the base of the logarithm: here log is the natural one.",
                        "Всё верно, кроме основания логарифма: здесь log — натуральный.");
            case FACTOR_OF_VARIABLE ->
                say("There is a factor " + variable + " too many.", "Лишний множитель " + variable + ".");
            case DIVIDED_BY_VARIABLE ->
                say("A factor " + variable + " is missing.", "Не хватает множителя " + variable + ".");
            case SIGN -> say("Right but for the sign.", "Верно с точностью до знака.");
            case CONSTANT_FACTOR ->
                say("Right but for a constant factor.", "Верно с точностью до постоянного множителя.");
            case CONSTANT_ADDED ->
                say("Right but for an added constant.", "Верно с точностью до постоянного слагаемого.");
            case SQUARED -> say("This is the square of the right value.", "Получился квадрат нужной величины.");
            case ROOT -> say("This is the square root of the right value.", "Получился корень из нужной величины.");
            case RECIPROCAL ->
                say(
                        "This is one divided by the right value.",
                        "Получилась обратная величина: единица, делённая на нужную.");
        };
    }

    private String unreadable(FormulaFault fault, String answer) {
        String at = say(" At character ", " Место: символ ") + (fault.at() + 1) + context(fault.at(), answer) + ".";
        return reason(fault) + at;
    }

    private String context(int at, String answer) {
        int from = Math.clamp(at, 0, answer.length());
        int to = Math.min(answer.length(), from + CONTEXT);
        to -= to > from && Character.isHighSurrogate(answer.charAt(to - 1)) ? 1 : 0;
        String rest = answer.substring(from, to).strip();
        return rest.isEmpty() ? "" : say(", before “" + rest + "”", ", перед «" + rest + "»");
    }

    private String reason(FormulaFault fault) {
        String what = fault.what();
        return switch (fault.reason()) {
            case EMPTY -> say("There is no formula.", "Формулы нет.");
            case TOO_LONG ->
                say(
                        "The formula is too long: at most 4,000 characters are read.",
                        "Формула слишком длинная: читается не больше 4000 символов.");
            case TOO_LARGE -> say("The formula has too many parts.", "В формуле слишком много частей.");
            case TOO_DEEP -> say("The formula is nested too deep.", "Слишком глубокая вложенность.");
            case TOO_MANY_TERMS -> say("A sum has more than 1,000 terms.", "В сумме больше 1000 слагаемых.");
            case TOO_MUCH_WORK ->
                say("Working the formula out takes too many steps.", "Вычисление формулы требует слишком много шагов.");
            case UNKNOWN_CHARACTER ->
                say(
                        "The character “" + what + "” has no meaning in a formula.",
                        "Символ «" + what + "» в формуле ничего не значит.");
            case UNKNOWN_COMMAND ->
                say(
                        "The command " + what + " is not read here; write the formula in ordinary LaTeX or plain text.",
                        "Команда " + what + " здесь не читается; запишите формулу обычным LaTeX или простым текстом.");
            case UNKNOWN_NAME ->
                say(
                        "The name “" + what
                                + "” is none of the question's names and no known function; use the notation of the question.",
                        "Имени «" + what
                                + "» нет ни в вопросе, ни среди известных функций; пользуйтесь обозначениями вопроса.");
            case FORBIDDEN_FUNCTION ->
                say(
                        "“" + what + "” only names what is asked for; write it out.",
                        "«" + what + "» лишь называет то, что спрашивают; распишите подробно.");
            case UNEXPECTED -> say("“" + what + "” cannot stand here.", "«" + what + "» здесь стоять не может.");
            case UNEXPECTED_END -> say("The formula ends too early.", "Формула обрывается.");
            case NOT_CLOSED -> say("The bracket “" + what + "” is not closed.", "Скобка «" + what + "» не закрыта.");
            case WRONG_ARGUMENTS ->
                say("“" + what + "” has another number of arguments.", "У «" + what + "» другое число аргументов.");
            case NOT_INDEXED ->
                say(
                        "What is indexed here is not a vector or matrix of that kind.",
                        "Индекс стоит не у вектора и не у матрицы нужного вида.");
            case NO_RANGE ->
                say("It is not said over what “" + what + "” runs.", "Не сказано, по чему пробегает «" + what + "».");
            case NO_VARIABLE ->
                say(
                        "A gradient needs the variable by which it is taken.",
                        "У градиента не указано, по какой переменной он берётся.");
            case SHAPES -> say("The shapes do not fit: " + what + ".", "Размерности не сходятся: " + what + ".");
            case INDEX_OUTSIDE -> say("The index " + what + " is outside.", "Индекс " + what + " выходит за границы.");
            case CIRCULAR -> say("“" + what + "” is explained by itself.", "«" + what + "» определяется через себя.");
            case SEVERAL_FORMULAS ->
                say("One formula is read; hand in that alone.", "Читается одна формула; сдайте только её.");
        };
    }

    private String different(Finding.Different different) {
        String where = where(different.point());
        String right = shown(different.right());
        if (!different.answer().isFinite()) {
            return say(
                    "The formula has no value" + where + "; the right value there is " + right + ".",
                    "Формула не имеет значения" + where + "; правильное значение — " + right + ".");
        }
        return say(
                "Not equal:" + where + " the formula gives " + shown(different.answer()) + ", the right value is "
                        + right + ".",
                "Не совпадает:" + where + " формула даёт " + shown(different.answer()) + ", а правильное значение — "
                        + right + ".");
    }

    /** The values of the first variables; what has many entries is left out. */
    private String where(Point point) {
        List<String> shown = new ArrayList<>();
        for (String name : point.names()) {
            Matrix value = point.value(name);
            if (value.size() <= ENTRIES_SHOWN && shown.size() < VARIABLES_SHOWN) {
                shown.add(name + " = " + shown(value));
            }
        }
        return shown.isEmpty() ? "" : say(" at ", " при ") + String.join(", ", shown);
    }

    /** Five significant digits; a matrix row by row. */
    private static String shown(Matrix value) {
        if (value.isNumber()) {
            return number(value.entry(0));
        }
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < Math.min(value.size(), ENTRIES_SHOWN); i++) {
            boolean newRow = value.columns() > 1 && value.rows() > 1 && i % value.columns() == 0;
            text.append(i == 0 ? "" : newRow ? "; " : ", ").append(number(value.entry(i)));
        }
        return text.append(value.size() > ENTRIES_SHOWN ? ", …)" : ")").toString();
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(ROUNDING)
                        .stripTrailingZeros()
                        .toString()
                        .replace("-", "−")
                : "–";
    }
}
