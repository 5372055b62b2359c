package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.internal.IndexSort;

/** The weighted median as a location. Mutable scratch, not thread-safe. */
final class WeightedOrder implements Location, IndexSort.Order {

    private final EvenCount evenCount;
    private final ExactSum sum = new ExactSum();
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
        sum.clear();
        for (int k = 0; k < n; k++) {
            sum.add(weights[order[k]], 0);
        }
        double half = sum.head / 2;
        double halfTail = sum.tail / 2;
        sum.clear();
        int k = -1;
        do {
            k++;
            sum.add(weights[order[k]], 0);
        } while (!sum.reaches(half, halfTail, false));
        double value = values[order[k]];
        boolean isHalf = !sum.reaches(half, halfTail, true);
        return isHalf && k + 1 < n ? evenCount.between(value, values[order[k + 1]]) : value;
    }

    /** Equal values come in the order of their weights, so that no rounding depends on the order of the quotes. */
    @Override
    public boolean before(int a, int b) {
        return values[a] < values[b] || (values[a] == values[b] && weights[a] < weights[b]);
    }
}
