package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import java.util.HashMap;
import java.util.Map;

/**
 * A number for each pair of labels, whatever their order: correlations between buckets or tenors, weights of pairs of groups.
 *
 * @param rows the numbers by one label and the other, finite; a pair may be given once or both ways round
 */
public record PairTable(Map<String, Map<String, Double>> rows) {

    /**
     * Checks, completes to both orders, and copies.
     *
     * @throws IllegalArgumentException if a number is not finite or the two orders of a pair differ
     */
    public PairTable {
        Map<String, Map<String, Double>> both = new HashMap<>();
        rows.forEach((one, row) -> row.forEach((other, value) -> {
            Checks.requireFinite("value of " + one + " and " + other, value);
            put(both, one, other, value);
            put(both, other, one, value);
        }));
        both.replaceAll((label, row) -> Map.copyOf(row));
        rows = Map.copyOf(both);
    }

    private static void put(Map<String, Map<String, Double>> both, String one, String other, double value) {
        Double before = both.computeIfAbsent(one, label -> new HashMap<>()).put(other, value);
        if (before != null && before != value) {
            throw new IllegalArgumentException(
                    "value of " + one + " and " + other + " must be the same both ways, " + before + ": " + value);
        }
    }

    /**
     * Returns the number of a pair.
     *
     * @param one a label
     * @param other a label
     * @throws IllegalArgumentException if the table has no such pair
     */
    public double get(String one, String other) {
        return TableChecks.entry("label beside " + one, TableChecks.entry("label", rows, one), other);
    }
}
