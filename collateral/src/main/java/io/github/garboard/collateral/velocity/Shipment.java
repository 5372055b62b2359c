package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Units that leave together and go over one link after the other, each as soon as they have arrived and it is open.
 *
 * @param route the links, the next one from where the last one goes to; empty for units that are there already
 * @param departure when they are ready to leave, or are there
 * @param units how many, non-negative
 * @param <P> the caller's key of a place
 */
public record Shipment<P>(List<Link<P>> route, Instant departure, long units) {

    /**
     * Checks the components and copies the route.
     *
     * @throws IllegalArgumentException if the units are negative, or a link does not begin where the last one ends
     */
    public Shipment {
        Objects.requireNonNull(departure, "departure");
        route = List.copyOf(route);
        if (units < 0) {
            throw new IllegalArgumentException("units must be non-negative: " + units);
        }
        for (int hop = 1; hop < route.size(); hop++) {
            if (!route.get(hop).from().equals(route.get(hop - 1).to())) {
                throw new IllegalArgumentException("route must go on from "
                        + route.get(hop - 1).to() + ": " + route.get(hop).from());
            }
        }
    }

    /** Returns this shipment with another number of units. */
    public Shipment<P> withUnits(long units) {
        return new Shipment<>(route, departure, units);
    }
}
