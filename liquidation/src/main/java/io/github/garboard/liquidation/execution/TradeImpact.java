package io.github.garboard.liquidation.execution;

import java.util.Objects;

/**
 * What one trade costs against the price before it: spread and temporary impact, which is gone before the next trade.
 *
 * <p>The cost is 0 for no amount, and convex in the amount for what markets show. Implementations are immutable and do not
 * allocate.
 */
@FunctionalInterface
public interface TradeImpact {

    /**
     * Returns the cost of trading an amount over a time.
     *
     * @param amount the units, non-negative
     * @param time the time that the trade takes, positive, in the unit of the model
     * @return money, non-negative
     */
    double cost(double amount, double time);

    /**
     * Returns the sum of this cost and another.
     *
     * @param other what comes on top, such as a spread
     * @return the sum
     */
    default TradeImpact plus(TradeImpact other) {
        Objects.requireNonNull(other, "other");
        return (amount, time) -> cost(amount, time) + other.cost(amount, time);
    }

    /**
     * Returns a cost in proportion to the amount: half the spread and fees.
     *
     * @param perUnit ε, money per unit, finite and non-negative
     * @return the cost
     * @throws IllegalArgumentException if the number is negative or not finite
     */
    static TradeImpact spread(double perUnit) {
        Checks.requireNonNegative("perUnit", perUnit);
        return (amount, time) -> perUnit * amount;
    }

    /**
     * Returns a cost per unit in proportion to the speed: η amount² / time.
     *
     * @param temporary η, money per unit at a speed of one unit per unit of time, finite and non-negative
     * @return the cost
     * @throws IllegalArgumentException if the number is negative or not finite
     * @see "R. Almgren, N. Chriss, Optimal Execution of Portfolio Transactions (2000), equation 7"
     */
    static TradeImpact linear(double temporary) {
        Checks.requireNonNegative("temporary", temporary);
        return (amount, time) -> temporary * amount * (amount / time);
    }

    /**
     * Returns the square-root impact: c √(amount / volume) per unit, whatever the time.
     *
     * @param atVolume c, money per unit where the volume itself is traded: a number near 1 times the volatility in money over
     *     the time in which that volume trades, finite and non-negative
     * @param volume what the market trades in that time, in units, finite and positive
     * @return the cost
     * @throws IllegalArgumentException if a number is outside its range
     * @see "B. Tóth et al., Anomalous Price Impact and the Critical Nature of Liquidity in Financial Markets, Physical Review X
     *     1 (2011), equation 1"
     */
    static TradeImpact squareRoot(double atVolume, double volume) {
        Checks.requireNonNegative("atVolume", atVolume);
        Checks.requirePositive("volume", volume);
        return (amount, time) -> atVolume * amount * Math.sqrt(amount / volume);
    }

    /**
     * Returns the cost of a trade into a depth that is whole again before the next one.
     *
     * @param depth what the venues pay
     * @param mark the price before the trade, finite and non-negative
     * @return the cost: amount x {@link DepthCurve#shortfallPerUnit}
     * @throws IllegalArgumentException if the mark is negative or not finite
     */
    static TradeImpact ofDepth(DepthCurve depth, double mark) {
        Objects.requireNonNull(depth, "depth");
        Checks.requireNonNegative("mark", mark);
        return (amount, time) -> amount * depth.shortfallPerUnit(amount, mark);
    }
}
