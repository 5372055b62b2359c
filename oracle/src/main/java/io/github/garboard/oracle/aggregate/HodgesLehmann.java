package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.internal.Averages;

/**
 * The Hodges-Lehmann estimator: the median of the averages of all pairs of prices (the Walsh averages), each price with
 * itself included. Of the two middles of an even count it takes the mean. Each quote counts once, whatever its weight.
 *
 * <p><b>What it withstands.</b> f liars spoil n (n + 1) / 2 - (n - f)(n - f + 1) / 2 of the n (n + 1) / 2 averages; it takes
 * half of them to move the price without bound (1 of 3, 2 of 5, 3 of 9, 10 of 31; 29 % of many). While fewer lie, the price
 * lies in the range of the honest prices.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws} and {@code RobustAggregatorLaws} (without a margin). The
 * result is exact, bit for bit, under permutation.
 *
 * <p>Costs three selections among n (n + 1) / 2 averages: O(n²) time, and as many doubles of scratch.
 *
 * @see "J. L. Hodges, E. L. Lehmann, Estimates of location based on rank tests (1963), section 6"
 */
public record HodgesLehmann() implements Estimator {

    @Override
    public BatchAggregator batch() {
        return new LocationBatch(Electorate.EVERYONE, new WalshMedian());
    }

    @Override
    public int breakdownCount(int sources) {
        Breakdown.requireSome(sources);
        // a little less than the 1 - sqrt(1/2) of them that it takes at least
        int liars = Math.max(1, (int) (0.29 * sources));
        while (2 * (pairs(sources) - pairs(sources - liars)) < pairs(sources)) {
            liars++;
        }
        return liars;
    }

    private static long pairs(long values) {
        return values * (values + 1) / 2;
    }

    /** Mutable scratch, not thread-safe. */
    private static final class WalshMedian implements Location {

        private double[] averages = {};

        @Override
        public double of(double[] values, double[] weights, int n) {
            int pairs = Math.toIntExact(pairs(n));
            if (averages.length < pairs) {
                averages = new double[pairs];
            }
            int k = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    averages[k++] = Averages.midpoint(values[i], values[j]);
                }
            }
            return EvenCount.AVERAGE.middle(averages, pairs);
        }
    }
}
