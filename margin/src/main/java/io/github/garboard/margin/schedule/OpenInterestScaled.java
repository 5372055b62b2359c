package io.github.garboard.margin.schedule;

import io.github.garboard.margin.Rounding;
import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A rate that rises with the open interest of its market: base up to the lower cap, 1 from the upper cap on, linear between:
 * base + (1 - base) (OI - lower) / (upper - lower).
 *
 * @param baseRate the rate of a small market, in (0, 1]
 * @param lowerCap the open interest from which the rate rises, in the unit of money, non-negative
 * @param upperCap the open interest from which a position must be funded in full, above the lower cap; or 0 with a lower cap
 *     of 0 for a rate that never rises
 * @param rounding how the rise is rounded, such as down to parts per million
 * @see "dYdX v4, liquidity tiers: open interest caps"
 */
public record OpenInterestScaled(double baseRate, double lowerCap, double upperCap, Rounding rounding) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public OpenInterestScaled {
        if (!(baseRate > 0 && baseRate <= 1)) {
            throw new IllegalArgumentException("baseRate must be in (0, 1]: " + baseRate);
        }
        Checks.requireNonNegative("lowerCap", lowerCap);
        Checks.requireNonNegative("upperCap", upperCap);
        if (!(upperCap > lowerCap) && !(upperCap == 0 && lowerCap == 0)) {
            throw new IllegalArgumentException("upperCap must be > lowerCap, " + lowerCap + ", or both 0: " + upperCap);
        }
        Objects.requireNonNull(rounding, "rounding");
    }

    /**
     * Returns the rate of a market.
     *
     * @param openInterest the open interest, in the unit of money of the caps, non-negative and finite
     * @return the rate, in [base, 1]
     * @throws IllegalArgumentException if the open interest breaks its rule
     */
    public double rate(double openInterest) {
        Checks.requireNonNegative("openInterest", openInterest);
        if (upperCap == 0 || openInterest <= lowerCap) {
            return baseRate;
        }
        if (openInterest >= upperCap) {
            return 1;
        }
        return baseRate + rounding.quotient(1 - baseRate, openInterest - lowerCap, upperCap - lowerCap);
    }

    /** Returns the schedule of a market: its rate at the open interest. */
    public LeverageSchedule at(double openInterest) {
        return LeverageSchedule.flat(rate(openInterest));
    }
}
