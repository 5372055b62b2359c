package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;
import io.github.garboard.oracle.internal.Elapsed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A running time-weighted average into which no price enters further than a fraction away: Drift's oracle TWAP.
 *
 * <p>A price p after s seconds is clamped to twap (1 ± largestMove) and weighs s against the rest of the period:
 *
 * <pre>{@code
 * twap' = (clamped * s + twap * max(0, period - s)) / max(period, s)
 * }</pre>
 *
 * <p>so that after a period without a step the clamped price replaces the average. {@link #towards} takes a price's own
 * uncertainty out of it first.
 *
 * <p><b>Laws kept</b>: all of {@code StablePriceLaws}. The average lies among its start and the prices entered; a step
 * moves it by at most largestMove min(1, s / period) of itself; at a constant price it stays, bit for
 * bit.
 *
 * <p>Costs O(1); allocates the new state.
 *
 * <p>Source: drift-labs/protocol-v2, update of the historical oracle data; there in integers.
 *
 * @param period the time over which is averaged, above 0
 * @param largestMove how far a price may enter from the average, as a decimal of it, in [0, 1): 0.2 where Drift divides
 *     by 5
 * @param time the time of the last step
 * @param twap the average, above 0 and finite
 */
public record ClampedTwap(Duration period, double largestMove, Instant time, double twap) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public ClampedTwap {
        Arguments.requirePositive("period", period);
        Arguments.requireFraction("largestMove", largestMove);
        Objects.requireNonNull(time, "time");
        Arguments.requirePositive("twap", twap);
    }

    /**
     * Returns a price moved by one confidence towards a second price, and not beyond it: what of the distance between
     * the two the first price is sure of.
     *
     * @param price the price, finite
     * @param confidence its confidence, in the unit of the price, non-negative and finite
     * @param reserve the second price, such as that at which a pool trades, finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static double towards(double price, double confidence, double reserve) {
        Arguments.requireFinite("price", price);
        Arguments.requireNonNegative("confidence", confidence);
        Arguments.requireFinite("reserve", reserve);
        return Math.max(price - confidence, Math.min(price + confidence, reserve));
    }

    /**
     * Returns the average after a price, which counts for the time since this state; at the same time it counts
     * nothing.
     *
     * @param now the time of the price, not before the time of this state
     * @param price the price, above 0 and finite
     * @throws IllegalArgumentException if the time is earlier than this state's or the price breaks its rule
     */
    public ClampedTwap step(Instant now, double price) {
        Arguments.requirePositive("price", price);
        double elapsed = Elapsed.seconds(time, now);
        double clamped = Math.max(twap * (1 - largestMove), Math.min(twap * (1 + largestMove), price));
        double share = Math.min(1, elapsed / Elapsed.seconds(period));
        return new ClampedTwap(period, largestMove, now, twap + (clamped - twap) * share);
    }
}
