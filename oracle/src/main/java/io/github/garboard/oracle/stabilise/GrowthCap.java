package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;
import io.github.garboard.oracle.internal.Elapsed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Bounds on a redemption ratio (shares to assets of a vault or a staking token), which grows by its yield and does not
 * jump.
 *
 * <p>The upper bound grows from a snapshot in a straight line: cap(t) = snapshot (1 + yearlyGrowth years(t)), with years
 * of 365 days. The lower bound is snapshot (1 - largestFall): a ratio falls when losses are shared out, and one below
 * the bound is an alarm, not a price. A ratio so far above the cap that the capped one is badly short is an alarm as
 * well: a cap that binds hard under-prices what it protects, as on 2026-03-10, when a snapshot's ratio was limited and
 * its time was not.
 *
 * <p>For that reason a snapshot is one ratio at one time: {@link #snapshot} takes both, or neither.
 *
 * <p><b>Laws kept</b>: all of {@code GrowthCapLaws}. A served ratio is never above the observed one nor above the cap,
 * and however often the snapshot is renewed, never above the first snapshot times exp(yearlyGrowth years).
 *
 * <p>Costs O(1).
 *
 * <p>Source: bgd-labs/aave-capo (upper bound only, in integers); the incident as reported from the post-mortem of Chaos
 * Labs.
 *
 * @param snapshotRatio the ratio at the snapshot, above 0 and finite
 * @param snapshotTime the time of that ratio
 * @param yearlyGrowth the largest growth in a year, as a decimal of the snapshot, non-negative and finite
 * @param largestFall the largest fall below the snapshot, as a decimal of it, inclusive, in [0, 1)
 * @param largestShortfall how far the observed ratio may be above the cap without alarm, as a decimal of the cap,
 *     inclusive, non-negative and finite
 */
public record GrowthCap(
        double snapshotRatio, Instant snapshotTime, double yearlyGrowth, double largestFall, double largestShortfall) {

    private static final double SECONDS_PER_YEAR = Elapsed.seconds(Duration.ofDays(365));

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public GrowthCap {
        Arguments.requirePositive("snapshotRatio", snapshotRatio);
        Objects.requireNonNull(snapshotTime, "snapshotTime");
        Arguments.requireNonNegative("yearlyGrowth", yearlyGrowth);
        Arguments.requireFraction("largestFall", largestFall);
        Arguments.requireNonNegative("largestShortfall", largestShortfall);
    }

    /** Returns the growth of the cap in a second, in units of the ratio. */
    public double growthPerSecond() {
        return snapshotRatio * yearlyGrowth / SECONDS_PER_YEAR;
    }

    /**
     * Returns the largest ratio served at a time; beyond the largest double that one.
     *
     * @param now the time, not before the snapshot
     * @throws IllegalArgumentException if it is
     */
    public double cap(Instant now) {
        double grown = snapshotRatio + growthPerSecond() * Elapsed.seconds(snapshotTime, now);
        return Math.min(grown, Double.MAX_VALUE);
    }

    /** Returns the smallest ratio that is not an alarm. */
    public double floor() {
        return snapshotRatio * (1 - largestFall);
    }

    /**
     * Returns what is served for an observed ratio, and whether it is an alarm.
     *
     * @param observed the ratio, non-negative and finite
     * @param now the time, not before the snapshot
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public CappedRatio check(double observed, Instant now) {
        return new CappedRatio(observed, floor(), cap(now), largestShortfall);
    }

    /**
     * Returns the bounds around a newer snapshot, or nothing if the ratio is not within the present ones at its time: a
     * snapshot must not be the way around the cap. Ratio and time are always taken together.
     *
     * @param ratio the ratio at the new snapshot, non-negative and finite
     * @param time the time at which it had that ratio, not before the present snapshot
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public Optional<GrowthCap> snapshot(double ratio, Instant time) {
        CappedRatio checked = check(ratio, time);
        boolean within = !checked.isBelowFloor() && !checked.isCapped() && ratio > 0;
        return within
                ? Optional.of(new GrowthCap(ratio, time, yearlyGrowth, largestFall, largestShortfall))
                : Optional.empty();
    }
}
