package dev.viva.formula.parse;

import java.util.Locale;

/** Why a formula is not read or has no value, with the place in its text. */
public final class FormulaFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int at;
    private final String what;

    /** The kinds of faults. */
    public enum Reason {
        EMPTY("There is no formula."),
        TOO_LONG("A formula has at most " + FormulaLimits.CHARACTERS + " characters."),
        TOO_LARGE("A formula has at most " + FormulaLimits.NODES + " parts."),
        TOO_DEEP("Brackets, fractions and functions nest too deep."),
        TOO_MANY_TERMS("A sum or product has at most " + FormulaLimits.TERMS + " terms."),
        TOO_MUCH_WORK("Working the formula out takes too many steps."),
        UNKNOWN_CHARACTER("The character '%s' has no meaning in a formula."),
        UNKNOWN_COMMAND("The command '%s' is not known."),
        UNKNOWN_NAME("The name '%s' is neither declared nor a known function."),
        FORBIDDEN_FUNCTION("'%s' only names what is asked for; write it out."),
        UNEXPECTED("'%s' cannot stand here."),
        UNEXPECTED_END("The formula ends too early."),
        NOT_CLOSED("The bracket '%s' is not closed."),
        WRONG_ARGUMENTS("'%s' has another number of arguments."),
        NOT_INDEXED("'%s' has no entries that an index could choose, or not as many indices."),
        NO_RANGE("It is not said over what '%s' runs."),
        NO_VARIABLE("A gradient needs the variable by which it is taken."),
        SHAPES("The shapes do not fit: %s."),
        INDEX_OUTSIDE("The index %s is outside."),
        CIRCULAR("'%s' is explained by itself."),
        SEVERAL_FORMULAS("One formula is read; here are several.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** Stable, for programs, such as {@code unknown-command}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A fault.
     *
     * @param at offset of the fault in UTF-16 code units of the formula as it was sent
     * @param what the piece of the formula that it is about
     */
    public FormulaFault(Reason reason, int at, String what) {
        super(String.format(Locale.ROOT, reason.sentence, what));
        this.reason = reason;
        this.at = at;
        this.what = what;
    }

    public Reason reason() {
        return reason;
    }

    public int at() {
        return at;
    }

    public String what() {
        return what;
    }
}
