package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;
import io.github.garboard.oracle.internal.Elapsed;
import java.time.Duration;

/**
 * How fast a {@link StablePrice} may move.
 *
 * @param intervals the number of intervals in a round, at least 1: the delay price of a round ago is the one compared
 *     with
 * @param interval the length of an interval, whole seconds above 0; intervals begin at multiples of it since the epoch
 * @param largestDelayMove the largest move of the delay price from one interval to the next, as a decimal in [0, 1)
 * @param ratePerSecond the largest move of the stable price in a second, as a decimal, non-negative; times the longest
 *     step below 1
 * @param shortestStep the time below which a step changes nothing, above 0
 * @param longestStep the time that a step counts at most, at least the shortest step
 */
public record StablePriceLimits(
        int intervals,
        Duration interval,
        double largestDelayMove,
        double ratePerSecond,
        Duration shortestStep,
        Duration longestStep) {

    /**
     * What Mango v4 has by default: 24 intervals of an hour with at most 6 % between them, 0.0003 per second, steps of 10
     * s to 10 minutes. Source: blockworks-foundation/mango-v4, StablePriceModel.
     */
    public static final StablePriceLimits MANGO = new StablePriceLimits(
            24, Duration.ofHours(1), 0.06, 0.0003, Duration.ofSeconds(10), Duration.ofMinutes(10));

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public StablePriceLimits {
        if (intervals < 1) {
            throw new IllegalArgumentException("intervals must be at least 1: " + intervals);
        }
        Arguments.requireWholeSeconds("interval", interval);
        Arguments.requireFraction("largestDelayMove", largestDelayMove);
        Arguments.requirePositive("shortestStep", shortestStep);
        if (longestStep.compareTo(shortestStep) < 0) {
            throw new IllegalArgumentException("longestStep must be at least " + shortestStep + ": " + longestStep);
        }
        Arguments.requireFraction("ratePerSecond times longestStep", ratePerSecond * Elapsed.seconds(longestStep));
    }
}
