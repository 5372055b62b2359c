package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A price that is shown one step before it is served, so that there is time to stop a wrong one: Maker's oracle security
 * module.
 *
 * <p>A step that is due serves what the last one read and reads the source. It is due a hop after the last one that
 * counted, whose time is rounded down to a multiple of the hop. Steps late in a hop therefore leave less than a hop
 * between reading a price and serving it: the delay is a full hop only for who steps at the multiples.
 *
 * <p>Stopping freezes both prices; voiding removes them as well, so that nothing is served until two steps after a
 * restart.
 *
 * <p>Special cases: a step that is not due, while stopped, or without a source price changes nothing, not even the time,
 * so that the next one may come at once. Costs O(1); allocates the new state.
 *
 * <p>Source: makerdao/osm, where a step that is not due is an error.
 *
 * @param hop the time between two steps, whole seconds above 0
 * @param time the time of the last step that counted, rounded down to a multiple of the hop since the epoch
 * @param current the price served, finite; NaN for none
 * @param next the price that the next step will serve, finite; NaN for none
 * @param stopped whether steps change nothing
 */
public record DelayedPrice(Duration hop, Instant time, double current, double next, boolean stopped) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the hop is not whole seconds above 0 or a price infinite
     */
    public DelayedPrice {
        Arguments.requireWholeSeconds("hop", hop);
        Objects.requireNonNull(time, "time");
        requireFiniteOrNone("current", current);
        requireFiniteOrNone("next", next);
    }

    /**
     * Returns the state without prices, in which a first step is due at the epoch plus the hop.
     *
     * @param hop the time between two steps, whole seconds above 0
     * @throws IllegalArgumentException if it is not
     */
    public static DelayedPrice start(Duration hop) {
        return new DelayedPrice(hop, Instant.EPOCH, Double.NaN, Double.NaN, false);
    }

    /** Returns the price served, if there is one. */
    public OptionalDouble served() {
        return optional(current);
    }

    /** Returns the price that the next step will serve, if there is one: what to look at while there is time. */
    public OptionalDouble upcoming() {
        return optional(next);
    }

    /** Returns whether a step at a time would count. */
    public boolean due(Instant now) {
        return !stopped && !now.isBefore(time.plus(hop));
    }

    /**
     * Returns the state after a step, if it is due and the source has a price; else this state.
     *
     * @param now the time of the step
     * @param source the price of the source now; empty if it has none that may be used
     * @throws IllegalArgumentException if the source price is not finite
     */
    public DelayedPrice step(Instant now, OptionalDouble source) {
        if (source.isEmpty() || !due(now)) {
            return this;
        }
        Arguments.requireFinite("source", source.getAsDouble());
        long second = now.getEpochSecond();
        Instant rounded = Instant.ofEpochSecond(second - Math.floorMod(second, hop.toSeconds()));
        return new DelayedPrice(hop, rounded, next, source.getAsDouble(), false);
    }

    /** Returns the state in which steps change nothing and the price served stays. */
    public DelayedPrice stop() {
        return new DelayedPrice(hop, time, current, next, true);
    }

    /** Returns the state in which steps change nothing and no price is served. */
    public DelayedPrice voided() {
        return new DelayedPrice(hop, time, Double.NaN, Double.NaN, true);
    }

    /** Returns the state in which steps count again. */
    public DelayedPrice restart() {
        return new DelayedPrice(hop, time, current, next, false);
    }

    private static void requireFiniteOrNone(String name, double price) {
        if (Double.isInfinite(price)) {
            throw new IllegalArgumentException(name + " must be finite, or NaN for none: " + price);
        }
    }

    private static OptionalDouble optional(double price) {
        return Double.isNaN(price) ? OptionalDouble.empty() : OptionalDouble.of(price);
    }
}
