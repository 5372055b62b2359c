package io.github.garboard.liquidation.execution;

import java.util.List;

/** The segments of a curve as columns, with what lies before each of them. */
final class DepthColumns {

    /** By how much a segment may start above the end of the one before it: the rounding of ticks and fees. */
    private static final double ROUNDING = 1e-9;

    private final double[] prices;

    /** Where each segment ends: its last price, or the first one of the next if rounding put that above. */
    private final double[] ends;

    /** The roots of both, which a sweep would take again and again. */
    private final double[] roots;

    private final double[] endRoots;

    /** 1 / steepness, 0 for a level. */
    private final double[] reaches;

    /** One more than there are segments: the last is the sum. */
    private final double[] amounts;

    private final double[] earned;

    DepthColumns(List<DepthSegment> segments) {
        int n = segments.size();
        this.prices = new double[n];
        this.ends = new double[n];
        this.roots = new double[n];
        this.endRoots = new double[n];
        this.reaches = new double[n];
        this.amounts = new double[n + 1];
        this.earned = new double[n + 1];
        for (int i = 0; i < n; i++) {
            DepthSegment segment = segments.get(i);
            double last = segment.marginalPrice(segment.size());
            double next = i + 1 < n ? segments.get(i + 1).price() : 0;
            if (!(next <= last * (1 + ROUNDING))) {
                throw new IllegalArgumentException(
                        "price of segment " + (i + 1) + " must be <= " + last + ", the end of the one before: " + next);
            }
            prices[i] = segment.price();
            ends[i] = Math.min(segment.price(), Math.max(last, next));
            roots[i] = Math.sqrt(prices[i]);
            endRoots[i] = Math.sqrt(ends[i]);
            reaches[i] = segment.steepness() == 0 ? 0 : 1 / segment.steepness();
            amounts[i + 1] = amounts[i] + segment.size();
            earned[i + 1] = earned[i] + segment.proceeds(segment.size());
        }
    }

    int size() {
        return prices.length;
    }

    double price(int segment) {
        return prices[segment];
    }

    double end(int segment) {
        return ends[segment];
    }

    double root(int segment) {
        return roots[segment];
    }

    double endRoot(int segment) {
        return endRoots[segment];
    }

    double reach(int segment) {
        return reaches[segment];
    }

    /** Returns the units before a segment; of the index after the last one, all. */
    double amountBefore(int segment) {
        return amounts[segment];
    }

    /** Returns the proceeds of the units before a segment; of the index after the last one, of all. */
    double earnedBefore(int segment) {
        return earned[segment];
    }

    /** Returns the segment that holds the last unit of an amount, the first one for 0, -1 if there is none. */
    int ofAmount(double amount) {
        return lastBelow(amounts, amount);
    }

    /** Returns the segment that brings the last of some proceeds, the first one for 0, -1 if there is none. */
    int ofProceeds(double proceeds) {
        return lastBelow(earned, proceeds);
    }

    /** Returns the last segment that starts at a price or above, -1 if there is none. */
    int ofPrice(double lowest) {
        int low = -1;
        int high = prices.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (prices[middle] >= lowest) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int lastBelow(double[] before, double value) {
        int low = 0;
        int high = prices.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (before[middle] < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high == 0 ? -1 : low;
    }
}
