package io.github.garboard.liquidation.trigger;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * When a Brownian motion with drift first reaches a level: X(t) = drift t + volatility W(t) and the level at a distance.
 *
 * <p>With b = |distance| and m the drift towards the level,
 *
 * <pre>
 *   P(hit within t) = N((m t - b) / (s sqrt t)) + exp(2 m b / s^2) N(-(m t + b) / (s sqrt t))
 * </pre>
 *
 * <p>The second term is a product of a factor that overflows and one that vanishes. It is evaluated as
 * exp(-(m t - b)^2 / (2 s^2 t)) erfcx((m t + b) / (s sqrt(2 t))) / 2, which does neither: no finite input gives NaN or
 * infinity.
 *
 * <p>Special cases: a distance of 0 is hit at once; with a volatility of 0 the level is hit at b / m if m is positive and
 * never otherwise. Every method costs O(1) and does not allocate.
 *
 * @param distance from the start to the level, negative for a level below, finite; for a price, ln(barrier / spot)
 * @param drift per year, finite; for the logarithm of a price, its growth rate less volatility squared / 2
 * @param volatility per square root of a year, finite and non-negative
 * @see "D. R. Cox, H. D. Miller, The Theory of Stochastic Processes (1965), section 5.7"
 */
public record FirstPassage(double distance, double drift, double volatility) implements BreachTime {

    private static final double ROOT_HALF = Math.sqrt(0.5);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public FirstPassage {
        Require.finite("distance", distance);
        Require.finite("drift", drift);
        Require.nonNegative("volatility", volatility);
    }

    /**
     * Returns the first passage of a price that moves as a geometric Brownian motion. A barrier below the spot is a lower
     * one, above it an upper one.
     *
     * @param spot the price now, finite and positive
     * @param barrier the price to be hit, finite and positive
     * @param growth the growth rate of the expected price, per year, finite: the interest rate less the yield, or 0
     * @param volatility the volatility of the price, per square root of a year, finite and non-negative
     * @return the first passage of its logarithm
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static FirstPassage ofPrice(double spot, double barrier, double growth, double volatility) {
        Require.positive("spot", spot);
        Require.positive("barrier", barrier);
        Require.finite("growth", growth);
        return new FirstPassage(Math.log(barrier) - Math.log(spot), growth - 0.5 * volatility * volatility, volatility);
    }

    /**
     * Returns the probability that the level is hit within a time.
     *
     * @param years the time, in years, finite and non-negative
     * @return the probability, in [0, 1]; accurate relative to its size, however small
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    public double hitProbability(double years) {
        return motion(years).hit();
    }

    /** Returns the {@link #hitProbability} within a time. */
    @Override
    public double probabilityWithin(double years) {
        return hitProbability(years);
    }

    /**
     * Returns the probability that the level is not hit within a time.
     *
     * @param years the time, in years, finite and non-negative
     * @return the probability, in [0, 1]: 1 - hit probability, but not computed so: where the drift has carried the mean
     *     past the level, the small probability that is left keeps its digits
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    public double surviveProbability(double years) {
        return motion(years).survive();
    }

    /**
     * Returns the expected present value of 1 unit of money paid at the hit, if that is within a time: E[exp(-r T); T &lt;= t].
     *
     * <p>It is exp((m - k) b / s^2) times the hit probability under the drift k = sqrt(m^2 + 2 r s^2) towards the level.
     *
     * @param years the time, in years, finite and non-negative
     * @param rate the interest rate r, continuously compounded, per year, finite and non-negative
     * @return the value, in [0, 1]
     * @throws IllegalArgumentException if the time or the rate is negative or not finite
     * @see "M. Rubinstein, E. Reiner, Unscrambling the Binary Code, Risk 4 (1991); E. G. Haug, Option Pricing Formulas, 2nd
     *     ed. (2007), cash-or-nothing at hit"
     */
    public double discountedHit(double years, double rate) {
        Require.nonNegative("rate", rate);
        return motion(years).discounted(rate);
    }

    private Motion motion(double years) {
        Require.nonNegative("years", years);
        double towards = drift * Math.signum(distance);
        double largest = Math.max(Math.max(Math.abs(distance), Math.abs(towards)), volatility);
        int exponent = Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
        return new Motion(
                Math.scalb(Math.abs(distance), -exponent),
                Math.scalb(towards, -exponent),
                Math.scalb(volatility, -exponent),
                years);
    }

    /**
     * The motion as seen from the start, upwards, in units in which the largest of its numbers is about 1: no product
     * overflows.
     */
    private record Motion(double b, double m, double s, double t) {

        double hit() {
            if (isCertain()) {
                return b <= m * t ? 1 : 0;
            }
            return Math.min(1, normal(-near()) + mirrored());
        }

        double survive() {
            if (isCertain()) {
                return b <= m * t ? 0 : 1;
            }
            // past the level, both terms have the factor exp(-near^2 / 2), which is small
            double survive = near() < 0
                    ? density() * (Erfcx.value(-near() * ROOT_HALF) - Erfcx.value(far() * ROOT_HALF))
                    : normal(near()) - mirrored();
            return Math.max(0, survive);
        }

        double discounted(double rate) {
            if (isCertain()) {
                return b == 0 ? 1 : hit() == 0 ? 0 : Math.exp(-rate * (b / m));
            }
            double k = Math.hypot(m, Math.sqrt(2 * rate) * s);
            return Math.exp(exponent(rate, k)) * new Motion(b, k, s, t).hit();
        }

        /** (m - k) b / s^2, without cancellation where m is positive. */
        private double exponent(double rate, double k) {
            if (m > 0) {
                return -2 * rate * b / (m + k);
            }
            return k == 0 ? 0 : (m - k) / s * (b / s);
        }

        /** Whether the level is hit or missed for certain; at b = 0 and m = 0 it is hit. */
        private boolean isCertain() {
            return !(s * Math.sqrt(t) > 0 && b > 0);
        }

        private double near() {
            return (b - m * t) / (s * Math.sqrt(t));
        }

        private double far() {
            return (b + m * t) / (s * Math.sqrt(t));
        }

        private double density() {
            return 0.5 * Math.exp(-0.5 * near() * near());
        }

        /** exp(2 m b / s^2) N(-far). */
        private double mirrored() {
            return far() > 0
                    ? density() * Erfcx.value(far() * ROOT_HALF)
                    : Math.exp(2 * (m / s) * (b / s)) * normal(-far());
        }

        private static double normal(double x) {
            return 0.5 * Erfc.value(-x * ROOT_HALF);
        }
    }
}
