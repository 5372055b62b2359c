package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;
import io.github.garboard.oracle.internal.Elapsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A price that follows the observed one slowly, and the more slowly the further it is from where the price was a day
 * ago: Mango's stable price.
 *
 * <p>Two limits work together. Each interval (an hour) leaves a <em>delay price</em>: its average price, clamped to a few
 * percent around the delay price before it. And the stable price moves at most
 *
 * <pre>{@code
 * rate * min(stable / delay, delay / stable)^2 * min(seconds, longestStep)
 * }</pre>
 *
 * <p>of itself in a step, where delay is the delay price a full round of intervals (a day) ago. With Mango's limits a
 * jump to ten times the price gives 1.78 times after an hour, 2.31 after two, and 7.45 after 25.
 *
 * <p>A step sooner than the shortest one after the last changes nothing, so that frequent steps do not add up to more. A
 * step later than the longest one counts as that.
 *
 * <p><b>Laws kept</b>: all of {@code StablePriceLaws}. The price lies among its start and the prices observed, and at a
 * constant price it stays.
 *
 * <p>Costs O(1), and O(intervals) in a step that ends an interval; allocates the new state.
 *
 * <p>Source: blockworks-foundation/mango-v4, StablePriceModel. Differences: there an interval's average divides by the
 * whole time though it counts at most the longest step of each price, so that a gap in the updates pulls the delay price
 * down as if the price had fallen; here both count the same time. And there a gap of a whole round or more writes some
 * of the delay prices, here all.
 *
 * @param limits the limits
 * @param time the time of the last step that counted
 * @param price the stable price, above 0 and finite
 * @param delayPrices the delay price of each interval of the round, as many as the limits say, above 0 and finite
 * @param priceSeconds the integral of the observed price over the present interval so far, non-negative and finite
 * @param seconds the time that the integral covers, in seconds, non-negative and finite
 */
public record StablePrice(
        StablePriceLimits limits,
        Instant time,
        double price,
        List<Double> delayPrices,
        double priceSeconds,
        double seconds) {

    /**
     * Checks the components and copies the list.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public StablePrice {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(time, "time");
        Arguments.requirePositive("price", price);
        delayPrices = List.copyOf(delayPrices);
        if (delayPrices.size() != limits.intervals()) {
            throw new IllegalArgumentException(
                    "delayPrices must be " + limits.intervals() + " in number: " + delayPrices.size());
        }
        delayPrices.forEach(delay -> Arguments.requirePositive("delay price", delay));
        Arguments.requireNonNegative("priceSeconds", priceSeconds);
        Arguments.requireNonNegative("seconds", seconds);
    }

    /**
     * Returns the state that starts at a price, as if that had been the price for a full round.
     *
     * @param limits the limits
     * @param time the start
     * @param price the price, above 0 and finite
     * @throws IllegalArgumentException if the price is not
     */
    public static StablePrice start(StablePriceLimits limits, Instant time, double price) {
        return new StablePrice(limits, time, price, Collections.nCopies(limits.intervals(), price), 0, 0);
    }

    /**
     * Returns the state after an observed price, which counts for the time since this state; or this state itself if
     * that is less than the shortest step.
     *
     * @param now the time of the observation, not before the time of this state
     * @param observed the observed price, above 0 and finite
     * @throws IllegalArgumentException if the time is earlier than this state's or the observed price breaks its rule
     */
    public StablePrice step(Instant now, double observed) {
        Arguments.requirePositive("observed", observed);
        double elapsed = Elapsed.seconds(time, now);
        if (elapsed < Elapsed.seconds(limits.shortestStep())) {
            return this;
        }
        double counted = Math.min(elapsed, Elapsed.seconds(limits.longestStep()));
        double area = priceSeconds + observed * counted;
        double covered = seconds + counted;
        boolean ended = intervalNumber(now) != intervalNumber(time);
        List<Double> delays = ended ? delaysAfter(now, area / covered) : delayPrices;
        double next = moved(observed, delays.get(index(intervalNumber(now))), counted);
        return new StablePrice(limits, now, next, delays, ended ? 0 : area, ended ? 0 : covered);
    }

    /** Returns the number of the present interval in the round, from 0. */
    public int interval() {
        return index(intervalNumber(time));
    }

    private List<Double> delaysAfter(Instant now, double average) {
        long finished = intervalNumber(time);
        double before = delayPrices.get(index(finished - 1));
        double limit = limits.largestDelayMove();
        double delay = clamp(average, before * (1 - limit), before * (1 + limit));
        List<Double> delays = new ArrayList<>(delayPrices);
        long end = Math.min(intervalNumber(now), finished + limits.intervals());
        for (long i = finished; i < end; i++) {
            delays.set(index(i), delay);
        }
        return delays;
    }

    private double moved(double observed, double delay, double counted) {
        double fraction = Math.min(price / delay, delay / price);
        double limit = limits.ratePerSecond() * fraction * fraction * counted;
        return clamp(observed, price * (1 - limit), price * (1 + limit));
    }

    private long intervalNumber(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), limits.interval().toSeconds());
    }

    private int index(long number) {
        return Math.floorMod(number, limits.intervals());
    }

    private static double clamp(double value, double lowest, double highest) {
        return Math.max(lowest, Math.min(highest, value));
    }
}
