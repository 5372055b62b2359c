package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A controller that keeps the rate of breaches at its target without a model of losses: after a breach the requirement rises by
 * gain (1 - target), after any other period it falls by gain target. With b(t) the requirement of a base, by default 1, and the
 * score s(t) = max(loss, 0) / b(t),
 *
 * <pre>
 *   requirement(t) = max(q(t), 0) b(t),   q(t + 1) = q(t) + gain (1{s(t) &gt; q(t)} - target)
 * </pre>
 *
 * <p>Over a base that follows volatility, q is a multiplier that learns what the base gets wrong.
 *
 * <p><b>Bound.</b> For every sequence of scores in [0, B], however chosen, and q(0) in [0, B], q stays in [-gain target, B + gain
 * (1 - target)], and since its moves add up,
 *
 * <pre>
 *   | (1/T) Σ 1{s(t) &gt; q(t)} - target | &lt;= (B + gain) / (gain T)
 * </pre>
 *
 * for every T ({@link #breachBound}). It needs no stationarity and no independence. What is counted is q below the score; it is
 * a breach, loss above requirement, except where q is negative and there is no loss: where losses are so rare that nothing need
 * be held, there are fewer breaches than the target. Breaches are thus never more than the bound allows, and not fewer where all
 * losses are positive. Limits around this margin ({@link #limited}) break the bound in as many periods as they count.
 *
 * <p>The bound says nothing about a short stretch: a gain that is small against losses makes it loose, a large one makes the
 * requirement jump. A hundredth to a tenth of the largest score of some years is a gain to start from.
 *
 * <p>Each step costs O(1) and allocates one state; {@link ConformalColumns} allocates nothing.
 *
 * @param base the requirement that is multiplied
 * @param target the rate of breaches to keep, in (0, 1): 0.01 for coverage of 99 %
 * @param gain how fast q moves, positive and finite; in units of q
 * @param multiplier q, finite
 * @see "Gibbs, Candès, Adaptive conformal inference under distribution shift, NeurIPS 2021, equation 2"
 * @see "Angelopoulos, Candès, Tibshirani, Conformal PID control for time series prediction, NeurIPS 2023, proposition 1
 *     (quantile tracking)"
 */
public record ConformalMargin(AdaptiveMargin base, double target, double gain, double multiplier)
        implements AdaptiveMargin {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public ConformalMargin {
        Objects.requireNonNull(base, "base");
        requireTarget(target);
        Checks.requirePositive("gain", gain);
        Checks.requireFinite("multiplier", multiplier);
    }

    /**
     * Returns a controller of the requirement itself, without a base.
     *
     * @param target the rate of breaches to keep, in (0, 1)
     * @param gain how fast the requirement moves, positive and finite, in its unit
     * @param start the first requirement, non-negative and finite
     * @return the margin
     * @throws IllegalArgumentException if one breaks its rule
     */
    public static ConformalMargin of(double target, double gain, double start) {
        return new ConformalMargin(AdaptiveMargin.fixed(1), target, gain, Checks.requireNonNegative("start", start));
    }

    /**
     * Returns a controller of the multiplier of a base, starting at 1.
     *
     * @param base the requirement that is multiplied
     * @param target the rate of breaches to keep, in (0, 1)
     * @param gain how fast the multiplier moves, positive and finite
     * @return the margin
     * @throws IllegalArgumentException if one breaks its rule
     */
    public static ConformalMargin over(AdaptiveMargin base, double target, double gain) {
        return new ConformalMargin(base, target, gain, 1);
    }

    @Override
    public double requirement() {
        return Math.max(0, multiplier) * base.requirement();
    }

    @Override
    public ConformalMargin next(double loss) {
        Checks.requireFinite("loss", loss);
        return new ConformalMargin(
                base.next(loss), target, gain, stepped(multiplier, base.requirement(), loss, target, gain));
    }

    /**
     * Returns how far the rate of q below the score can be from the target over the next periods: with q the multiplier of now,
     * max(B + gain (1 - target) - q, q + gain target, 0) / (gain T), which is at most (B + gain) / (gain T) for q in [0, B].
     *
     * @param largestScore B, the largest loss as a part of the base's requirement, non-negative and finite
     * @param periods T, at least 1
     * @return the bound; 1 or more says nothing
     * @throws IllegalArgumentException if one breaks its rule
     */
    public double breachBound(double largestScore, long periods) {
        Checks.requireNonNegative("largestScore", largestScore);
        if (periods < 1) {
            throw new IllegalArgumentException("periods must be >= 1: " + periods);
        }
        double up = largestScore + gain * (1 - target) - multiplier;
        double down = multiplier + gain * target;
        return Math.max(0, Math.max(up, down)) / (gain * periods);
    }

    static void requireTarget(double target) {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("target must be in (0, 1): " + target);
        }
    }

    /** Returns q after a loss; a q below 0 is below every score. */
    static double stepped(double multiplier, double base, double loss, double target, double gain) {
        boolean below = multiplier < 0 || loss > multiplier * base;
        return multiplier + gain * (below ? 1 - target : -target);
    }
}
