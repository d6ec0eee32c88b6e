package dev.viva.formula.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code formula} settings of a FORMULA part, read from a tree of any shape: what the schema refuses is passed over here.
 *
 * @param expected the right formula; an equation or one side
 * @param alternatives other right formulas, for forms that are not equal by value
 * @param variables by their names, in the order of the document
 * @param functions functions that are declared without saying what they do, by their names
 * @param forbidden known functions that an answer may not use
 * @param nearMisses what is typically written instead, with what it earns
 */
public record FormulaSettings(
        String expected,
        List<String> alternatives,
        Map<String, Variable> variables,
        Map<String, Function> functions,
        List<String> forbidden,
        List<NearMiss> nearMisses) {

    private static final double LOW = -2;
    private static final double HIGH = 2;
    private static final double POSITIVE_LOW = 0.2;
    private static final double LAST_INTEGER = 3;

    /**
     * A number, vector or matrix.
     *
     * @param shape sizes of the dimensions: integers, or names of integer variables
     * @param low lowest value of an entry
     * @param high highest value of an entry
     * @param integer whether it takes whole numbers
     * @param distribution whether its entries are positive and add up to one, in each row of a matrix
     * @param random whether expectations are taken over it
     * @param shifts whether the distributions of expectations depend on it, so that its gradient does not go inside
     * @param equalTo what it stands for, as a formula of other variables; {@code null} where it is free
     * @param also other names for it
     */
    public record Variable(
            List<Object> shape,
            double low,
            double high,
            boolean integer,
            boolean distribution,
            boolean random,
            boolean shifts,
            String equalTo,
            List<String> also) {}

    /**
     * A function of which nothing else is known.
     *
     * @param arguments names of the variables that its arguments are like, or {@code null} for any arguments
     * @param depends variables that it depends on without being written as arguments
     * @param low lowest value
     * @param high highest value
     * @param distribution whether its values are positive and add up to one over its first argument
     * @param also other names for it
     */
    public record Function(
            List<String> arguments,
            List<String> depends,
            double low,
            double high,
            boolean distribution,
            List<String> also) {}

    /** A formula that is not right, the fraction of the points that it earns, and what is wrong with it, by language. */
    public record NearMiss(String formula, BigDecimal fraction, Map<String, String> why) {}

    /** Reads settings. */
    public static FormulaSettings of(Map<String, ?> tree) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        object(tree.get("variables")).forEach((name, value) -> variables.put(name, variable(object(value))));
        Map<String, Function> functions = new LinkedHashMap<>();
        object(tree.get("functions")).forEach((name, value) -> functions.put(name, function(object(value))));
        List<NearMiss> nearMisses = new ArrayList<>();
        list(tree.get("nearMisses")).forEach(value -> nearMisses.add(nearMiss(object(value))));
        return new FormulaSettings(
                text(tree.get("expected")),
                texts(tree.get("alternatives")),
                variables,
                functions,
                texts(tree.get("forbidden")),
                nearMisses);
    }

    private static Variable variable(Map<String, ?> tree) {
        boolean positive = Boolean.TRUE.equals(tree.get("positive"));
        boolean integer = Boolean.TRUE.equals(tree.get("integer"));
        double low = integer ? 1 : positive ? POSITIVE_LOW : LOW;
        double high = integer ? LAST_INTEGER : HIGH;
        List<?> range = list(tree.get("range"));
        return new Variable(
                List.copyOf(list(tree.get("shape"))),
                bound(range, 0, low),
                bound(range, 1, high),
                integer,
                Boolean.TRUE.equals(tree.get("distribution")),
                Boolean.TRUE.equals(tree.get("random")),
                Boolean.TRUE.equals(tree.get("shifts")),
                text(tree.get("equalTo")),
                texts(tree.get("also")));
    }

    private static Function function(Map<String, ?> tree) {
        boolean distribution = Boolean.TRUE.equals(tree.get("distribution"));
        boolean positive = distribution || Boolean.TRUE.equals(tree.get("positive"));
        List<?> range = list(tree.get("range"));
        return new Function(
                tree.get("arguments") instanceof List<?> ? texts(tree.get("arguments")) : null,
                texts(tree.get("depends")),
                bound(range, 0, positive ? POSITIVE_LOW : LOW),
                bound(range, 1, HIGH),
                distribution,
                texts(tree.get("also")));
    }

    private static NearMiss nearMiss(Map<String, ?> tree) {
        Map<String, String> why = new LinkedHashMap<>();
        object(tree.get("why")).forEach((language, value) -> why.put(language, String.valueOf(value)));
        BigDecimal fraction =
                tree.get("fraction") instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
        return new NearMiss(text(tree.get("formula")), fraction, why);
    }

    private static double bound(List<?> range, int at, double otherwise) {
        return range.size() == 2 && range.get(at) instanceof Number number ? number.doubleValue() : otherwise;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        list(value).forEach(item -> {
            if (item instanceof String text) {
                texts.add(text);
            }
        });
        return texts;
    }

    private static String text(Object value) {
        return value instanceof String text ? text : null;
    }

    private static Map<String, Object> object(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put(String.valueOf(name), field));
        }
        return fields;
    }
}
