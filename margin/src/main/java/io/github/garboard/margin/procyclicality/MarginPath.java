package io.github.garboard.margin.procyclicality;

import io.github.garboard.margin.internal.Checks;
import java.util.Arrays;

/**
 * The requirements of one constant portfolio over time, and how procyclical they were: how far apart and how fast they moved,
 * what they cost, and what they did not cover.
 *
 * @see "Murphy, Vasios, Vause, An investigation into the procyclicality of risk-based initial margin models, Bank of England
 *     Financial Stability Paper 29 (2014), section 4"
 */
public final class MarginPath {

    private final double[] requirements;

    private MarginPath(double[] requirements) {
        this.requirements = requirements;
    }

    /**
     * Returns a path.
     *
     * @param requirements the requirement of each period, oldest first, at least one, non-negative and finite
     * @return the path
     * @throws IllegalArgumentException if there is none, or one is negative or not finite
     */
    public static MarginPath of(double... requirements) {
        if (requirements.length == 0) {
            throw new IllegalArgumentException("requirements must not be empty: []");
        }
        for (double requirement : requirements) {
            Checks.requireNonNegative("requirement", requirement);
        }
        return new MarginPath(requirements.clone());
    }

    /** Returns the number of periods. */
    public int size() {
        return requirements.length;
    }

    /**
     * Returns the requirement of a period, from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such period
     */
    public double at(int period) {
        return requirements[period];
    }

    /** Returns the requirements, a new array. */
    public double[] toArray() {
        return requirements.clone();
    }

    /** Returns the largest requirement. */
    public double peak() {
        return Arrays.stream(requirements).max().orElseThrow();
    }

    /** Returns the least requirement. */
    public double trough() {
        return Arrays.stream(requirements).min().orElseThrow();
    }

    /**
     * Returns the largest requirement over the least, whichever came first: 1 for a requirement that does not move.
     *
     * @return the ratio, at least 1; infinite where the least is 0 and the largest is not
     */
    public double peakToTrough() {
        return ratio(trough(), peak());
    }

    /**
     * Returns the n-period measure: the largest rise of the requirement within so many periods, the most that a member with this
     * portfolio has had to find at such notice. Costs the number of periods times n.
     *
     * @param periods n, at least 1
     * @return the largest requirement(t) - requirement(s) over s &lt; t &lt;= s + n, in the unit of the requirements; 0 if it never
     *     rose
     * @throws IllegalArgumentException if n is below 1
     */
    public double largestRise(int periods) {
        requirePeriods(periods);
        double largest = 0;
        for (int s = 0; s < requirements.length; s++) {
            for (int t = s + 1; t < requirements.length && t - s <= periods; t++) {
                largest = Math.max(largest, requirements[t] - requirements[s]);
            }
        }
        return largest;
    }

    /**
     * Returns the n-period measure as a ratio. Costs the number of periods times n.
     *
     * @param periods n, at least 1
     * @return the largest requirement(t) / requirement(s) over s &lt; t &lt;= s + n, at least 1; infinite where it rose from 0
     * @throws IllegalArgumentException if n is below 1
     */
    public double largestRatio(int periods) {
        requirePeriods(periods);
        double largest = 1;
        for (int s = 0; s < requirements.length; s++) {
            for (int t = s + 1; t < requirements.length && t - s <= periods; t++) {
                largest = Math.max(largest, ratio(requirements[s], requirements[t]));
            }
        }
        return largest;
    }

    /** Returns the cost: the average requirement. */
    public double cost() {
        return Arrays.stream(requirements).sum() / requirements.length;
    }

    /**
     * Returns what the requirements did not cover.
     *
     * @param losses the loss of each period, as many as requirements, finite; negative for a gain
     * @return the shortfall
     * @throws IllegalArgumentException if there are not as many losses as requirements, or one is not finite
     */
    public Shortfall shortfall(double... losses) {
        if (losses.length != requirements.length) {
            throw new IllegalArgumentException(
                    "losses must be one per requirement, " + requirements.length + ": " + losses.length);
        }
        int breaches = 0;
        double total = 0;
        double largest = 0;
        for (int t = 0; t < losses.length; t++) {
            double uncovered = Checks.requireFinite("loss", losses[t]) - requirements[t];
            if (uncovered > 0) {
                breaches++;
                total += uncovered;
                largest = Math.max(largest, uncovered);
            }
        }
        return new Shortfall(breaches, total, largest);
    }

    private static void requirePeriods(int periods) {
        if (periods < 1) {
            throw new IllegalArgumentException("periods must be >= 1: " + periods);
        }
    }

    private static double ratio(double from, double to) {
        return from == to ? 1 : to / from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarginPath path && Arrays.equals(requirements, path.requirements);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(requirements);
    }

    @Override
    public String toString() {
        return "MarginPath" + Arrays.toString(requirements);
    }
}
