package io.github.garboard.collateral.velocity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * How many units may leave over a link in one step. Opening hours and locks are times at which it is 0.
 *
 * <pre>{@code
 * Capacity wire = Capacity.of(500)
 *         .openOn(Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), newYork)
 *         .openDaily(LocalTime.of(9, 0), LocalTime.of(18, 0), newYork);
 * Capacity unbonding = Capacity.of(200).openFrom(unlocked);
 * }</pre>
 *
 * <p>A step counts as open or closed by its begin: choose steps that divide the opening hours. Implementations are
 * immutable, and answer the same each time.
 */
@FunctionalInterface
public interface Capacity {

    /**
     * Returns how many units may leave in the step that begins then, non-negative.
     *
     * @param departure the begin of the step
     */
    long at(Instant departure);

    /**
     * Returns a capacity that never changes.
     *
     * @param units how many units may leave in each step, non-negative
     * @throws IllegalArgumentException if it is negative
     */
    static Capacity of(long units) {
        if (units < 0) {
            throw new IllegalArgumentException("units must be non-negative: " + units);
        }
        return departure -> units;
    }

    /** Returns this capacity, but 0 before a time: a lock, an unbonding period. */
    default Capacity openFrom(Instant time) {
        Objects.requireNonNull(time, "time");
        return departure -> departure.isBefore(time) ? 0 : at(departure);
    }

    /** Returns this capacity, but 0 from a time on: a bridge that shuts down. */
    default Capacity closedFrom(Instant time) {
        Objects.requireNonNull(time, "time");
        return departure -> departure.isBefore(time) ? at(departure) : 0;
    }

    /**
     * Returns this capacity, but 0 in a stretch of time: an outage, a maintenance window.
     *
     * @param startInclusive when it closes
     * @param endExclusive when it opens again
     * @throws IllegalArgumentException if the end is before the start
     */
    default Capacity closedBetween(Instant startInclusive, Instant endExclusive) {
        if (endExclusive.isBefore(startInclusive)) {
            throw new IllegalArgumentException(
                    "endExclusive must not be before " + startInclusive + ": " + endExclusive);
        }
        return departure -> departure.isBefore(startInclusive) || !departure.isBefore(endExclusive) ? at(departure) : 0;
    }

    /**
     * Returns this capacity within the opening hours of each day, and 0 outside of them.
     *
     * @param openInclusive when it opens, by the clock on the wall
     * @param closeExclusive when it closes; not after the opening for hours that run over midnight (the same time: all day)
     * @param zone where the clock hangs
     */
    default Capacity openDaily(LocalTime openInclusive, LocalTime closeExclusive, ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        boolean overMidnight = !openInclusive.isBefore(closeExclusive);
        return departure -> {
            LocalTime time = departure.atZone(zone).toLocalTime();
            boolean opened = !time.isBefore(openInclusive);
            boolean closed = !time.isBefore(closeExclusive);
            return (overMidnight ? opened || !closed : opened && !closed) ? at(departure) : 0;
        };
    }

    /**
     * Returns this capacity on some days of the week, and 0 on the others.
     *
     * @param days the days on which it is open
     * @param zone whose midnight divides the days
     */
    default Capacity openOn(Set<DayOfWeek> days, ZoneId zone) {
        Set<DayOfWeek> open = Set.copyOf(days);
        Objects.requireNonNull(zone, "zone");
        return departure -> open.contains(departure.atZone(zone).getDayOfWeek()) ? at(departure) : 0;
    }
}
