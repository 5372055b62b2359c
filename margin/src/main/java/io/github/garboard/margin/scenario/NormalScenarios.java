package io.github.garboard.margin.scenario;

import io.github.garboard.margin.RiskFactor;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Monte Carlo scenarios: jointly normal moves with a given covariance, as likely as each other.
 *
 * <p>The covariance is factored by a pivoted Cholesky decomposition, so one that is only semidefinite (two factors that always
 * move together) is taken as it is. Costs O(n³) to make and O(n²) for each scenario, n factors.
 *
 * @see "Higham, Analysis of the Cholesky decomposition of a semi-definite matrix (1990)"
 */
public final class NormalScenarios {

    /** Where a pivot is 0 up to rounding, relative to the largest variance and for each factor. */
    private static final double ROUNDING = 1e-14;

    private final List<RiskFactor> factors;
    private final double[][] root;

    private NormalScenarios(List<RiskFactor> factors, double[][] root) {
        this.factors = factors;
        this.root = root;
    }

    /**
     * Returns the scenarios of a covariance.
     *
     * @param factors the factors, at least one
     * @param covariance the covariance of their moves over the horizon, in the units of each factor's rule, symmetric
     * @throws IllegalArgumentException if there is no factor, the matrix does not have one row and column per factor, is not
     *     symmetric, not finite or not positive semidefinite
     */
    public static NormalScenarios of(List<RiskFactor> factors, double[][] covariance) {
        List<RiskFactor> copy = List.copyOf(factors);
        int n = copy.size();
        if (n == 0) {
            throw new IllegalArgumentException("factors must not be empty: []");
        }
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
        return new NormalScenarios(copy, root(rest));
    }

    /**
     * Returns a set of scenarios named 1 to n.
     *
     * @param count the number of scenarios, at least 1
     * @param random the caller's generator: the same seed gives the same set
     * @throws IllegalArgumentException if count is below 1
     */
    public ScenarioSet draw(int count, RandomGenerator random) {
        Objects.requireNonNull(random, "random");
        if (count < 1) {
            throw new IllegalArgumentException("count must be >= 1: " + count);
        }
        List<Scenario> scenarios = new ArrayList<>(count);
        double[] normal = new double[factors.size()];
        for (int number = 1; number <= count; number++) {
            for (int i = 0; i < normal.length; i++) {
                normal[i] = random.nextGaussian();
            }
            scenarios.add(Scenario.of(Integer.toString(number), correlated(normal)));
        }
        return ScenarioSet.of(factors, scenarios);
    }

    private double[] correlated(double[] normal) {
        double[] moves = new double[normal.length];
        for (int i = 0; i < moves.length; i++) {
            for (int k = 0; k < normal.length; k++) {
                moves[i] += root[i][k] * normal[k];
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
