package io.github.garboard.liquidation.order;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** What an account is expected to owe beyond its assets if its liquidation waits. */
public final class ExpectedDeficit {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private ExpectedDeficit() {}

    /**
     * Returns the expected deficit of normally distributed equity: E max(0, -(e + s Z)) = s φ(e/s) - e N(-e/s), which is the
     * probability of a deficit times its expected size. For s = 0 it is max(0, -e). It is accurate to about 10⁻¹⁵ (1 +
     * (e/s)⁴) of itself, as the two terms nearly cancel far from bankruptcy, until it underflows to 0 near e = 38 s.
     *
     * @param equity the expected equity e after the delay, in money, finite
     * @param deviation its standard deviation s over the delay, in money, finite and non-negative
     * @return the expected deficit, in money, non-negative
     * @throws IllegalArgumentException if one is outside its range
     * @see "L. Bachelier, Théorie de la spéculation, 1900: the put struck at 0"
     */
    public static double normal(double equity, double deviation) {
        if (!Double.isFinite(equity)) {
            throw new IllegalArgumentException("equity must be finite: " + equity);
        }
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("deviation must be finite and >= 0: " + deviation);
        }
        double distance = equity / deviation;
        if (deviation == 0 || Double.isInfinite(distance)) {
            return Math.max(0, -equity);
        }
        return Math.max(0, deviation * NORMAL.density(distance) - equity * NORMAL.survivalProbability(distance));
    }
}
