package io.github.garboard.margin.dynamic;

/** Small dense algebra for the search. */
final class Matrices {

    private Matrices() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    /** Returns the inverse of a positive definite matrix, by elimination without pivots, which it does not need. */
    static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] rest = new double[n][];
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            rest[i] = matrix[i].clone();
            inverse[i][i] = 1;
        }
        for (int k = 0; k < n; k++) {
            double pivot = rest[k][k];
            for (int j = 0; j < n; j++) {
                rest[k][j] /= pivot;
                inverse[k][j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = i == k ? 0 : rest[i][k];
                for (int j = 0; j < n; j++) {
                    rest[i][j] -= factor * rest[k][j];
                    inverse[i][j] -= factor * inverse[k][j];
                }
            }
        }
        return inverse;
    }

    /**
     * Updates the inverse of a curvature by a step and the change of the slope along it (Broyden, Fletcher, Goldfarb, Shanno),
     * and returns whether it did: a step without positive curvature is left out.
     *
     * @see "Nocedal, Wright, Numerical Optimization, 2nd edition, 2006, equation (6.17)"
     */
    static boolean update(double[][] inverse, double[] step, double[] change) {
        double curvature = dot(step, change);
        if (!(curvature > 0)) {
            return false;
        }
        double[] moved = times(inverse, change);
        double scale = 1 / curvature;
        double weight = (1 + dot(change, moved) * scale) * scale;
        for (int i = 0; i < step.length; i++) {
            for (int j = 0; j < step.length; j++) {
                inverse[i][j] += weight * step[i] * step[j] - scale * (moved[i] * step[j] + step[i] * moved[j]);
            }
        }
        return true;
    }
}
