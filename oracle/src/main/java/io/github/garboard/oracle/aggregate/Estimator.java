package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.QuoteColumns;
import java.util.Collection;
import java.util.List;

/**
 * An aggregator that estimates one price from the quotes, has a batch form, and says how many lying sources it withstands.
 *
 * <p><b>Confidence.</b> Unless an estimator has a rule of its own from its field, its confidence is the larger of two
 * half-widths: the same estimator applied to the quotes' own confidences (what the sources admit) and the same estimator
 * applied to the distances |quote - price| (how far they disagree). A distance beyond the largest double counts as the
 * largest double.
 *
 * <p><b>Rounding.</b> A mean never leaves the range of its values, in spite of rounding, and no sum overflows: sources that
 * agree get exactly the price they agree on. A price that is zero is +0.
 *
 * <p>Implementations are records of their parameters, immutable and thread-safe; {@link #batch()} is not.
 */
public interface Estimator extends Aggregator {

    /**
     * Returns the batch form: a new one at each call, with scratch arrays of its own, for one thread. It gives the same bits
     * as {@link #aggregate}. Once the scratch has grown nothing is allocated, unless the JDK sorts thousands of values: in
     * the trimmed and winsorised mean, and in a selection among values whose order was made to be the worst.
     */
    BatchAggregator batch();

    /**
     * Returns the fewest quotes, of the given number of quotes of equal weight, that have to be replaced by lies to move the
     * price without bound. While fewer lie, the price stays within a bound that the honest quotes alone set. Liars choose
     * their prices, confidences and times, but not their weights.
     *
     * @param sources the number of quotes, at least 1
     * @throws IllegalArgumentException if the number of quotes is below 1
     * @see "D. L. Donoho, P. J. Huber, The notion of breakdown point (1983): the finite-sample replacement breakdown point"
     */
    int breakdownCount(int sources);

    /**
     * Returns the quotes that count, in the order given: the price is the same bits without the others. All of them, unless
     * the estimator says otherwise.
     *
     * @param quotes the quotes; not changed
     */
    default List<Quote> counted(Collection<Quote> quotes) {
        return List.copyOf(quotes);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Here: the price and confidence of {@link #batch()} over {@link QuoteColumns#of(Collection)}, with the quotes that
     * count. Makes a batch at each call, so allocates O(quotes).
     *
     * @return the price, its confidence and the quotes that count; {@link AggregatePrice#NONE} if there are none
     */
    @Override
    default AggregatePrice aggregate(Collection<Quote> quotes) {
        List<Quote> counted = counted(quotes);
        if (counted.isEmpty()) {
            return AggregatePrice.NONE;
        }
        double[] out = new double[2];
        batch().aggregate(QuoteColumns.of(counted), 0, counted.size(), out, 0);
        return new AggregatePrice(out[0], out[1], counted);
    }
}
