package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.QuoteColumns;
import io.github.garboard.oracle.internal.SortedRuns;

/**
 * The batch form of the median. Mutable scratch, not thread-safe. A few prices that are not negative are sorted, and the
 * distances from the price are read off their order; others are selected from.
 */
final class MedianBatch implements BatchAggregator {

    /** From more quotes on, selecting is faster. */
    private static final int FEW = 48;

    private final EvenCount evenCount;
    private final BatchAggregator selecting;
    private final SortedRuns prices = new SortedRuns();
    private final SortedRuns confidences = new SortedRuns();

    MedianBatch(EvenCount evenCount) {
        this.evenCount = evenCount;
        this.selecting = new LocationBatch(Electorate.EVERYONE, (values, weights, n) -> evenCount.middle(values, n));
    }

    @Override
    public void aggregate(QuoteColumns quotes, int from, int to, double[] out, int at) {
        Sample.noPrice(quotes, from, to, out, at);
        int n = to - from;
        if (n == 0) {
            return;
        }
        if (n > FEW || !copy(quotes.price(), from, n, prices.room(n))) {
            selecting.aggregate(quotes, from, to, out, at);
        } else if (copy(quotes.confidence(), from, n, confidences.room(n))) {
            confidences.rank(n);
            int upper = n / 2;
            int lower = (n - 1) / 2;
            double[] sorted = prices.sort(n);
            double price = evenCount.between(sorted[lower], sorted[upper]);
            double near = distance(price, sorted, n, lower + 1);
            double far = lower == upper ? near : distance(price, sorted, n, upper + 1);
            out[at] = price;
            out[at + 1] = Math.max(
                    evenCount.between(confidences.at(lower), confidences.at(upper)), evenCount.between(near, far));
        }
    }

    /** Copies values and returns whether all are finite and not negative. */
    private static boolean copy(double[] values, int from, int n, double[] to) {
        for (int i = 0; i < n; i++) {
            double value = values[from + i] + 0.0; // no negative zero
            to[i] = value;
            if (!Sample.isAmount(value)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the least distance from the price that so many values do not exceed: a run of that many in the order. */
    private static double distance(double price, double[] sorted, int n, int within) {
        int start = 0; // the first run that does not reach farther below the price than above it, or the last of all
        int half;
        for (int left = n - within; left > 0; left -= half) {
            half = (left + 1) >>> 1;
            int probe = start + half - 1;
            double farther = sorted[probe + within - 1] - price - (price - sorted[probe]);
            start += half & (int) (Double.doubleToRawLongBits(farther) >> 63);
        }
        double least = Math.max(price - sorted[start], sorted[start + within - 1] - price);
        return start == 0 ? least : Math.min(least, price - sorted[start - 1]);
    }
}
