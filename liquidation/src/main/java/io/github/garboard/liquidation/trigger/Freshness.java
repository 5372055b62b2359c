package io.github.garboard.liquidation.trigger;

import java.time.Duration;

/** Whether a snapshot may still be acted on, and if not why. */
public sealed interface Freshness {

    /**
     * The snapshot may be acted on.
     *
     * @param age of its oldest price; zero if that is ahead of the clock
     */
    record Fresh(Duration age) implements Freshness {}

    /**
     * The oldest price is too old.
     *
     * @param age of the oldest price
     * @param limit the largest age
     */
    record Stale(Duration age, Duration limit) implements Freshness {}

    /**
     * The newest price is too far in the future: a clock is wrong.
     *
     * @param ahead how far
     * @param limit how far it may be
     */
    record Ahead(Duration ahead, Duration limit) implements Freshness {}

    /**
     * The account has changed since.
     *
     * @param snapshot the version that the snapshot was taken of
     * @param current the version now
     */
    record Changed(long snapshot, long current) implements Freshness {}

    /** Returns whether the snapshot may be acted on. */
    default boolean isFresh() {
        return this instanceof Fresh;
    }
}
