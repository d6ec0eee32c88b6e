package dev.viva.formula.value;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * A value: a number (1 × 1), a column vector (n × 1), a row (1 × n), a matrix; or a multiple of the identity whose size is not known yet
 * (0 × 0). Entries that are not finite mean that there is no value.
 */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] entries;

    private Matrix(int rows, int columns, double[] entries) {
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
    }

    public static Matrix number(double value) {
        return new Matrix(1, 1, new double[] {value});
    }

    static Matrix identity(double scale) {
        return new Matrix(0, 0, new double[] {scale});
    }

    /** Entries row by row. */
    static Matrix of(int rows, int columns, IntToDoubleFunction entry) {
        double[] entries = new double[rows * columns];
        Arrays.setAll(entries, entry);
        return new Matrix(rows, columns, entries);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Number of entries. */
    public int size() {
        return entries.length;
    }

    /** The entry at {@code i}, row by row from 0. */
    public double entry(int i) {
        return entries[i];
    }

    double entry(int row, int column) {
        return entries[row * columns + column];
    }

    public boolean isNumber() {
        return rows == 1 && columns == 1;
    }

    boolean isIdentity() {
        return rows == 0;
    }

    boolean isSquare() {
        return rows == columns && rows > 1;
    }

    boolean isVector() {
        return rows > 1 && columns == 1;
    }

    boolean sameShape(Matrix other) {
        return rows == other.rows && columns == other.columns;
    }

    public boolean isFinite() {
        return Arrays.stream(entries).allMatch(Double::isFinite);
    }

    /** Such as {@code 3 × 1}. */
    public String shape() {
        return isIdentity() ? "I" : rows + " × " + columns;
    }

    Matrix map(DoubleUnaryOperator function) {
        return new Matrix(rows, columns, Arrays.stream(entries).map(function).toArray());
    }

    Matrix scaled(double factor) {
        return map(entry -> entry * factor);
    }

    /** Entry by entry; a number stands for a matrix full of it. */
    Matrix with(Matrix other, String sign, DoubleBinaryOperator function) {
        if (sameShape(other)) {
            double[] together = new double[entries.length];
            Arrays.setAll(together, i -> function.applyAsDouble(entries[i], other.entries[i]));
            return new Matrix(rows, columns, together);
        }
        if (other.isNumber() && !isIdentity()) {
            return of(rows, columns, i -> function.applyAsDouble(entries[i], other.entries[0]));
        }
        if (isNumber() && !other.isIdentity()) {
            return of(other.rows, other.columns, i -> function.applyAsDouble(entries[0], other.entries[i]));
        }
        throw new ShapesDiffer(shape() + " " + sign + " " + other.shape());
    }

    Matrix plus(Matrix other, double sign) {
        String written = sign < 0 ? "−" : "+";
        if (isIdentity() && other.isSquare()) {
            return sized(other.rows).with(other, written, (a, b) -> a + sign * b);
        }
        if (other.isIdentity() && isSquare()) {
            return with(other.sized(rows), written, (a, b) -> a + sign * b);
        }
        if (isIdentity() != other.isIdentity()) {
            throw new ShapesDiffer(shape() + " " + written + " " + other.shape());
        }
        return with(other, written, (a, b) -> a + sign * b);
    }

    /** The identity with {@code size} rows. */
    private Matrix sized(int size) {
        return of(size, size, i -> i % (size + 1) == 0 ? entries[0] : 0);
    }

    Matrix times(Matrix other) {
        if (isNumber() || isIdentity()) {
            return other.scaled(entries[0]);
        }
        if (other.isNumber() || other.isIdentity()) {
            return scaled(other.entries[0]);
        }
        if (columns != other.rows) {
            throw new ShapesDiffer(shape() + " · " + other.shape());
        }
        double[] product = new double[rows * other.columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < other.columns; j++) {
                double sum = 0;
                for (int k = 0; k < columns; k++) {
                    sum += entry(i, k) * other.entry(k, j);
                }
                product[i * other.columns + j] = sum;
            }
        }
        return new Matrix(rows, other.columns, product);
    }

    Matrix transposed() {
        return isIdentity() ? this : of(columns, rows, i -> entry(i % rows, i / rows));
    }

    /** Row {@code i} from 0 as a column vector; of a vector or row the entry. */
    Matrix row(int i) {
        return rows == 1 || columns == 1 ? number(entries[i]) : of(columns, 1, j -> entry(i, j));
    }

    double sum() {
        return Arrays.stream(entries).reduce(0, Double::sum);
    }

    double trace() {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += entry(i, i);
        }
        return sum;
    }

    /** The inverse, by elimination with pivots; not finite where there is none. */
    Matrix inverse() {
        return eliminated(false);
    }

    double determinant() {
        return eliminated(true).entries[0];
    }

    private Matrix eliminated(boolean determinantOnly) {
        int n = rows;
        double[][] left = new double[n][n];
        double[][] right = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(entries, i * n, left[i], 0, n);
            right[i][i] = 1;
        }
        double determinant = 1;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(left[row][column]) > Math.abs(left[pivot][column]) ? row : pivot;
            }
            if (pivot != column) {
                swap(left, pivot, column);
                swap(right, pivot, column);
                determinant = -determinant;
            }
            determinant *= left[column][column];
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : left[row][column] / left[column][column];
                for (int k = 0; k < n && row != column; k++) {
                    left[row][k] -= factor * left[column][k];
                    right[row][k] -= factor * right[column][k];
                }
            }
        }
        double found = determinant;
        return determinantOnly ? number(found) : of(n, n, i -> right[i / n][i % n] / left[i / n][i / n]);
    }

    private static void swap(double[][] rows, int first, int second) {
        double[] row = rows[first];
        rows[first] = rows[second];
        rows[second] = row;
    }
}
