package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.QuoteColumns;
import io.github.garboard.oracle.internal.Averages;

/** The batch form of the location estimators: one rule for the price and both parts of the confidence. */
final class LocationBatch implements BatchAggregator {

    private final Electorate electorate;
    private final Location location;
    private final Sample sample = new Sample();
    private double[] scratch = {};

    LocationBatch(Electorate electorate, Location location) {
        this.electorate = electorate;
        this.location = location;
    }

    @Override
    public void aggregate(QuoteColumns quotes, int from, int to, double[] out, int at) {
        if (!Sample.accepts(quotes, from, to, out, at)) {
            return;
        }
        sample.clear(to - from);
        electorate.fill(quotes, from, to, sample);
        int n = sample.size;
        if (n == 0) {
            return;
        }
        if (scratch.length < n) {
            scratch = new double[to - from];
        }
        System.arraycopy(sample.price, 0, scratch, 0, n);
        double price = location.of(scratch, sample.weight, n);
        for (int i = 0; i < n; i++) {
            scratch[i] = Averages.distance(sample.price[i], price);
        }
        double spread = location.of(scratch, sample.weight, n);
        out[at] = price;
        out[at + 1] = Math.max(location.of(sample.confidence, sample.weight, n), spread);
    }
}
