package io.github.garboard.greeks.batch;

import java.util.Arrays;
import java.util.Objects;

/**
 * A view of shocks of spot and volatility in columns, one index for each scenario: the spot (or forward) S becomes S f, the
 * volatility v becomes v g + a.
 *
 * <p>The arrays are the caller's, not copied, and read while a {@link BatchPricer} runs. A shock that makes a spot or a
 * volatility negative makes that cell invalid, no other.
 */
public final class ScenarioColumns {

    private final double[] spotFactor;
    private final double[] volatilityFactor;
    private final double[] volatilityAddition;

    private ScenarioColumns(double[] spotFactor, double[] volatilityFactor, double[] volatilityAddition) {
        this.spotFactor = spotFactor;
        this.volatilityFactor = volatilityFactor;
        this.volatilityAddition = volatilityAddition;
    }

    /**
     * Returns shocks of the volatility in proportion to itself.
     *
     * @param spotFactor what the spot is multiplied by: 0.9 for a fall of 10 %
     * @param volatilityFactor what the volatility is multiplied by
     * @throws IllegalArgumentException if the lengths differ
     */
    public static ScenarioColumns relative(double[] spotFactor, double[] volatilityFactor) {
        requireLength("volatilityFactor", volatilityFactor, spotFactor.length);
        return new ScenarioColumns(spotFactor, volatilityFactor, new double[spotFactor.length]);
    }

    /**
     * Returns shocks of the volatility by points.
     *
     * @param spotFactor what the spot is multiplied by: 0.9 for a fall of 10 %
     * @param volatilityAddition what is added to the volatility: 0.05 for five points
     * @throws IllegalArgumentException if the lengths differ
     */
    public static ScenarioColumns additive(double[] spotFactor, double[] volatilityAddition) {
        requireLength("volatilityAddition", volatilityAddition, spotFactor.length);
        double[] ones = new double[spotFactor.length];
        Arrays.fill(ones, 1);
        return new ScenarioColumns(spotFactor, ones, volatilityAddition);
    }

    private static void requireLength(String name, double[] column, int length) {
        Objects.requireNonNull(column, name);
        if (column.length != length) {
            throw new IllegalArgumentException(
                    "length of " + name + " must be that of spotFactor " + length + ": " + column.length);
        }
    }

    /** Returns the number of scenarios. */
    public int length() {
        return spotFactor.length;
    }

    double spotFactor(int scenario) {
        return spotFactor[scenario];
    }

    double volatilityFactor(int scenario) {
        return volatilityFactor[scenario];
    }

    double volatilityAddition(int scenario) {
        return volatilityAddition[scenario];
    }

    double spot(int scenario, double base) {
        return spotFactor[scenario] * base;
    }

    double volatility(int scenario, double base) {
        return volatilityFactor[scenario] * base + volatilityAddition[scenario];
    }
}
