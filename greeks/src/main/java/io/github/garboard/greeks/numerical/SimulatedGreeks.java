package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.Greek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A simulated price and sensitivities, each with its standard error, from the same paths.
 *
 * @param values the figure of each Greek
 */
public record SimulatedGreeks(Map<Greek, SimulatedEstimate> values) {

    /** Copies the map. */
    public SimulatedGreeks {
        EnumMap<Greek, SimulatedEstimate> copy = new EnumMap<>(Greek.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns one figure.
     *
     * @throws IllegalArgumentException if the method does not estimate that Greek
     */
    public SimulatedEstimate get(Greek greek) {
        SimulatedEstimate estimate = values.get(greek);
        if (estimate == null) {
            throw new IllegalArgumentException("greek must be one of " + values.keySet() + ": " + greek);
        }
        return estimate;
    }
}
