package io.github.garboard.liquidation.trigger;

import java.time.Duration;
import java.time.Instant;

/**
 * The rule that a stale snapshot is refused. The oldest price of the venues counts. Limits are inclusive. A changed account
 * is named before its prices are looked at, a price of the future before an old one.
 *
 * @param maximumAge of the oldest price, non-negative
 * @param maximumAhead how far the newest price may be ahead of the clock, non-negative
 */
public record SnapshotFreshness(Duration maximumAge, Duration maximumAhead) {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public SnapshotFreshness {
        check("maximumAge", maximumAge);
        check("maximumAhead", maximumAhead);
    }

    /**
     * Judges a snapshot.
     *
     * @param snapshot what the decision was computed from
     * @param currentVersion the version of the account now
     * @param now the time now
     * @return fresh, or why not
     */
    public Freshness check(Snapshot snapshot, long currentVersion, Instant now) {
        if (snapshot.version() != currentVersion) {
            return new Freshness.Changed(snapshot.version(), currentVersion);
        }
        Duration ahead = Duration.between(now, snapshot.newest());
        if (ahead.compareTo(maximumAhead) > 0) {
            return new Freshness.Ahead(ahead, maximumAhead);
        }
        Duration age = Duration.between(snapshot.oldest(), now);
        if (age.compareTo(maximumAge) > 0) {
            return new Freshness.Stale(age, maximumAge);
        }
        return new Freshness.Fresh(age.isNegative() ? Duration.ZERO : age);
    }

    private static void check(String name, Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException(name + " must be >= 0: " + limit);
        }
    }
}
