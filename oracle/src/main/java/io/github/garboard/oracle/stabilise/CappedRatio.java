package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.internal.Arguments;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An observed ratio with the bounds that it was held against, and what follows: the answer of a {@link GrowthCap}.
 *
 * @param observed the observed ratio, non-negative and finite
 * @param floor the smallest ratio that is served, inclusive, non-negative
 * @param cap the largest ratio that is served, at least the floor, above 0 and finite
 * @param largestShortfall how far the observed ratio may be above the cap without alarm, as a decimal of the cap,
 *     inclusive, non-negative and finite
 */
public record CappedRatio(double observed, double floor, double cap, double largestShortfall) {

    /**
     * The rule of an alarm below the floor; found and limit are ratios.
     */
    public static final String FLOOR_RULE = "ratio-floor";

    /** The rule of an alarm above the cap; found and limit are decimals of the cap. */
    public static final String CAP_RULE = "ratio-cap";

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public CappedRatio {
        Arguments.requireNonNegative("observed", observed);
        Arguments.requireNonNegative("floor", floor);
        Arguments.requirePositive("cap", cap);
        if (floor > cap) {
            throw new IllegalArgumentException("floor must be at most the cap " + cap + ": " + floor);
        }
        Arguments.requireNonNegative("largestShortfall", largestShortfall);
    }

    /** Returns the ratio to use: the smaller of the observed one and the cap; nothing below the floor. */
    public OptionalDouble served() {
        return isBelowFloor() ? OptionalDouble.empty() : OptionalDouble.of(Math.min(observed, cap));
    }

    /** Returns whether the observed ratio is above the cap. */
    public boolean isCapped() {
        return observed > cap;
    }

    /** Returns whether the observed ratio is below the floor. */
    public boolean isBelowFloor() {
        return observed < floor;
    }

    /** Returns how far the observed ratio is above the cap, as a decimal of the cap: what the cap takes away; 0 within. */
    public double shortfall() {
        return Math.max(0, observed / cap - 1);
    }

    /**
     * Returns why somebody must look: the ratio is below its floor and nothing is served, or the cap takes away more
     * than the largest shortfall and what is served is too low. Empty if neither.
     */
    public Optional<Refusal> alarm() {
        if (isBelowFloor()) {
            return Optional.of(new Refusal(FLOOR_RULE, observed, floor, "ratio " + observed + ", floor " + floor));
        }
        double shortfall = shortfall();
        return shortfall > largestShortfall
                ? Optional.of(new Refusal(
                        CAP_RULE,
                        shortfall,
                        largestShortfall,
                        "ratio " + observed + " is " + shortfall + " above cap " + cap + ", limit " + largestShortfall))
                : Optional.empty();
    }
}
