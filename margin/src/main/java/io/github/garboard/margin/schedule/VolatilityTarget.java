package io.github.garboard.margin.schedule;

import io.github.garboard.margin.internal.Checks;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Margin that follows volatility: the expected shortfall of a lognormal price over the time that closing a position takes, as a
 * part of its notional. With z = N⁻¹(1 - tail), s = sigma sqrt(T):
 *
 * <pre>
 *   long  = 1 - exp(mu T) N(-z - s) / tail,   in [0, 1)
 *   short = exp(mu T) N(s - z) / tail - 1,    may exceed 1: a price can more than double
 * </pre>
 *
 * <p>The largest leverage at which the shortfall is covered is 1 / factor. Both factors are 0 at sigma = 0 and mu = 0, and
 * increase with volatility. A negative factor (a drift that outruns the shortfall) counts as 0.
 *
 * @param volatility sigma, decimal, per square root of a year, non-negative and finite
 * @param drift mu, per year, continuously compounded, finite
 * @param years T, the time to close, in years, non-negative and finite
 * @param tail the probability of the tail whose mean loss is covered, in (0, 0.5]
 * @see "Vega protocol whitepaper, Margins and Credit Risk on Vega (Siska 2019), section on the log-normal model"
 */
public record VolatilityTarget(double volatility, double drift, double years, double tail) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public VolatilityTarget {
        Checks.requireNonNegative("volatility", volatility);
        Checks.requireFinite("drift", drift);
        Checks.requireNonNegative("years", years);
        if (!(tail > 0 && tail <= 0.5)) {
            throw new IllegalArgumentException("tail must be in (0, 0.5]: " + tail);
        }
    }

    /** Returns the part of the notional that a long position must hold, in [0, 1). */
    public double longFactor() {
        return Math.max(0, 1 - Math.exp(drift * years) * tilt(-1));
    }

    /** Returns the part of the notional that a short position must hold, non-negative. */
    public double shortFactor() {
        return Math.max(0, Math.exp(drift * years) * tilt(1) - 1);
    }

    /** Returns the schedule of a long position: {@link #longFactor} of its notional. */
    public LeverageSchedule longSchedule() {
        return LeverageSchedule.flat(longFactor());
    }

    /** Returns the schedule of a short position: {@link #shortFactor} of its notional. */
    public LeverageSchedule shortSchedule() {
        return LeverageSchedule.flat(shortFactor());
    }

    /** Returns N(side s - z) / tail: how much more likely the tail is under the measure of the price itself; 1 at s = 0. */
    private double tilt(int side) {
        double deviation = volatility * Math.sqrt(years);
        double z = -NORMAL.inverseCumulativeProbability(tail);
        return deviation == 0 ? 1 : NORMAL.cumulativeProbability(side * deviation - z) / tail;
    }
}
