package io.github.garboard.margin.sensitivity;

import java.util.Map;
import java.util.TreeSet;

final class Checks {

    private Checks() {}

    static double requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite: " + value);
        }
        return value;
    }

    static double requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and >= 0: " + value);
        }
        return value;
    }

    static double requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and > 0: " + value);
        }
        return value;
    }

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

    static String requireName(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank: \"" + value + "\"");
        }
        return value;
    }

    static Map<String, Double> weights(String name, Map<String, Double> weights) {
        weights.forEach((label, weight) -> requireNonNegative(name + " " + label, weight));
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
