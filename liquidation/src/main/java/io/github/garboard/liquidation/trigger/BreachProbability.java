package io.github.garboard.liquidation.trigger;

import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * When the health of a portfolio first falls below zero, taken as a Brownian motion without drift:
 * P(t) = 2 N(-H / (sigma sqrt t)), with H the health and sigma its volatility.
 *
 * <p>Over a latency of seconds to hours, drift is small against volatility and health is close to linear in prices:
 * sigma = sqrt(g' Q g) with g its gradient and Q the covariance of price changes. An account in breach already has
 * probability 1; a health of 0 is crossed at once if its volatility is positive.
 *
 * @param health the health now, in money, finite
 * @param volatility of the health, in money per square root of a year, finite and non-negative
 * @see "L. Bachelier, Théorie de la spéculation (1900); reflection principle"
 */
public record BreachProbability(double health, double volatility) implements BreachTime {

    /** How far the variance may be below zero, relative to its terms, by rounding alone. */
    private static final double ROUNDING = 1e-9;

    /** The largest expected number of jumps; beyond it the sum over jumps would be long. */
    private static final double MOST_JUMPS = 1e6;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public BreachProbability {
        Require.finite("health", health);
        Require.nonNegative("volatility", volatility);
    }

    /**
     * Returns the breach probability of a portfolio. Costs O(n^2) and does not allocate but for the result.
     *
     * @param health the health now, in money, finite
     * @param gradient the change of health per unit of each price, n numbers, finite
     * @param covariance of the changes of the prices, n rows of n numbers, in squared units of price per year, finite and
     *     positive semi-definite
     * @return the breach probability
     * @throws IllegalArgumentException if a size does not fit, a number is not finite, or the variance is negative by more
     *     than rounding
     */
    public static BreachProbability of(double health, double[] gradient, double[][] covariance) {
        if (covariance.length != gradient.length) {
            throw new IllegalArgumentException(
                    "covariance must have " + gradient.length + " rows: " + covariance.length);
        }
        double variance = 0;
        double size = 0;
        for (int i = 0; i < gradient.length; i++) {
            if (covariance[i].length != gradient.length) {
                throw new IllegalArgumentException("covariance must have " + gradient.length + " columns in row " + i
                        + ": " + covariance[i].length);
            }
            for (int j = 0; j < gradient.length; j++) {
                double term = gradient[i] * covariance[i][j] * gradient[j];
                Require.finite("gradient x covariance x gradient at " + i + ", " + j, term);
                variance += term;
                size += Math.abs(term);
            }
        }
        if (!(variance >= -ROUNDING * size)) {
            throw new IllegalArgumentException("covariance must be positive semi-definite, variance >= 0: " + variance);
        }
        return new BreachProbability(health, Math.sqrt(Math.max(0, variance)));
    }

    /** Returns 2 N(-H / (sigma sqrt t)); 1 for an account in breach. Costs O(1). */
    @Override
    public double probabilityWithin(double years) {
        Require.nonNegative("years", years);
        if (health <= 0) {
            return health < 0 || (volatility > 0 && years > 0) ? 1 : 0;
        }
        return new FirstPassage(-health, 0, volatility).hitProbability(years);
    }

    /**
     * Returns bounds of the breach probability where the health also jumps.
     *
     * <p>With N the Poisson number of jumps and P the probability without jumps,
     *
     * <pre>
     *   lower = P(N = 0) P + sum over k &gt; 0 of P(N = k) P(H(t) &lt; 0 | N = k)
     *   upper = 1 - P(N = 0) (1 - P)
     * </pre>
     *
     * <p>The lower bound counts a path with jumps only if it ends in breach, the upper one counts every path with a jump. The
     * distance between them is at most the probability of a jump.
     *
     * @param years the time, in years, finite and non-negative
     * @param jumps how the health jumps; at most a million jumps expected within the time
     * @return the bounds; costs O(sqrt(expected jumps) + 40)
     * @throws IllegalArgumentException if the time is negative or not finite, or more jumps are expected
     */
    public Bounds withJumps(double years, Jumps jumps) {
        Objects.requireNonNull(jumps, "jumps");
        double diffusion = probabilityWithin(years);
        double expected = jumps.intensity() * years;
        if (!(expected <= MOST_JUMPS)) {
            throw new IllegalArgumentException("intensity x years must be <= " + MOST_JUMPS + ": " + expected);
        }
        if (expected == 0 || diffusion == 1) {
            return new Bounds(diffusion, diffusion);
        }
        double none = Math.exp(-expected);
        // beyond 9 standard deviations and 40 jumps the rest is below a unit in the last place
        int reach = (int) (40 + 9 * Math.sqrt(expected));
        PoissonDistribution count = PoissonDistribution.of(expected);
        double lower = none * diffusion;
        for (int k = Math.max(1, (int) expected - reach); k <= expected + reach; k++) {
            lower += count.probability(k) * endsInBreach(years, k, jumps);
        }
        double upper = diffusion - Math.expm1(-expected) * (1 - diffusion);
        return new Bounds(Math.min(lower, upper), upper);
    }

    private double endsInBreach(double years, int count, Jumps jumps) {
        double mean = health + count * jumps.mean();
        double deviation = Math.hypot(volatility * Math.sqrt(years), jumps.deviation() * Math.sqrt(count));
        if (deviation == 0) {
            return mean < 0 ? 1 : 0;
        }
        return NormalDistribution.of(0, 1).cumulativeProbability(-mean / deviation);
    }

    /**
     * Independent normal jumps of the health at Poisson times.
     *
     * @param intensity the expected number of jumps per year, finite and non-negative
     * @param mean of one jump, in money, finite; negative is a loss
     * @param deviation the standard deviation of one jump, in money, finite and non-negative
     * @see "R. C. Merton, Option Pricing when Underlying Stock Returns are Discontinuous, Journal of Financial Economics 3
     *     (1976)"
     */
    public record Jumps(double intensity, double mean, double deviation) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is outside its range
         */
        public Jumps {
            Require.nonNegative("intensity", intensity);
            Require.finite("mean", mean);
            Require.nonNegative("deviation", deviation);
        }
    }

    /**
     * A probability between two bounds.
     *
     * @param lower the lower bound, in [0, upper]
     * @param upper the upper bound, in [lower, 1]
     */
    public record Bounds(double lower, double upper) {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if they are not in order or not in [0, 1]
         */
        public Bounds {
            if (!(0 <= lower && lower <= upper && upper <= 1)) {
                throw new IllegalArgumentException("bounds must be 0 <= lower <= upper <= 1: " + lower + ", " + upper);
            }
        }
    }
}
