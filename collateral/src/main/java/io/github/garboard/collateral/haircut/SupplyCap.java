package io.github.garboard.collateral.haircut;

import java.util.List;
import java.util.Objects;

/**
 * How much of a token a pool should take as collateral: the smallest of several limits, each with its reason.
 *
 * <p>The presets are the published rules of thumb; compose others from limits of your own. Amounts are in tokens.
 *
 * <p>Source of the presets: Gauntlet, Borrow and Supply Cap Methodology, governance.aave.com, topic 11487 (2023).
 *
 * @param limits the limits, at least one
 */
public record SupplyCap(List<Limit> limits) {

    private static final double STABLE_CONSERVATIVE = 0.4;
    private static final double STABLE_AGGRESSIVE = 0.6;
    private static final double CIRCULATING_CONSERVATIVE = 0.3;
    private static final double CIRCULATING_AGGRESSIVE = 0.5;
    private static final double DEPTHS = 10;
    private static final double DAILY_VOLUMES = 0.5;

    /**
     * Copies the limits.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SupplyCap {
        limits = List.copyOf(limits);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("limits must not be empty: " + limits);
        }
    }

    /**
     * A limit and why it is one.
     *
     * @param reason the reason, for a reader
     * @param amount the amount, in tokens, non-negative; infinite for no limit
     */
    public record Limit(String reason, double amount) {

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the amount is negative or NaN
         */
        public Limit {
            Objects.requireNonNull(reason, "reason");
            if (!(amount >= 0)) {
                throw new IllegalArgumentException(reason + " must be non-negative: " + amount);
            }
        }
    }

    /** Returns the cap from the given limits. */
    public static SupplyCap of(Limit... limits) {
        return new SupplyCap(List.of(limits));
    }

    /**
     * Returns the conservative cap of a token that is not stable, driven by the liquidity on its chain: the least of the
     * amounts below and 30 % of the circulating supply.
     *
     * @param breakEvenOfLongAttack the tokens that an attack on a long position needs to break even, non-negative
     * @param movingPriceByQuarter the tokens that move the price on decentralised exchanges by 25 %, non-negative
     * @param circulating the circulating supply on the chain, in tokens, non-negative
     * @throws IllegalArgumentException if one is negative or NaN
     */
    public static SupplyCap conservative(
            double breakEvenOfLongAttack, double movingPriceByQuarter, double circulating) {
        return of(
                new Limit("break-even of a long attack", breakEvenOfLongAttack),
                new Limit("amount that moves the price by 25 %", movingPriceByQuarter),
                new Limit("30 % of the circulating supply", CIRCULATING_CONSERVATIVE * circulating));
    }

    /**
     * Returns the aggressive cap of a token that is not stable, driven by the liquidity on all venues: the least of the
     * break-even, 10 times the depth within 2 %, half of the daily volume, and half of the circulating supply.
     *
     * @param breakEvenOfLongAttack the tokens that an attack on a long position needs to break even, non-negative
     * @param depthWithinTwoPercent the tokens that all venues take within 2 % of the price, non-negative
     * @param averageDailyVolume the volume of all venues in tokens for each day, non-negative
     * @param circulating the circulating supply on the chain, in tokens, non-negative
     * @throws IllegalArgumentException if one is negative or NaN
     */
    public static SupplyCap aggressive(
            double breakEvenOfLongAttack, double depthWithinTwoPercent, double averageDailyVolume, double circulating) {
        return of(
                new Limit("break-even of a long attack", breakEvenOfLongAttack),
                new Limit("10 times the depth within 2 %", DEPTHS * depthWithinTwoPercent),
                new Limit("50 % of the daily volume", DAILY_VOLUMES * averageDailyVolume),
                new Limit("50 % of the circulating supply", CIRCULATING_AGGRESSIVE * circulating));
    }

    /**
     * Returns the conservative cap of a stable token: 40 % of the circulating supply.
     *
     * @param circulating the circulating supply on the chain, in tokens, non-negative
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public static SupplyCap stableConservative(double circulating) {
        return of(new Limit("40 % of the circulating supply", STABLE_CONSERVATIVE * circulating));
    }

    /**
     * Returns the aggressive cap of a stable token: 60 % of the circulating supply.
     *
     * @param circulating the circulating supply on the chain, in tokens, non-negative
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public static SupplyCap stableAggressive(double circulating) {
        return of(new Limit("60 % of the circulating supply", STABLE_AGGRESSIVE * circulating));
    }

    /** Returns the limit that binds: the smallest one, the first of equal ones. */
    public Limit binding() {
        Limit least = limits.get(0);
        for (Limit limit : limits) {
            if (limit.amount() < least.amount()) {
                least = limit;
            }
        }
        return least;
    }

    /** Returns the cap: the amount of the limit that binds. */
    public double amount() {
        return binding().amount();
    }
}
