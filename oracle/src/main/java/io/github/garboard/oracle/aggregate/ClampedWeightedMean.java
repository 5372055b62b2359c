package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.internal.Averages;
import java.util.Collection;
import java.util.List;

/**
 * The index price of an exchange: the weighted mean of the venues' prices, of which each is first moved to within median ±
 * maxDeviation |median|. The median is that of the venues, each counted once, the mean of the two middles at an even count.
 *
 * <p><b>What it withstands.</b> It takes a lying median, (n + 1) / 2 venues rounded down, to move the price without bound.
 * While fewer lie, the price lies in the range of the honest prices widened by maxDeviation times the largest honest |price|;
 * within it a liar moves the price by at most its share of the weight times 2 maxDeviation |median|.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws} and {@code RobustAggregatorLaws} (with the margin above). In
 * another order of the quotes the last bits may differ.
 *
 * <p>Special cases: a quote of weight 0 does not count, neither in the median; without any weight there is no price. At
 * maxDeviation 0 the price is the median.
 *
 * <p>Costs O(n) time for most orders of the quotes and O(n log n) for all.
 *
 * <p>Source: the published index rules of derivatives exchanges (a constituent beyond a few per cent of the median of all is
 * clamped there); the deviation is theirs to state, so there is no default.
 *
 * @param maxDeviation the farthest that a venue may be from the median, as a decimal of it, in [0, 1]
 */
public record ClampedWeightedMean(double maxDeviation) implements Estimator {

    /**
     * Checks the deviation.
     *
     * @throws IllegalArgumentException if the deviation is not in [0, 1]: beyond 1 a higher median could lower the price
     */
    public ClampedWeightedMean {
        if (!(maxDeviation >= 0 && maxDeviation <= 1)) {
            throw new IllegalArgumentException("maxDeviation must be in [0, 1]: " + maxDeviation);
        }
    }

    @Override
    public BatchAggregator batch() {
        return new LocationBatch(Electorate.WEIGHTED, new Clamped(maxDeviation));
    }

    @Override
    public int breakdownCount(int sources) {
        return Breakdown.half(sources);
    }

    @Override
    public List<Quote> counted(Collection<Quote> quotes) {
        return Counted.withWeight(quotes);
    }

    /** Mutable scratch, not thread-safe. */
    private static final class Clamped implements Location {

        private final double maxDeviation;
        private double[] scratch = {};

        Clamped(double maxDeviation) {
            this.maxDeviation = maxDeviation;
        }

        @Override
        public double of(double[] values, double[] weights, int n) {
            if (scratch.length < n) {
                scratch = new double[n];
            }
            System.arraycopy(values, 0, scratch, 0, n);
            double median = EvenCount.AVERAGE.middle(scratch, n);
            double reach = maxDeviation * Math.abs(median);
            for (int i = 0; i < n; i++) {
                values[i] = Averages.within(median - reach, values[i], median + reach);
            }
            return Averages.mean(values, weights, n);
        }
    }
}
