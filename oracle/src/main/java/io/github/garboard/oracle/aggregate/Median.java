package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import java.util.Objects;

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
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws} and {@code RobustAggregatorLaws} (without a margin). The
 * result is exact, bit for bit, under permutation.
 *
 * <p>Special cases: no quotes give no price; one quote gives its price and its confidence.
 *
 * <p>Costs three selections, O(n) time for most orders of the quotes and O(n log n) for all; with up to 48 quotes, of which
 * no price is negative, a sort whose time does not depend on their order.
 *
 * @param evenCount which value is the middle of an even count
 */
public record Median(EvenCount evenCount) implements Estimator {

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
    public BatchAggregator batch() {
        return new MedianBatch(evenCount);
    }

    @Override
    public int breakdownCount(int sources) {
        return Breakdown.half(sources);
    }
}
