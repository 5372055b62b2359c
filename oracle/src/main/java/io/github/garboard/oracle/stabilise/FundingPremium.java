package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;

/**
 * How far a perpetual trades from its index, measured where size can really be traded: at the impact prices, the average
 * prices of selling or buying a given amount into the book.
 *
 * <p>The premium is (max(0, impactBid - index) - max(0, index - impactAsk)) / index: positive if one can sell above the
 * index, negative if one can buy below it, 0 if the index lies between the two. Average it over a funding period with
 * {@link io.github.garboard.oracle.average.ArithmeticTwap ArithmeticTwap}, and hand it to {@link FundingRate}. Costs
 * O(1).
 *
 * <p>Source: documentations of Gate.io Futures and Binance Futures, premium index.
 *
 * @param impactBid the average price of selling the impact amount, above 0 and finite
 * @param impactAsk the average price of buying the impact amount, at least the impact bid, finite
 * @param index the index, above 0 and finite
 */
public record FundingPremium(double impactBid, double impactAsk, double index) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public FundingPremium {
        Arguments.requirePositive("impactBid", impactBid);
        Arguments.requirePositive("impactAsk", impactAsk);
        Arguments.requirePositive("index", index);
        if (impactBid > impactAsk) {
            throw new IllegalArgumentException("impactBid must be at most impactAsk " + impactAsk + ": " + impactBid);
        }
    }

    /** Returns the premium as a decimal of the index. */
    public double premium() {
        return (Math.max(0, impactBid - index) - Math.max(0, index - impactAsk)) / index;
    }
}
