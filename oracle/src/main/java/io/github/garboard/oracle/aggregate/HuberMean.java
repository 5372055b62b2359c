package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;

/**
 * Huber's M-estimate of location with a fixed scale: the price μ at which the clipped distances add up to nothing, Σ
 * clip(price - μ, -c, c) = 0, with c = k · 1.4826 MAD, MAD the median of the distances from the median (at even counts the
 * mean of the two middles). It is the mean of the prices if none is farther than c from it, and pulls others in. Each
 * quote counts once, whatever its weight. k = 1.345 is 95 % as efficient as the mean for normal errors; 1.5 is usual too.
 *
 * <p>The sum is continuous, piecewise linear and falling in μ, so its zero is found exactly, to rounding, by Newton steps
 * inside a bracket. Where it is zero on an interval, μ is the point of it nearest to the median.
 *
 * <p><b>What it withstands.</b> It takes (n + 1) / 2 liars, rounded down, to move the price without bound. While fewer lie,
 * the price lies in the range of the honest prices widened by k · 1.4826 times the width of that range.
 *
 * <p><b>Laws kept</b>: all of {@code AggregatorLaws} and {@code RobustAggregatorLaws} (with the margin above). <b>Not</b>
 * monotone: a quote that goes farther out can widen the scale, and a wider scale lets quotes on the other side pull more.
 * With k = 1.345, prices of 0, 3 and 3 give 3 (MAD 0), and 0, 3 and 4 give 2.503. In another order of the quotes the last bits may differ.
 *
 * <p>Special case: MAD 0, where more than half of the quotes agree: μ is their price, the median.
 *
 * <p>Costs O(n) time for each Newton step, of which a few are enough.
 *
 * @param k where the clipping starts, in standard deviations of normal errors, above 0 and finite
 * @see "P. J. Huber, Robust Statistics (1981), section 6.7; the start is that of huber() in the R package MASS"
 */
public record HuberMean(double k) implements Estimator {

    /**
     * Checks the constant.
     *
     * @throws IllegalArgumentException if k is not above 0 and finite
     */
    public HuberMean {
        if (!(k > 0 && k < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("k must be above 0 and finite: " + k);
        }
    }

    @Override
    public BatchAggregator batch() {
        return new LocationBatch(Electorate.EVERYONE, new Clipped(k));
    }

    @Override
    public int breakdownCount(int sources) {
        return Breakdown.half(sources);
    }
}
