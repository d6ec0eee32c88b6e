package dev.viva.formula.value;

/** Values that hold inside a sum, an expectation or a gradient, the innermost first. */
record Scope(Scope outer, String name, Matrix value, boolean fixed) {
    static final Scope EMPTY = new Scope(null, "", null, true);

    /** Binds the running index of a sum, or the variable of a gradient: an expectation inside leaves it alone. */
    Scope with(String bound, Matrix bindsTo) {
        return new Scope(this, bound, bindsTo, true);
    }

    /** Binds a random variable in one world of an expectation. */
    Scope inWorld(String bound, Matrix bindsTo) {
        return new Scope(this, bound, bindsTo, false);
    }

    /** Whether an expectation leaves the name alone. */
    boolean isFixed(String wanted) {
        for (Scope scope = this; scope.outer != null; scope = scope.outer) {
            if (scope.name.equals(wanted)) {
                return scope.fixed;
            }
        }
        return false;
    }

    /** The value, or {@code null} where nothing binds the name. */
    Matrix find(String wanted) {
        for (Scope scope = this; scope.outer != null; scope = scope.outer) {
            if (scope.name.equals(wanted)) {
                return scope.value;
            }
        }
        return null;
    }
}
