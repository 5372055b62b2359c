package io.github.garboard.oracle.average;

import io.github.garboard.oracle.internal.Arguments;
import io.github.garboard.oracle.internal.Elapsed;
import java.time.Instant;
import java.util.Objects;

/**
 * The arithmetic time-weighted average price of an irregular series, from an accumulator: the state at time t holds the
 * integral A(t) of the price over time, and the average over [a, b] is (A(b) - A(a)) / (b - a).
 *
 * <p>Keep the states at which a window may start; any two give the average between them. The integral is carried in
 * twice the precision of a double, so a short window at the end of a long history loses no digits.
 *
 * <p><b>Laws kept</b>: all of {@code TwapLaws}. Averages over adjoining windows add up: (b - a) avg[a, b] + (c - b)
 * avg[b, c] = (c - a) avg[a, c]; a step at an unchanged price changes nothing; the average lies among the prices in
 * force. All within a few roundings.
 *
 * <p>Moving the price by a factor m for a share w of the window moves the average by the factor 1 + w (m - 1): a high
 * price in a short time counts in full. {@link GeometricTwap} counts it by its logarithm.
 *
 * <p>Costs O(1) for a step and for an average; allocates the new state.
 *
 * <p>Source: Uniswap v2 core, whitepaper section 2.2 (H. Adams, N. Zinsmeister, D. Robinson, 2020).
 *
 * @param time the time up to which the price is accumulated
 * @param price the price in force from that time on, finite, of any sign
 * @param integral the integral of the price over time since the start, in price times seconds, finite
 * @param remainder what the integral has lost to rounding, finite
 */
public record ArithmeticTwap(Instant time, double price, double integral, double remainder) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is not finite: also the way in which an integral beyond the largest
     *     double ends
     */
    public ArithmeticTwap {
        Objects.requireNonNull(time, "time");
        Arguments.requireFinite("price", price);
        Arguments.requireFinite("integral", integral);
        Arguments.requireFinite("remainder", remainder);
    }

    /**
     * Returns the state of a series that starts now.
     *
     * @param time the start
     * @param price the price in force from then on, finite, of any sign
     * @throws IllegalArgumentException if the price is not finite
     */
    public static ArithmeticTwap start(Instant time, double price) {
        return new ArithmeticTwap(time, price, 0, 0);
    }

    /**
     * Returns the state after the old price was in force until the given time, and a new one is from then on. Of
     * several steps at one time the last one's price counts.
     *
     * @param now the time of the new price, not before the time of this state
     * @param newPrice the price in force from then on, finite, of any sign; the same price to move the time only
     * @throws IllegalArgumentException if the time is earlier than this state's, or the price or the integral is not
     *     finite
     */
    public ArithmeticTwap step(Instant now, double newPrice) {
        double seconds = Elapsed.seconds(time, now);
        double area = price * seconds;
        double sum = integral + area;
        double back = sum - integral;
        double lostInSum = (integral - (sum - back)) + (area - back);
        double lostInArea = Math.fma(price, seconds, -area);
        return new ArithmeticTwap(now, newPrice, sum, remainder + (lostInSum + lostInArea));
    }

    /**
     * Returns the average price over the time from an earlier state of the same series to this one; over no time, the
     * price in force.
     *
     * @param earlier a state that this one came from by steps
     * @throws IllegalArgumentException if it is later than this one
     */
    public double since(ArithmeticTwap earlier) {
        double seconds = Elapsed.seconds(earlier.time, time);
        if (seconds == 0) {
            return price;
        }
        return ((integral - earlier.integral) + (remainder - earlier.remainder)) / seconds;
    }
}
