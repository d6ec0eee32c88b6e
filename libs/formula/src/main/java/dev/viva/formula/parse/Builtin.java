package dev.viva.formula.parse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The functions of the field that every formula may use, unless a name is declared otherwise. {@code log} is the natural logarithm. */
public enum Builtin {
    EXP(1, 1, "exp"),
    LOG(1, 1, "log", "ln"),
    LOG10(1, 1, "lg"),
    SIGMOID(1, 1, "sigmoid", "\\sigma", "logistic", "expit"),
    TANH(1, 1, "tanh"),
    SIN(1, 1, "sin"),
    COS(1, 1, "cos"),
    TAN(1, 1, "tan"),
    ARCTAN(1, 1, "arctan"),
    SINH(1, 1, "sinh"),
    COSH(1, 1, "cosh"),
    SQRT(1, 1, "sqrt"),
    RELU(1, 1, "relu", "ReLU"),
    SOFTPLUS(1, 1, "softplus"),
    SIGN(1, 1, "sign", "sgn"),
    ABS(1, 1, "abs"),
    SOFTMAX(1, 1, "softmax"),
    LOGSUMEXP(1, 1, "logsumexp", "LSE"),
    MAX(1, 20, "max"),
    MIN(1, 20, "min"),
    CLIP(3, 3, "clip"),
    DET(1, 1, "det"),
    TRACE(1, 1, "tr", "Tr", "trace"),
    DIAG(1, 1, "diag"),
    MEAN(1, 1, "mean", "avg"),
    NORM(1, 1, "norm"),
    DOT(2, 2, "dot"),
    INVERSE(1, 1, "inv"),
    ENTROPY(1, 2, "H"),
    CROSS_ENTROPY(2, 2, "CE", "CrossEntropy", "crossentropy"),
    KL(2, 2, "KL", "D_{KL}", "DKL", "d_{KL}"),
    VARIANCE(1, 1, "Var"),
    /** Only with a range below it: {@code \arg\max_a}. */
    ARGMAX(1, 1, "argmax"),
    ARGMIN(1, 1, "argmin");

    private static final Set<Builtin> ELEMENTWISE = EnumSet.range(EXP, ABS);

    private static final Map<String, Builtin> BY_NAME = new TreeMap<>();

    static {
        for (Builtin builtin : values()) {
            builtin.names().forEach(name -> BY_NAME.put(name, builtin));
        }
    }

    private final String spellings;
    private final int fewest;
    private final int most;

    Builtin(int fewest, int most, String... names) {
        this.spellings = String.join(" ", names);
        this.fewest = fewest;
        this.most = most;
    }

    /** The function of that name, in one spelling ({@code \sigma}, {@code D_{KL}}); {@code null} if there is none. */
    public static Builtin named(String name) {
        return BY_NAME.get(name);
    }

    /** The names by which it may be called. */
    public List<String> names() {
        return Arrays.asList(spellings.split(" ", -1));
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /** Whether it may stand before its argument without brackets: {@code \log x}. */
    boolean isPrefix() {
        return switch (this) {
            case EXP,
                    LOG,
                    LOG10,
                    TANH,
                    SIN,
                    COS,
                    TAN,
                    ARCTAN,
                    SINH,
                    COSH,
                    DET,
                    TRACE,
                    MAX,
                    MIN,
                    SOFTMAX,
                    ARGMAX,
                    ARGMIN -> true;
            case SIGMOID,
                    SQRT,
                    RELU,
                    SOFTPLUS,
                    SIGN,
                    ABS,
                    LOGSUMEXP,
                    CLIP,
                    DIAG,
                    MEAN,
                    NORM,
                    DOT,
                    INVERSE,
                    ENTROPY,
                    CROSS_ENTROPY,
                    KL,
                    VARIANCE -> false;
        };
    }

    /** Whether it works on each entry of a matrix by itself. */
    public boolean isElementwise() {
        return ELEMENTWISE.contains(this);
    }
}
