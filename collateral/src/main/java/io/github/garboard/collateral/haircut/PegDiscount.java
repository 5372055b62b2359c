package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import java.time.Duration;

/**
 * The discount of a claim on another asset, such as a wrapped, staked or bridged token: the state between two
 * observations.
 *
 * <p>The claim has a price in its market and a redemption value, the redemption ratio times the price of the underlying
 * asset. What it is worth depends on the side: as an asset it counts with the lower of the two, as a debt with the
 * higher, since neither the market nor the redemption may be open when it is needed. On the price of an asset comes a
 * haircut, max(average discount, redemption risk): the discount seen over time, averaged exponentially, and the caller's
 * estimate of what a redemption may lose (slashing, a queue, the bridge). A price that is discounted today thus counts
 * with today's discount and with the usual one.
 *
 * <p>{@code Haircut.byAsset(asset -> discounts.get(asset).fraction())} makes a haircut of the states.
 *
 * @param halfLife the time in which a past discount counts for half, above 0
 * @param redemptionRisk the loss that a redemption may take, as a fraction, in [0, 1]
 * @param averageDiscount the average of the discounts seen, in [0, 1]
 */
public record PegDiscount(Duration halfLife, double redemptionRisk, double averageDiscount) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the half-life is not above 0, or a fraction not in [0, 1]
     */
    public PegDiscount {
        if (halfLife.isZero() || halfLife.isNegative()) {
            throw new IllegalArgumentException("halfLife must be above 0: " + halfLife);
        }
        Haircut.requireFraction("redemptionRisk", redemptionRisk);
        Haircut.requireFraction("averageDiscount", averageDiscount);
    }

    /**
     * Returns the price of the claim as an asset: min(market, redemption value).
     *
     * @param market the price in the market, in the unit of account, non-negative and finite
     * @param redemption the redemption value, in the unit of account, non-negative and finite
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public static double assetPrice(double market, double redemption) {
        requirePrices(market, redemption);
        return Math.min(market, redemption);
    }

    /**
     * Returns the price of the claim as a debt: max(market, redemption value).
     *
     * @param market the price in the market, in the unit of account, non-negative and finite
     * @param redemption the redemption value, in the unit of account, non-negative and finite
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public static double debtPrice(double market, double redemption) {
        requirePrices(market, redemption);
        return Math.max(market, redemption);
    }

    /**
     * Returns the discount of the market to the redemption value: max(0, 1 - market / redemption). A premium is no
     * discount; where the redemption value is 0 there is nothing to be discounted from, and the discount is 0.
     *
     * @param market the price in the market, in the unit of account, non-negative and finite
     * @param redemption the redemption value, in the unit of account, non-negative and finite
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public static double discount(double market, double redemption) {
        requirePrices(market, redemption);
        return market >= redemption ? 0 : 1 - market / redemption;
    }

    /**
     * Returns the state after an observation: the average moves to its discount by 1 - 2^(-elapsed / half-life).
     *
     * @param market the price in the market, in the unit of account, non-negative and finite
     * @param redemption the redemption value, in the unit of account, non-negative and finite
     * @param elapsed the time since the observation before, non-negative; none leaves the average
     * @throws IllegalArgumentException if one is outside of its range
     */
    public PegDiscount observe(double market, double redemption, Duration elapsed) {
        if (elapsed.isNegative()) {
            throw new IllegalArgumentException("elapsed must be non-negative: " + elapsed);
        }
        double past = Math.pow(2, -seconds(elapsed) / seconds(halfLife));
        double average = past * averageDiscount + (1 - past) * discount(market, redemption);
        return new PegDiscount(halfLife, redemptionRisk, Math.min(1, average));
    }

    /** Returns the haircut: max(average discount, redemption risk), in [0, 1]. */
    public double fraction() {
        return Math.max(averageDiscount, redemptionRisk);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private static void requirePrices(double market, double redemption) {
        requirePrice("market", market);
        requirePrice("redemption", redemption);
    }

    private static void requirePrice(String name, double price) {
        if (!(price >= 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + price);
        }
    }
}
