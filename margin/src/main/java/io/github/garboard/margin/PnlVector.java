package io.github.garboard.margin;

import java.util.Arrays;
import java.util.Objects;

/** The profit and loss of a portfolio in each scenario of a set: positive is a gain, in one unit of money. */
public final class PnlVector {

    private final ScenarioSet scenarios;
    private final double[] values;

    private PnlVector(ScenarioSet scenarios, double[] values) {
        this.scenarios = scenarios;
        this.values = values;
    }

    /**
     * Returns the vector of the given figures.
     *
     * @param scenarios the scenarios
     * @param pnl one finite figure per scenario, copied
     * @return the vector
     * @throws IllegalArgumentException if there is not one figure per scenario, or one is not finite
     */
    public static PnlVector of(ScenarioSet scenarios, double... pnl) {
        Objects.requireNonNull(scenarios, "scenarios");
        if (pnl.length != scenarios.size()) {
            throw new IllegalArgumentException(
                    "pnl must have one figure per scenario, " + scenarios.size() + ": " + pnl.length);
        }
        double[] copy = pnl.clone();
        for (int i = 0; i < copy.length; i++) {
            if (!Double.isFinite(copy[i])) {
                throw new IllegalArgumentException(
                        "pnl in scenario " + scenarios.scenario(i).name() + " must be finite: " + copy[i]);
            }
        }
        return new PnlVector(scenarios, copy);
    }

    /** Returns the scenarios. */
    public ScenarioSet scenarios() {
        return scenarios;
    }

    /**
     * Returns the profit and loss in a scenario. Costs O(1) and does not allocate.
     *
     * @param scenario the index of the scenario
     * @return the gain, negative for a loss, finite
     * @throws IndexOutOfBoundsException if there is no such scenario
     */
    public double pnl(int scenario) {
        return values[scenario];
    }

    /**
     * Returns the sum of this vector and another one, scenario by scenario.
     *
     * @param other a vector over an equal scenario set
     * @return the sum
     * @throws IllegalArgumentException if the scenario sets differ, or a sum is beyond the largest double
     */
    public PnlVector plus(PnlVector other) {
        if (!scenarios.equals(other.scenarios)) {
            throw new IllegalArgumentException(
                    "other must be over the scenario set " + scenarios + ": " + other.scenarios);
        }
        double[] sum = new double[values.length];
        Arrays.setAll(sum, s -> values[s] + other.values[s]);
        return of(scenarios, sum);
    }

    /**
     * Returns what counts of this vector under a rule.
     *
     * @param rule the rule, applied to each figure
     * @throws IllegalArgumentException if the rule gives a figure that is not finite
     */
    public PnlVector map(VectorRule rule) {
        Objects.requireNonNull(rule, "rule");
        double[] counted = new double[values.length];
        Arrays.setAll(counted, s -> rule.apply(values[s], scenarios, s));
        return of(scenarios, counted);
    }

    /** Returns the figures themselves, to be read only. */
    double[] figures() {
        return values;
    }

    /** Returns a copy of the figures, one per scenario. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PnlVector vector
                && Arrays.equals(values, vector.values)
                && scenarios.equals(vector.scenarios);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "PnlVector" + Arrays.toString(values);
    }
}
