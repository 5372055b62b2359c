package io.github.garboard.collateral.velocity;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * A way for units from one place to another.
 *
 * @param from the place where units leave
 * @param to the place where they arrive, another one
 * @param capacity how many units may leave in a step
 * @param latency how long they take
 * @param feePerUnit what a unit costs, in whole units of money, non-negative; paid apart, not taken from the transfer. A
 *     proportional fee is the fraction of a unit's value, rounded up
 * @param minimumLot the fewest units that may leave at once, at least 1
 * @param causes names of what this link shares with others and fails together with: a bridge, a sequencer, a custodian
 * @param <P> the caller's key of a place
 */
public record Link<P>(
        P from, P to, Capacity capacity, Latency latency, long feePerUnit, long minimumLot, Set<String> causes) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if both places are one, the fee is negative or the lot below 1
     */
    public Link {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(capacity, "capacity");
        Objects.requireNonNull(latency, "latency");
        if (from.equals(to)) {
            throw new IllegalArgumentException("to must be another place than from: " + to);
        }
        if (feePerUnit < 0) {
            throw new IllegalArgumentException("feePerUnit must be non-negative: " + feePerUnit);
        }
        if (minimumLot < 1) {
            throw new IllegalArgumentException("minimumLot must be at least 1: " + minimumLot);
        }
        causes = Set.copyOf(causes);
    }

    /**
     * Returns a link that is always open, free, and shares no cause.
     *
     * @param from the place where units leave
     * @param to the place where they arrive
     * @param unitsPerStep how many units may leave in each step, non-negative
     * @param latency how long they take, not negative
     * @param <P> the caller's key of a place
     * @throws IllegalArgumentException if a number is out of its range or both places are one
     */
    public static <P> Link<P> of(P from, P to, long unitsPerStep, Duration latency) {
        return new Link<>(from, to, Capacity.of(unitsPerStep), Latency.of(latency), 0, 1, Set.of());
    }

    /** Returns this link with another capacity. */
    public Link<P> withCapacity(Capacity capacity) {
        return new Link<>(from, to, capacity, latency, feePerUnit, minimumLot, causes);
    }

    /** Returns this link with another latency. */
    public Link<P> withLatency(Latency latency) {
        return new Link<>(from, to, capacity, latency, feePerUnit, minimumLot, causes);
    }

    /**
     * Returns this link with another fee for each unit, in whole units of money.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Link<P> withFeePerUnit(long feePerUnit) {
        return new Link<>(from, to, capacity, latency, feePerUnit, minimumLot, causes);
    }

    /**
     * Returns this link with another smallest number of units that may leave at once.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Link<P> withMinimumLot(long minimumLot) {
        return new Link<>(from, to, capacity, latency, feePerUnit, minimumLot, causes);
    }

    /** Returns this link with the names of what it fails together with. */
    public Link<P> withCauses(String... causes) {
        return new Link<>(from, to, capacity, latency, feePerUnit, minimumLot, Set.of(causes));
    }
}
