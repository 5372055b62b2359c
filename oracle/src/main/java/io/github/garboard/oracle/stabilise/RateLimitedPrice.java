package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;
import io.github.garboard.oracle.internal.Elapsed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A price that follows an observed one no faster than a rate, up or down: in s seconds it moves by a factor between
 * exp(-rate s) and exp(rate s).
 *
 * <p>The limit is on the logarithm, so it does not depend on how often the price is stepped, and a rise and the fall back
 * take the same time.
 *
 * <p><b>Laws kept</b>: all of {@code StablePriceLaws}. The price lies among its start and the prices observed, and a
 * price that is observed as it is stays, bit for bit.
 *
 * <p>Costs one exponential; allocates the new state.
 *
 * @param ratePerSecond the largest change of the logarithm of the price in a second, non-negative and finite
 * @param time the time of the price
 * @param price the price, above 0 and finite
 */
public record RateLimitedPrice(double ratePerSecond, Instant time, double price) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the rate is negative or not finite, or the price not above 0 and finite
     */
    public RateLimitedPrice {
        Arguments.requireNonNegative("ratePerSecond", ratePerSecond);
        Objects.requireNonNull(time, "time");
        Arguments.requirePositive("price", price);
    }

    /**
     * Returns a price that at most becomes 1 + largestMove times as high, or as many times lower, within a time.
     *
     * @param largestMove the largest move as a decimal, non-negative and finite: 0.2 in 5 minutes is the band of an
     *     index that may not move more than 20 % in them
     * @param within the time for the largest move, above 0
     * @param time the start
     * @param price the first price, above 0 and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static RateLimitedPrice start(double largestMove, Duration within, Instant time, double price) {
        Arguments.requireNonNegative("largestMove", largestMove);
        Arguments.requirePositive("within", within);
        return new RateLimitedPrice(Math.log1p(largestMove) / Elapsed.seconds(within), time, price);
    }

    /**
     * Returns the price moved towards an observed one, as far as the time since this state allows.
     *
     * @param now the time of the observation, not before the time of this state
     * @param observed the observed price, above 0 and finite
     * @throws IllegalArgumentException if the time is earlier than this state's or the observed price breaks its rule
     */
    public RateLimitedPrice step(Instant now, double observed) {
        Arguments.requirePositive("observed", observed);
        double factor = Math.exp(ratePerSecond * Elapsed.seconds(time, now));
        double highest = Math.min(price * factor, Double.MAX_VALUE);
        double lowest = Math.max(price / factor, Double.MIN_VALUE);
        return new RateLimitedPrice(ratePerSecond, now, Math.max(lowest, Math.min(highest, observed)));
    }
}
