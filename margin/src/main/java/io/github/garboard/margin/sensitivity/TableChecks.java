package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import java.util.Map;
import java.util.TreeSet;

final class TableChecks {

    private TableChecks() {}

    /** A threshold may be infinite: then nothing is concentrated. */
    static double requireThreshold(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be > 0: " + value);
        }
        return value;
    }

    static double requireCorrelation(String name, double value) {
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in [-1, 1]: " + value);
        }
        return value;
    }

    static Map<String, Double> weights(String name, Map<String, Double> weights) {
        weights.forEach((label, weight) -> Checks.requireNonNegative(name + " " + label, weight));
        return Map.copyOf(weights);
    }

    static Map<String, Double> thresholds(String name, Map<String, Double> thresholds) {
        thresholds.forEach((label, threshold) -> requireThreshold(name + " " + label, threshold));
        return Map.copyOf(thresholds);
    }

    static Map<String, Double> correlations(String name, Map<String, Double> correlations) {
        correlations.forEach((label, correlation) -> requireCorrelation(name + " " + label, correlation));
        return Map.copyOf(correlations);
    }

    /** The entry of a label; a label without one is named. */
    static <V> V entry(String name, Map<String, V> table, String label) {
        V value = table.get(label);
        if (value == null) {
            throw new IllegalArgumentException(
                    name + " must be one of " + new TreeSet<>(table.keySet()) + ": \"" + label + "\"");
        }
        return value;
    }
}
