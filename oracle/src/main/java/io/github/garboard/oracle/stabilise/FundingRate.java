package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;

/**
 * The rule by which an average premium becomes the rate that one side of a perpetual pays the other.
 *
 * <pre>{@code
 * rate = clamp(premium + clamp(interest - premium, -band, band), -limit, limit)
 * }</pre>
 *
 * <p>While the premium is within the band of the interest, the rate is the interest; outside it follows the premium, a
 * band closer. The rate never falls as the premium rises. Positive: who is long pays. Costs O(1).
 *
 * <p>Source: documentations of Gate.io Futures and Binance Futures, funding rate: interest 0.0001 for 8 hours, band
 * 0.0005.
 *
 * @param interest the interest difference of the two currencies for a funding period, as a decimal, finite
 * @param band how far the rate may be from the premium for the sake of the interest, non-negative and finite
 * @param limit the largest rate in either direction, non-negative; may be infinite
 */
public record FundingRate(double interest, double band, double limit) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public FundingRate {
        Arguments.requireFinite("interest", interest);
        Arguments.requireNonNegative("band", band);
        if (!(limit >= 0)) {
            throw new IllegalArgumentException("limit must be non-negative: " + limit);
        }
    }

    /**
     * Returns the rate for a funding period, as a decimal.
     *
     * @param premium the average premium over the period, as a decimal, finite
     * @throws IllegalArgumentException if it is not finite
     */
    public double of(double premium) {
        Arguments.requireFinite("premium", premium);
        // the interest where it lies within the band, not premium + (interest - premium), which would round
        double pulled = Math.max(premium - band, Math.min(premium + band, interest));
        return Math.max(-limit, Math.min(limit, pulled));
    }
}
