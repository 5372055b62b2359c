package io.github.garboard.margin.internal;

/**
 * L with L L' a covariance, by a pivoted Cholesky decomposition: one that is only semidefinite is taken as it is.
 *
 * @see "Higham, Analysis of the Cholesky decomposition of a semi-definite matrix (1990)"
 */
public final class CovarianceRoot {

    /** Where a pivot is 0 up to rounding, relative to the largest variance and for each factor. */
    private static final double ROUNDING = 1e-14;

    private final double[][] rows;

    private CovarianceRoot(double[][] rows) {
        this.rows = rows;
    }

    /** Returns the root of a symmetric matrix of n rows. */
    public static CovarianceRoot of(double[][] covariance, int n) {
        if (covariance.length != n) {
            throw new IllegalArgumentException(
                    "covariance must have one row per factor, " + n + ": " + covariance.length);
        }
        double[][] rest = new double[n][];
        for (int i = 0; i < n; i++) {
            rest[i] = covariance[i].clone();
            if (rest[i].length != n) {
                throw new IllegalArgumentException(
                        "row " + i + " of covariance must have one entry per factor, " + n + ": " + rest[i].length);
            }
            for (int j = 0; j <= i; j++) {
                if (!(Double.isFinite(rest[i][j]) && rest[i][j] == covariance[j][i])) {
                    throw new IllegalArgumentException("covariance must be symmetric and finite at " + i + ", " + j
                            + ", " + covariance[j][i] + ": " + rest[i][j]);
                }
            }
        }
        return new CovarianceRoot(root(rest));
    }

    /** Returns L x. */
    public double[] times(double[] normal) {
        double[] moves = new double[normal.length];
        for (int i = 0; i < moves.length; i++) {
            for (int k = 0; k < normal.length; k++) {
                moves[i] += rows[i][k] * normal[k];
            }
        }
        return moves;
    }

    /** Returns L with L L' the matrix, which it uses up: outer products, the largest remaining variance first. */
    private static double[][] root(double[][] rest) {
        int n = rest.length;
        double[][] root = new double[n][n];
        double negligible = n * ROUNDING * rest[largest(rest)][largest(rest)];
        for (int k = 0; k < n; k++) {
            int pivot = largest(rest);
            double variance = rest[pivot][pivot];
            if (!(variance > negligible)) {
                requireSemidefinite(rest, negligible);
                return root;
            }
            double deviation = Math.sqrt(variance);
            double[] column = new double[n];
            for (int i = 0; i < n; i++) {
                column[i] = rest[i][pivot] / deviation;
                root[i][k] = column[i];
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    rest[i][j] -= column[i] * column[j];
                }
            }
        }
        return root;
    }

    private static int largest(double[][] matrix) {
        int at = 0;
        for (int i = 1; i < matrix.length; i++) {
            if (matrix[i][i] > matrix[at][at]) {
                at = i;
            }
        }
        return at;
    }

    /** What remains when no variance remains must be nothing. */
    private static void requireSemidefinite(double[][] rest, double negligible) {
        double room = Math.max(negligible, 0);
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < rest.length; j++) {
                if (!(Math.abs(rest[i][j]) <= room)) {
                    throw new IllegalArgumentException("covariance must be positive semidefinite; what remains at " + i
                            + ", " + j + ": " + rest[i][j]);
                }
            }
        }
    }
}
