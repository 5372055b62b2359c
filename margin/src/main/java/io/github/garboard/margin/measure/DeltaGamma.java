package io.github.garboard.margin.measure;

import io.github.garboard.margin.internal.Checks;
import java.util.OptionalDouble;

/**
 * The profit and loss of a book to second order in normal moves of its factors: mean and cumulants of
 * Q = delta' x + x' Gamma x / 2, x normal with mean 0 and the covariance Sigma.
 *
 * <p>The cumulants are exact: mean tr(Gamma Sigma) / 2 and, for r &gt;= 2, ((r - 1)! tr((Gamma Sigma)^r) + r! delta' Sigma
 * (Gamma Sigma)^(r-2) delta) / 2. The value at risk is not: it takes them through {@link CornishFisher}.
 *
 * @param mean the mean, in the unit of money
 * @param variance the second cumulant, non-negative
 * @param thirdCumulant the third cumulant
 * @param fourthCumulant the fourth cumulant
 * @see "Britten-Jones, Schaefer, Non-linear value-at-risk, European Finance Review 2 (1999)"
 * @see "Mathai, Provost, Quadratic Forms in Random Variables (1992), theorem 3.2b.2"
 */
public record DeltaGamma(double mean, double variance, double thirdCumulant, double fourthCumulant) {

    /**
     * Checks the moments.
     *
     * @throws IllegalArgumentException if one is not finite or the variance is negative
     */
    public DeltaGamma {
        if (!(Double.isFinite(mean) && Double.isFinite(thirdCumulant) && Double.isFinite(fourthCumulant))) {
            throw new IllegalArgumentException(
                    "moments must be finite: " + mean + ", " + thirdCumulant + ", " + fourthCumulant);
        }
        Checks.requireNonNegative("variance", variance);
    }

    /**
     * Returns the moments of a book. Costs O(n³) for n factors.
     *
     * @param delta the first derivatives of the book's value, one per factor
     * @param gamma the second derivatives, symmetric
     * @param covariance the covariance of the moves over the horizon, symmetric, positive semidefinite
     * @throws IllegalArgumentException if the arrays are not of one size, a matrix is not symmetric or the variance that
     *     follows is negative
     */
    public static DeltaGamma of(double[] delta, double[][] gamma, double[][] covariance) {
        int n = delta.length;
        requireSymmetric("gamma", gamma, n);
        requireSymmetric("covariance", covariance, n);
        double[][] product = multiply(gamma, covariance);
        double[][] square = multiply(product, product);
        double[] spread = multiply(covariance, delta);
        double[] once = multiply(gamma, spread);
        double[] onceSpread = multiply(covariance, once);
        return new DeltaGamma(
                trace(product) / 2,
                dot(delta, spread) + trace(square) / 2,
                3 * dot(spread, once) + trace(multiply(square, product)),
                12 * dot(once, onceSpread) + 3 * trace(multiply(square, square)));
    }

    /** Returns the skewness and excess kurtosis as an expansion of the quantile; of a constant book both are 0. */
    public CornishFisher expansion() {
        return variance == 0
                ? new CornishFisher(0, 0)
                : new CornishFisher(thirdCumulant / Math.pow(variance, 1.5), fourthCumulant / (variance * variance));
    }

    /**
     * Returns the value at risk: max(0, -(mean + sqrt(variance) q(z))).
     *
     * @param z the quantile of a standard normal at one less the level, such as -2.326 for 99 %: the caller's, for the module
     *     ships no normal distribution
     * @return the loss; empty where the expansion is not valid and the book has to be revalued in full
     * @throws IllegalArgumentException if z is not finite
     */
    public OptionalDouble valueAtRisk(double z) {
        OptionalDouble quantile = expansion().quantile(z);
        return quantile.isEmpty()
                ? quantile
                : OptionalDouble.of(Math.max(0, -(mean + Math.sqrt(variance) * quantile.getAsDouble())));
    }

    private static void requireSymmetric(String name, double[][] matrix, int n) {
        if (matrix.length != n) {
            throw new IllegalArgumentException(name + " must have one row per factor, " + n + ": " + matrix.length);
        }
        for (int i = 0; i < n; i++) {
            if (matrix[i].length != n) {
                throw new IllegalArgumentException(
                        "row " + i + " of " + name + " must have one entry per factor, " + n + ": " + matrix[i].length);
            }
            for (int j = 0; j < i; j++) {
                if (!(matrix[i][j] == matrix[j][i])) {
                    throw new IllegalArgumentException(
                            name + " must be symmetric at " + i + ", " + j + ", " + matrix[j][i] + ": " + matrix[i][j]);
                }
            }
        }
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[] multiply(double[][] a, double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            product[i] = dot(a[i], x);
        }
        return product;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }
}
