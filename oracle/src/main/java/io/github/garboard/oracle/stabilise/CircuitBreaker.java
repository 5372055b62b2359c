package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Stops the use of a price when a deviation is too large, and allows it again only after the deviation was small for a
 * while.
 *
 * <p>Armed, it trips when the deviation is above the trip level. Tripped, it arms again at the first step that is at
 * least a cool-down after the last deviation above the (lower) re-arm level, and has none itself. The two levels are the
 * hysteresis: between them an armed breaker stays armed and a tripped one stays tripped.
 *
 * <p>The deviation is any measure of the caller's in which more is worse: |price / reference - 1|, the width of the
 * sources, a volatility. A price without a reference is not calm: step with positive infinity.
 *
 * <p><b>Laws kept</b>: all of {@code CircuitBreakerLaws}. Costs O(1); allocates the new state.
 *
 * @param tripAbove the largest deviation that does not trip, inclusive, non-negative and finite
 * @param calmAtMost the largest deviation at which a tripped breaker cools down, inclusive, non-negative and at most
 *     tripAbove
 * @param coolDown the time without a deviation above calmAtMost after which it arms again, non-negative
 * @param tripped whether the price may not be used
 * @param since of a tripped breaker, the time of the last deviation above calmAtMost; of an armed one, the time since
 *     which it is armed
 */
public record CircuitBreaker(double tripAbove, double calmAtMost, Duration coolDown, boolean tripped, Instant since) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public CircuitBreaker {
        Arguments.requireNonNegative("tripAbove", tripAbove);
        Arguments.requireNonNegative("calmAtMost", calmAtMost);
        if (calmAtMost > tripAbove) {
            throw new IllegalArgumentException("calmAtMost must be at most tripAbove " + tripAbove + ": " + calmAtMost);
        }
        Arguments.requireNonNegative("coolDown", coolDown);
        Objects.requireNonNull(since, "since");
    }

    /**
     * Returns an armed breaker.
     *
     * @param tripAbove the largest deviation that does not trip, inclusive, non-negative and finite
     * @param calmAtMost the largest deviation at which it cools down, inclusive, non-negative and at most tripAbove
     * @param coolDown the time without a deviation above calmAtMost after which it arms again, non-negative
     * @param now the time since which it is armed
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static CircuitBreaker armed(double tripAbove, double calmAtMost, Duration coolDown, Instant now) {
        return new CircuitBreaker(tripAbove, calmAtMost, coolDown, false, now);
    }

    /**
     * Returns the state after a deviation was measured.
     *
     * @param now the time of the measurement, not before {@link #since}
     * @param deviation the deviation, non-negative; may be infinite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public CircuitBreaker step(Instant now, double deviation) {
        if (!(deviation >= 0)) {
            throw new IllegalArgumentException("deviation must be non-negative: " + deviation);
        }
        if (now.isBefore(since)) {
            throw new IllegalArgumentException("time must not be before " + since + ": " + now);
        }
        boolean restless = deviation > (tripped ? calmAtMost : tripAbove);
        if (restless) {
            return new CircuitBreaker(tripAbove, calmAtMost, coolDown, true, now);
        }
        boolean cooled = tripped && Duration.between(since, now).compareTo(coolDown) >= 0;
        return cooled ? armed(tripAbove, calmAtMost, coolDown, now) : this;
    }
}
