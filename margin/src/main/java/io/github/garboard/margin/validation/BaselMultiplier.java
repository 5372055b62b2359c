package io.github.garboard.margin.validation;

import java.util.List;

/**
 * What a bank's own figure is multiplied with, by its breaches over 250 days at 99 %: a supervisor's table, set for that
 * length and level only.
 */
public enum BaselMultiplier {

    /**
     * Of value at risk, from 3 to 4.
     *
     * @see "Basel Committee, Amendment to the capital accord to incorporate market risks (1996), and its revision of 2009"
     */
    VALUE_AT_RISK(3.0, 3.40, 3.50, 3.65, 3.75, 3.85, 4.0),

    /**
     * Of expected shortfall, from 1.5 to 2; in force since 2023-01-01.
     *
     * @see "Basel Committee, MAR99, table of multipliers; MAR33.44"
     */
    EXPECTED_SHORTFALL(1.50, 1.70, 1.76, 1.83, 1.88, 1.92, 2.0);

    private static final int FIRST_YELLOW = 5;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Double> from;

    BaselMultiplier(Double... from) {
        this.from = List.of(from);
    }

    /**
     * Returns the multiplier.
     *
     * @param breaches the number of breaches in 250 days, non-negative
     * @throws IllegalArgumentException if it is negative
     */
    public double of(int breaches) {
        if (breaches < 0) {
            throw new IllegalArgumentException("breaches must be >= 0: " + breaches);
        }
        return from.get(Math.min(Math.max(0, breaches - FIRST_YELLOW + 1), from.size() - 1));
    }
}
