package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.internal.IndexSort;

/** The weighted median as a location. Mutable scratch, not thread-safe. */
final class WeightedOrder implements Location, IndexSort.Order {

    private final EvenCount evenCount;
    private double[] values = {};
    private double[] weights = {};
    private int[] order = {};
    private int[] spare = {};

    WeightedOrder(EvenCount evenCount) {
        this.evenCount = evenCount;
    }

    @Override
    public double of(double[] ofValues, double[] ofWeights, int n) {
        values = ofValues;
        weights = ofWeights;
        if (order.length < n) {
            order = new int[n];
            spare = new int[n];
        }
        IndexSort.sort(order, n, spare, this);
        double total = 0;
        for (int k = 0; k < n; k++) {
            total += weights[order[k]];
        }
        int k = 0;
        double sum = weights[order[0]];
        while (2 * sum < total) {
            k++;
            sum += weights[order[k]];
        }
        double value = values[order[k]];
        return 2 * sum == total && k + 1 < n ? evenCount.between(value, values[order[k + 1]]) : value;
    }

    /** Equal values come in the order of their weights, so that no sum depends on the order of the quotes. */
    @Override
    public boolean before(int a, int b) {
        return values[a] < values[b] || (values[a] == values[b] && weights[a] < weights[b]);
    }
}
