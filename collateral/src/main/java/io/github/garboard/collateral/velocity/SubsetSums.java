package io.github.garboard.collateral.velocity;

import java.util.Arrays;

/** Mutable: the distribution of a sum of independent arrivals, as far as it is below an amount. */
final class SubsetSums {

    private final long amount;
    private long[] sums = {0};
    private double[] probabilities = {1};
    private double reached;

    SubsetSums(long amount) {
        this.amount = amount;
        if (amount <= 0) {
            sums = new long[0];
            probabilities = new double[0];
            reached = 1;
        }
    }

    /** Adds units that arrive with a probability: merges the sums without them and with them, both in ascending order. */
    void add(long units, double probability) {
        if (units == 0 || probability == 0) {
            return;
        }
        long[] nextSums = new long[2 * sums.length];
        double[] next = new double[2 * sums.length];
        int size = 0;
        int without = 0;
        int with = 0;
        while (without < sums.length || with < sums.length) {
            boolean takeWith = without == sums.length || (with < sums.length && units < sums[without] - sums[with]);
            if (takeWith) {
                double part = probabilities[with] * probability;
                if (units >= amount - sums[with]) {
                    reached += part;
                } else {
                    size = put(nextSums, next, size, sums[with] + units, part);
                }
                with++;
            } else {
                size = put(nextSums, next, size, sums[without], probabilities[without] * (1 - probability));
                without++;
            }
        }
        sums = Arrays.copyOf(nextSums, size);
        probabilities = Arrays.copyOf(next, size);
    }

    private static int put(long[] sums, double[] probabilities, int size, long sum, double part) {
        if (part == 0) {
            return size;
        }
        if (size > 0 && sums[size - 1] == sum) {
            probabilities[size - 1] += part;
            return size;
        }
        sums[size] = sum;
        probabilities[size] = part;
        return size + 1;
    }

    /** Returns the probability that the amount is reached. */
    double reached() {
        return Math.min(1, reached);
    }

    /** Returns the mean of what is lacking. */
    double expectedShortfall() {
        double sum = 0;
        for (int k = 0; k < sums.length; k++) {
            sum += (amount - sums[k]) * probabilities[k];
        }
        return sum;
    }
}
