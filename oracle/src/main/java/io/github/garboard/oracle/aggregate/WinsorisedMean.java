package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.internal.Averages;
import java.util.Arrays;

/**
 * The winsorised mean: the mean of the prices, of which the k lowest count as the next one above them and the k highest as
 * the next one below them, k = floor(fraction n). Each
 * quote counts once, whatever its weight.
 *
 * <p><b>What it withstands.</b> k liars; k + 1 move the price without bound (fraction 0.25: 1 of 3, 2 of 5, 3 of 9, 8 of 31).
 * While fewer lie, the price lies in the range of the honest prices.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws} and {@code RobustAggregatorLaws} (without a margin). The
 * result is exact, bit for bit, under permutation.
 *
 * <p>Special cases: fraction 0 is the mean, and fewer than 1 / fraction quotes are averaged without a cut; a fraction that is
 * the double nearest to a decimal cuts as the decimal would (0.29 of 100 is 29).
 *
 * <p>Costs three sorts, O(n log n) time. The JDK's sort may allocate a buffer: JDK 17 from 4,096 quotes on.
 *
 * @param fraction the fraction cut at each end, at least 0 and below 0.5
 * @see "J. W. Tukey, The future of data analysis (1962)"
 */
public record WinsorisedMean(double fraction) implements Estimator {

    /**
     * Checks the fraction.
     *
     * @throws IllegalArgumentException if the fraction is not at least 0 and below 0.5
     */
    public WinsorisedMean {
        Cut.requireFraction(fraction);
    }

    @Override
    public BatchAggregator batch() {
        return new LocationBatch(Electorate.EVERYONE, (values, weights, n) -> {
            Arrays.sort(values, 0, n);
            int cut = Cut.of(fraction, n);
            Arrays.fill(values, 0, cut, values[cut]);
            Arrays.fill(values, n - cut, n, values[n - 1 - cut]);
            return Averages.mean(values, 0, n);
        });
    }

    @Override
    public int breakdownCount(int sources) {
        Breakdown.requireSome(sources);
        return Cut.of(fraction, sources) + 1;
    }
}
