package io.github.garboard.oracle.average;

import io.github.garboard.oracle.internal.Arguments;
import java.time.Instant;
import java.util.Objects;

/**
 * The geometric time-weighted average price of an irregular series: the exponential of the average logarithm.
 *
 * <p>Moving the price by a factor m for a share w of the window moves the average by the factor m^w, so a short
 * manipulation has to be far larger than in an {@link ArithmeticTwap}. The average of the inverse price is the inverse
 * average, which no arithmetic average has.
 *
 * <p><b>Laws kept</b>: all of {@code TwapLaws}, where adjoining windows compose by the weighted geometric mean. A
 * constant price is its own average within a few roundings of its logarithm, not bit for bit.
 *
 * <p>Costs one logarithm for a step, one exponential for an average; allocates the new state.
 *
 * <p>Source: Uniswap v3 core, whitepaper section 5.2 (H. Adams et al., 2021), there with the logarithm rounded to a
 * {@link Tick}: see {@link TickHistory}.
 *
 * @param logarithm the average of the natural logarithm of the price
 */
public record GeometricTwap(ArithmeticTwap logarithm) {

    /** Checks the component. */
    public GeometricTwap {
        Objects.requireNonNull(logarithm, "logarithm");
    }

    /**
     * Returns the state of a series that starts now.
     *
     * @param time the start
     * @param price the price in force from then on, above 0 and finite
     * @throws IllegalArgumentException if the price is not
     */
    public static GeometricTwap start(Instant time, double price) {
        return new GeometricTwap(ArithmeticTwap.start(time, log(price)));
    }

    /**
     * Returns the state after the old price was in force until the given time, and a new one is from then on. Of
     * several steps at one time the last one's price counts.
     *
     * @param now the time of the new price, not before the time of this state
     * @param newPrice the price in force from then on, above 0 and finite
     * @throws IllegalArgumentException if the time is earlier than this state's or the price breaks its rule
     */
    public GeometricTwap step(Instant now, double newPrice) {
        return new GeometricTwap(logarithm.step(now, log(newPrice)));
    }

    /** Returns the time up to which the price is accumulated. */
    public Instant time() {
        return logarithm.time();
    }

    /**
     * Returns the average price over the time from an earlier state of the same series to this one; over no time, the
     * price in force.
     *
     * @param earlier a state that this one came from by steps
     * @throws IllegalArgumentException if it is later than this one
     */
    public double since(GeometricTwap earlier) {
        return Math.exp(logarithm.since(earlier.logarithm));
    }

    private static double log(double price) {
        Arguments.requirePositive("price", price);
        return Math.log(price);
    }
}
