package dev.viva.grading.prose;

import java.util.List;

/**
 * Fits a logistic function by Newton's method with a ridge penalty; the target may be any share from 0 to 1. Rows may belong to groups, each of which
 * gets an intercept of its own. Fixed numbers of steps and fixed order of sums: the same rows always give the same coefficients.
 */
final class LogisticFit {
    private static final int STEPS = 10;
    private static final double GROUP_RIDGE = 0.5;

    /** One row: its features, the group whose intercept it has, from 0, its target, 0 to 1, and its weight. */
    static final class Row {
        private final double[] values;
        private final int group;
        private final double target;
        private final double weight;

        Row(double[] values, int group, double target, double weight) {
            this.values = values;
            this.group = group;
            this.target = target;
            this.weight = weight;
        }

        double[] values() {
            return values;
        }

        int group() {
            return group;
        }

        double target() {
            return target;
        }

        double weight() {
            return weight;
        }
    }

    private final List<Row> rows;
    private final int features;
    private final double ridge;
    private final double[] solution;

    private LogisticFit(List<Row> rows, int features, int groups, double ridge) {
        this.rows = rows;
        this.features = features;
        this.ridge = ridge;
        this.solution = new double[features + groups];
    }

    /** The coefficients of the features, then the intercepts of the groups. */
    static double[] of(List<Row> rows, double ridge) {
        int groups = rows.stream().mapToInt(Row::group).max().orElse(0) + 1;
        LogisticFit fit = new LogisticFit(rows, rows.getFirst().values().length, groups, ridge);
        for (int step = 0; step < STEPS; step++) {
            fit.step();
        }
        return fit.solution;
    }

    private void step() {
        int size = solution.length;
        double[][] curvature = new double[size][size];
        double[] slope = new double[size];
        for (int i = 0; i < size; i++) {
            double penalty = i < features ? ridge : size - features == 1 ? 0 : GROUP_RIDGE;
            curvature[i][i] = penalty + 1e-9;
            slope[i] = -penalty * solution[i];
        }
        for (Row row : rows) {
            int own = features + row.group();
            double sum = solution[own];
            for (int i = 0; i < features; i++) {
                sum += solution[i] * row.values()[i];
            }
            double share = 1 / (1 + StrictMath.exp(-sum));
            double error = row.weight() * (row.target() - share);
            double spread = row.weight() * share * (1 - share);
            for (int i = 0; i < features; i++) {
                slope[i] += error * row.values()[i];
                for (int j = 0; j < features; j++) {
                    curvature[i][j] += spread * row.values()[i] * row.values()[j];
                }
                curvature[i][own] += spread * row.values()[i];
                curvature[own][i] += spread * row.values()[i];
            }
            slope[own] += error;
            curvature[own][own] += spread;
        }
        double[] step = solve(curvature, slope);
        for (int i = 0; i < size; i++) {
            solution[i] += step[i];
        }
    }

    /** Gauss's elimination; the matrix is positive definite, so no row has to be exchanged. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                if (factor != 0) {
                    for (int column = pivot; column < size; column++) {
                        matrix[row][column] -= factor * matrix[pivot][column];
                    }
                    right[row] -= factor * right[pivot];
                }
            }
        }
        double[] result = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = right[row];
            for (int column = row + 1; column < size; column++) {
                sum -= matrix[row][column] * result[column];
            }
            result[row] = sum / matrix[row][row];
        }
        return result;
    }

    /** Slope and intercept of the line through weighted points. */
    static double[] line(List<double[]> points) {
        double weight = 0;
        double meanX = 0;
        double meanY = 0;
        for (double[] point : points) {
            weight += point[2];
            meanX += point[2] * point[0];
            meanY += point[2] * point[1];
        }
        meanX /= weight;
        meanY /= weight;
        double xx = 1e-9;
        double xy = 0;
        for (double[] point : points) {
            xx += point[2] * (point[0] - meanX) * (point[0] - meanX);
            xy += point[2] * (point[0] - meanX) * (point[1] - meanY);
        }
        return new double[] {xy / xx, meanY - xy / xx * meanX};
    }
}
