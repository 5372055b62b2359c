package io.github.garboard.oracle.laws;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every circuit breaker keeps that trips above one level and arms again after it was calm for a while. Deviations
 * are those of a price path from its start, scaled so that both levels are met often.
 */
public interface CircuitBreakerLaws {

    /** A move of 4 % is as far as the trip level, so small moves and jumps lie on both sides of both levels. */
    double TRIP_MOVE = 0.04;

    /**
     * Returns whether the breaker under test is tripped after each step; it starts armed.
     *
     * @param seconds the times of the steps, ascending from 0
     * @param deviations the deviations, as many
     */
    List<Boolean> tripped(List<Long> seconds, List<Double> deviations);

    /** Returns the largest deviation that does not trip, above 0. */
    double tripAbove();

    /** Returns the largest deviation at which it cools down. */
    double calmAtMost();

    /** Returns the time without a larger deviation after which it arms again, in seconds. */
    long coolDownSeconds();

    /** Armed, it trips at once above its level, and not at or below it. */
    @Property
    default void tripsExactlyAboveItsLevel(@ForAll PricePath path) {
        List<Double> deviations = deviations(path);
        List<Boolean> tripped = tripped(path.seconds(), deviations);
        boolean before = false;
        for (int i = 0; i < tripped.size(); i++) {
            boolean above = deviations.get(i) > tripAbove();
            Law.holds(before || tripped.get(i) == above, "armed, deviation " + deviations.get(i) + ": " + tripped);
            before = tripped.get(i);
        }
    }

    /** Tripped, it arms exactly when the last deviation above the calm level is a cool-down ago. */
    @Property
    default void neverArmsEarlyNorLate(@ForAll PricePath path) {
        List<Double> deviations = deviations(path);
        List<Boolean> tripped = tripped(path.seconds(), deviations);
        long lastRestless = 0;
        boolean before = false;
        for (int i = 0; i < tripped.size(); i++) {
            long now = path.seconds().get(i);
            boolean calm = deviations.get(i) <= calmAtMost();
            boolean cooled = calm && now - lastRestless >= coolDownSeconds();
            Law.holds(
                    !before || tripped.get(i) == !cooled,
                    "tripped, restless at " + lastRestless + ", now " + now + " with " + deviations.get(i) + ": "
                            + tripped);
            before = tripped.get(i);
            lastRestless = calm ? lastRestless : now;
        }
    }

    private List<Double> deviations(PricePath path) {
        double start = path.prices().get(0);
        return path.prices().stream()
                .map(price -> Math.abs(price / start - 1) / TRIP_MOVE * tripAbove())
                .toList();
    }
}
