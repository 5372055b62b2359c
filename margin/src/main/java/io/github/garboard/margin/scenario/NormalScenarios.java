package io.github.garboard.margin.scenario;

import io.github.garboard.margin.RiskFactor;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.internal.CovarianceRoot;
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

    private final List<RiskFactor> factors;
    private final CovarianceRoot root;

    private NormalScenarios(List<RiskFactor> factors, CovarianceRoot root) {
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
        return new NormalScenarios(copy, CovarianceRoot.of(covariance, n));
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
            scenarios.add(Scenario.of(Integer.toString(number), root.times(normal)));
        }
        return ScenarioSet.of(factors, scenarios);
    }
}
