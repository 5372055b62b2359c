package io.github.garboard.margin.volatility;

import io.github.garboard.margin.internal.Checks;
import java.util.List;

/**
 * The variance of logarithmic moves per bar, estimated from bars.
 *
 * <p>With o, h, l, c the logarithms of open, high, low and close, the estimators of this library are those below. "Efficiency"
 * is the variance of the estimate from closes over that of this one, under Brownian motion that is watched all the time: of a
 * price that trades rarely the range is seen too small, and so is the variance.
 *
 * <table>
 *   <caption>Where each is unbiased</caption>
 *   <tr><th></th><th>drift</th><th>jumps between bars</th><th>efficiency</th></tr>
 *   <tr><td>{@link #closeToClose}</td><td>yes</td><td>counted</td><td>1</td></tr>
 *   <tr><td>{@link ExponentialWeights}</td><td>no: too large</td><td>counted</td><td>at most 1</td></tr>
 *   <tr><td>{@link #parkinson}</td><td>no: too large</td><td>not seen</td><td>4.9</td></tr>
 *   <tr><td>{@link #garmanKlass}</td><td>no: too large</td><td>not seen</td><td>7.4</td></tr>
 *   <tr><td>{@link #rogersSatchell}</td><td>yes</td><td>not seen</td><td>6.0</td></tr>
 *   <tr><td>{@link #yangZhang}</td><td>yes</td><td>counted</td><td>up to 1 + 1 / k: 14 for two moves, 8.5 for ten</td></tr>
 * </table>
 *
 * <p>The efficiencies are those of the papers below, without drift and jumps.
 *
 * <p>Implementations are immutable and thread-safe. Those of this library make one pass over the columns and allocate blocks
 * of 2 KB, at most five.
 */
@FunctionalInterface
public interface VarianceEstimator {

    /**
     * Returns the variance per bar from a range of bars.
     *
     * @param bars the bars, oldest first
     * @param from the index of the first bar that is used
     * @param to the index after the last
     * @return the variance, non-negative, per bar; NaN if a price that it needs is not positive and finite
     * @throws IndexOutOfBoundsException if the range is not one of the columns
     * @throws IllegalArgumentException if the range has too few bars
     */
    double variance(BarColumns bars, int from, int to);

    /**
     * Returns the variance per bar from all bars: the figure of the columns, bit for bit.
     *
     * @param bars the bars, oldest first
     * @return the variance, non-negative, per bar
     * @throws IllegalArgumentException if there are too few bars
     */
    default double variance(List<Bar> bars) {
        return variance(BarColumns.of(bars), 0, bars.size());
    }

    /**
     * Returns the volatility per square root of a year.
     *
     * @param bars the bars, oldest first
     * @param barsPerYear how many bars a year has, such as 252 or 365, positive
     * @return sqrt(variance barsPerYear), decimal
     * @throws IllegalArgumentException if there are too few bars, or barsPerYear breaks its rule
     */
    default double annualised(List<Bar> bars, double barsPerYear) {
        return Math.sqrt(variance(bars) * Checks.requirePositive("barsPerYear", barsPerYear));
    }

    /**
     * Returns the sample variance of the moves from close to close: Σ (r - mean r)² / (n - 2) for n bars, which are n - 1
     * moves. Needs three bars.
     */
    static VarianceEstimator closeToClose() {
        return RangeVariance.CLOSE_TO_CLOSE;
    }

    /**
     * Returns the mean of (h - l)² / (4 ln 2). Needs one bar.
     *
     * @see "Parkinson, The extreme value method for estimating the variance of the rate of return, J. Business 53 (1980)"
     */
    static VarianceEstimator parkinson() {
        return RangeVariance.PARKINSON;
    }

    /**
     * Returns the mean of ½ (h - l)² - (2 ln 2 - 1) (c - o)²: the practical form. Needs one bar.
     *
     * @see "Garman, Klass, On the estimation of security price volatilities from historical data, J. Business 53 (1980),
     *     the practical estimator without its small cross term"
     */
    static VarianceEstimator garmanKlass() {
        return RangeVariance.GARMAN_KLASS;
    }

    /**
     * Returns the mean of (h - c)(h - o) + (l - c)(l - o). Needs one bar.
     *
     * @see "Rogers, Satchell, Estimating variance from high, low and closing prices, Annals of Applied Probability 1 (1991)"
     */
    static VarianceEstimator rogersSatchell() {
        return RangeVariance.ROGERS_SATCHELL;
    }

    /**
     * Returns V(o) + k V(c) + (1 - k) V(RS): the sample variances of the moves from a close to the next open and from open to
     * close, and the mean of {@link #rogersSatchell}, with k = 0.34 / (1.34 + (n + 1) / (n - 1)). The first bar of the range
     * gives only the close before the second, so n is one less than the bars. Needs three bars.
     *
     * @see "Yang, Zhang, Drift-independent volatility estimation based on high, low, open, and close prices, J. Business 73
     *     (2000)"
     */
    static VarianceEstimator yangZhang() {
        return RangeVariance.YANG_ZHANG;
    }
}
