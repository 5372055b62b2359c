package io.github.garboard.liquidation.trigger;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;

/**
 * What a decision about an account was computed from: a version of the account and prices of certain times.
 *
 * @param version of the account, counted by the caller: a trade number, a sequence number
 * @param oldest the time of the oldest price
 * @param newest the time of the newest price, not before the oldest
 */
public record Snapshot(long version, Instant oldest, Instant newest) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the newest time is before the oldest
     */
    public Snapshot {
        Objects.requireNonNull(oldest, "oldest");
        if (newest.isBefore(oldest)) {
            throw new IllegalArgumentException("newest must not be before oldest, " + oldest + ": " + newest);
        }
    }

    /**
     * Returns a snapshot of prices from several venues.
     *
     * @param version of the account
     * @param priceTimes the time of each price, at least one
     * @return the snapshot
     * @throws IllegalArgumentException if there is no time
     */
    public static Snapshot of(long version, Collection<Instant> priceTimes) {
        if (priceTimes.isEmpty()) {
            throw new IllegalArgumentException("priceTimes must not be empty: " + priceTimes);
        }
        return new Snapshot(version, Collections.min(priceTimes), Collections.max(priceTimes));
    }
}
