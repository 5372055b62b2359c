package io.github.garboard.oracle.average;

import io.github.garboard.oracle.internal.Arguments;
import io.github.garboard.oracle.internal.Elapsed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The exponential moving average of an irregular series: what happened s seconds ago has weight exp(-s / tau).
 *
 * <p>With the price p in force for s seconds the average moves from m to p + (m - p) exp(-s / tau): the exact integral,
 * whatever the spacing. A new price has no effect at its own instant, only by staying in force, so one price in one
 * block moves nothing.
 *
 * <p>The average lies among the prices seen, a constant price is its own average bit for bit, and a step at an unchanged
 * price changes nothing but roundings. Costs one exponential; allocates the new state.
 *
 * <p>Source: G. Zumbach and U. Müller, "Operators on Inhomogeneous Time Series" (2001), the basic EMA operator with
 * previous-point interpolation.
 *
 * @param timeConstant tau, in seconds, above 0 and finite
 * @param time the time up to which the average is computed
 * @param price the price in force from that time on, finite, of any sign
 * @param average the average at that time, finite
 */
public record TimeDecayedAverage(double timeConstant, Instant time, double price, double average) {

    private static final double LN_2 = Math.log(2);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the time constant is not above 0 and finite, or the price or average not
     *     finite
     */
    public TimeDecayedAverage {
        Arguments.requirePositive("timeConstant", timeConstant);
        Objects.requireNonNull(time, "time");
        Arguments.requireFinite("price", price);
        Arguments.requireFinite("average", average);
    }

    /**
     * Returns the state of a series that starts now, at its first price.
     *
     * @param timeConstant tau, above 0
     * @param time the start
     * @param price the first price, finite, of any sign
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static TimeDecayedAverage ofTimeConstant(Duration timeConstant, Instant time, double price) {
        Arguments.requirePositive("timeConstant", timeConstant);
        return new TimeDecayedAverage(Elapsed.seconds(timeConstant), time, price, price);
    }

    /**
     * Returns the state of a series that starts now, at its first price.
     *
     * @param halfLife the time in which a weight halves, tau ln 2, above 0
     * @param time the start
     * @param price the first price, finite, of any sign
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static TimeDecayedAverage ofHalfLife(Duration halfLife, Instant time, double price) {
        Arguments.requirePositive("halfLife", halfLife);
        return new TimeDecayedAverage(Elapsed.seconds(halfLife) / LN_2, time, price, price);
    }

    /**
     * Returns the state after the old price was in force until the given time, and a new one is from then on. Of
     * several steps at one time the last one's price counts.
     *
     * @param now the time of the new price, not before the time of this state
     * @param newPrice the price in force from then on, finite, of any sign
     * @throws IllegalArgumentException if the time is earlier than this state's, the price is not finite, or the
     *     distance from the average to the old price is beyond the largest double
     */
    public TimeDecayedAverage step(Instant now, double newPrice) {
        double kept = Math.exp(-Elapsed.seconds(time, now) / timeConstant);
        return new TimeDecayedAverage(timeConstant, now, newPrice, price + (average - price) * kept);
    }
}
