package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.Quote;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The median of the prices; each quote counts once, whatever its weight.
 *
 * <p>The confidence is the larger of two half-widths: the median of the quotes' own confidences (what the sources
 * admit) and the median of the distances |quote - price| (how far they disagree; the raw median absolute deviation, not
 * scaled to a standard deviation). All three medians follow the same {@link EvenCount} rule.
 *
 * <p><b>What it withstands.</b> Of n quotes, (n + 1) / 2 rounded down have to lie to move the price out of the range of
 * the honest prices (2 of 3, 2 of 4, 3 of 5, 16 of 31), under each even-count rule. While fewer lie, the confidence is
 * at most the larger of the largest honest confidence and the width of the range of honest prices.
 *
 * <p><b>Laws kept</b>: all of {@code AggregatorLaws}. The result is exact, bit for bit, under permutation.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>No quotes: {@link AggregatePrice#NONE}.
 *   <li>One quote: its price and its confidence.
 *   <li>A distance beyond the largest double counts as the largest double.
 * </ul>
 *
 * <p>Costs O(n log n) time; allocates one array of n doubles for each of the three medians.
 *
 * <p>Source of the count: D. L. Donoho and P. J. Huber, "The notion of breakdown point" (1983), the finite-sample
 * replacement breakdown point.
 *
 * @param evenCount which value is the middle of an even count
 */
public record Median(EvenCount evenCount) implements Aggregator {

    /** Checks the rule. */
    public Median {
        Objects.requireNonNull(evenCount, "evenCount");
    }

    /** Returns the median that averages the two middles of an even count. */
    public static Median of() {
        return new Median(EvenCount.AVERAGE);
    }

    /** Returns the median with the given rule for an even count. */
    public static Median of(EvenCount evenCount) {
        return new Median(evenCount);
    }

    @Override
    public AggregatePrice aggregate(Collection<Quote> quotes) {
        List<Quote> used = List.copyOf(quotes);
        if (used.isEmpty()) {
            return AggregatePrice.NONE;
        }
        double price = median(used, Quote::price);
        double admitted = median(used, Quote::confidence);
        double spread = median(used, quote -> Math.min(Math.abs(quote.price() - price), Double.MAX_VALUE));
        return new AggregatePrice(price, Math.max(admitted, spread), used);
    }

    private double median(List<Quote> quotes, ToDoubleFunction<Quote> property) {
        double[] values = quotes.stream().mapToDouble(property).toArray();
        Arrays.sort(values);
        return evenCount.middle(values);
    }
}
