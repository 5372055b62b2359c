package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.QuoteColumns;
import io.github.garboard.oracle.internal.Averages;
import java.util.Collection;
import java.util.List;

/**
 * The inverse-variance weighted mean: Σ price / confidence² over Σ 1 / confidence², the best linear estimate if the
 * confidences are standard deviations of independent errors. The weights of the quotes are not read.
 *
 * <p>The confidence is its standard error 1 / √(Σ 1 / confidence²), times the Birge ratio √(χ² / (n - 1)), χ² = Σ ((quote -
 * price) / confidence)², where that is above 1: sources that disagree by more than they admit widen it.
 *
 * <p><b>What it withstands.</b> Nothing: one liar moves the price without bound, and does so best by claiming a tiny confidence.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws}. In another order of the quotes the last bits may differ.
 *
 * <p>Special cases: a quote of confidence 0 does not count, since it states none; if none counts there is no price. One quote
 * gives its price and its confidence. A confidence beyond the largest double counts as the largest double.
 *
 * <p>Costs O(n) time.
 *
 * @see "R. T. Birge, The calculation of errors by the method of least squares (1932)"
 */
public record InverseVarianceMean() implements Estimator {

    @Override
    public BatchAggregator batch() {
        return new Weighing();
    }

    @Override
    public int breakdownCount(int sources) {
        return Breakdown.one(sources);
    }

    @Override
    public List<Quote> counted(Collection<Quote> quotes) {
        return Counted.withConfidence(quotes);
    }

    /** Mutable scratch, not thread-safe. */
    private static final class Weighing implements BatchAggregator {

        private final Sample sample = new Sample();

        @Override
        public void aggregate(QuoteColumns quotes, int from, int to, double[] out, int at) {
            if (!Sample.accepts(quotes, from, to, out, at)) {
                return;
            }
            sample.clear(to - from);
            double surest = Double.POSITIVE_INFINITY;
            for (int i = from; i < to; i++) {
                double confidence = quotes.confidence()[i];
                if (confidence > 0) {
                    sample.add(quotes, i);
                    surest = Math.min(surest, confidence);
                }
            }
            int n = sample.size;
            if (n == 0) {
                return;
            }
            // all relative to the surest source, whose weight is 1: squares of confidences could overflow or vanish
            double total = 0;
            for (int i = 0; i < n; i++) {
                double ratio = surest / sample.confidence[i];
                sample.confidence[i] = ratio;
                sample.weight[i] = ratio * ratio;
                total += ratio * ratio;
            }
            double price = Averages.mean(sample.price, sample.weight, n);
            out[at] = price;
            out[at + 1] = Math.min(Math.max(surest / Math.sqrt(total), disagreement(price, total)), Double.MAX_VALUE);
        }

        /** Returns the standard error times the Birge ratio; 0 for a single quote. */
        private double disagreement(double price, double total) {
            double largest = 0;
            for (int i = 0; i < sample.size; i++) {
                double distance = Averages.distance(sample.price[i], price) * sample.confidence[i];
                sample.price[i] = distance;
                largest = Math.max(largest, distance);
            }
            if (largest == 0) {
                return 0;
            }
            double squares = 0;
            for (int i = 0; i < sample.size; i++) {
                double relative = sample.price[i] / largest;
                squares += relative * relative;
            }
            return largest * Math.sqrt(squares / ((sample.size - 1) * total));
        }
    }
}
