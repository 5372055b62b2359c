package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;
import io.github.garboard.oracle.internal.Elapsed;
import java.time.Duration;

/**
 * The mark price of a perpetual as the median of three: one that follows from the funding to come, one from the recent
 * basis, and the traded price. To move it, two of the three have to be moved. Costs O(1).
 *
 * <p>Source: documentations of Binance Futures, Ebi and OBSDN, mark price.
 *
 * @param fundingBased the price that the funding implies, see {@link #fundingBased}, above 0 and finite
 * @param basisBased the index plus the average basis, see {@link BasisMark#mark}, above 0 and finite
 * @param traded the price of the last trade, above 0 and finite
 */
public record MedianMark(double fundingBased, double basisBased, double traded) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is not above 0 and finite
     */
    public MedianMark {
        Arguments.requirePositive("fundingBased", fundingBased);
        Arguments.requirePositive("basisBased", basisBased);
        Arguments.requirePositive("traded", traded);
    }

    /**
     * Returns the price that the funding implies: index (1 + fundingRate untilFunding / fundingPeriod).
     *
     * @param index the index, above 0 and finite
     * @param fundingRate the last funding rate, as a decimal for a period, finite and above -1
     * @param untilFunding the time until the next funding, non-negative and at most the period
     * @param fundingPeriod the time between two fundings, above 0
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static double fundingBased(double index, double fundingRate, Duration untilFunding, Duration fundingPeriod) {
        Arguments.requirePositive("index", index);
        Arguments.requireFinite("fundingRate", fundingRate);
        if (!(fundingRate > -1)) {
            throw new IllegalArgumentException("fundingRate must be above -1: " + fundingRate);
        }
        Arguments.requirePositive("fundingPeriod", fundingPeriod);
        Arguments.requireNonNegative("untilFunding", untilFunding);
        if (untilFunding.compareTo(fundingPeriod) > 0) {
            throw new IllegalArgumentException("untilFunding must be at most " + fundingPeriod + ": " + untilFunding);
        }
        return index * (1 + fundingRate * (Elapsed.seconds(untilFunding) / Elapsed.seconds(fundingPeriod)));
    }

    /** Returns the middle one of the three prices. */
    public double price() {
        double low = Math.min(fundingBased, basisBased);
        double high = Math.max(fundingBased, basisBased);
        return Math.max(low, Math.min(high, traded));
    }
}
