package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.QuoteColumns;

/** Which quotes of a range count, and with what weight. */
@FunctionalInterface
interface Electorate {

    /** Every quote counts once. */
    Electorate EVERYONE = (quotes, from, to, sample) -> {
        for (int i = from; i < to; i++) {
            sample.add(quotes, i);
        }
    };

    /** Every quote with a weight above 0 counts with it; nobody does if a weight is negative or not finite. */
    Electorate WEIGHTED = (quotes, from, to, sample) -> {
        double[] weight = quotes.weight();
        for (int i = from; i < to; i++) {
            if (!Sample.isAmount(weight[i])) {
                sample.size = 0;
                return;
            }
            if (weight[i] > 0) {
                sample.add(quotes, i, weight[i]);
            }
        }
        sample.normaliseWeights();
    };

    /** The quotes of the newest time count once. */
    Electorate NEWEST = (quotes, from, to, sample) -> {
        long[] time = quotes.time();
        long newest = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            newest = Math.max(newest, time[i]);
        }
        for (int i = from; i < to; i++) {
            if (time[i] == newest) {
                sample.add(quotes, i);
            }
        }
    };

    /** Adds those that count to an empty sample with room for all. */
    void fill(QuoteColumns quotes, int from, int to, Sample sample);
}
