package io.github.garboard.margin.schedule;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.Rounding;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class VolatilityTargetTest {

    /** Of the midpoint rule with a million steps. */
    private static final double QUADRATURE = 1e-6;

    /** The mean loss of the worst part of the lognormal price, by its quantile function. */
    private static double shortfall(VolatilityTarget target, int side) {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        int steps = 200_000;
        double sum = 0;
        double deviation = target.volatility() * Math.sqrt(target.years());
        for (int i = 0; i < steps; i++) {
            double p = target.tail() * (i + 0.5) / steps;
            double z = side * normal.inverseCumulativeProbability(p);
            double price = Math.exp(target.drift() * target.years() - deviation * deviation / 2 + deviation * z);
            sum += side * (1 - price);
        }
        return sum / steps;
    }

    @Test
    void factorsAreTheMeanLossOfTheTail() {
        for (double volatility : new double[] {0.05, 0.8, 2}) {
            for (double tail : new double[] {0.01, 0.2}) {
                VolatilityTarget target = new VolatilityTarget(volatility, 0.1, 0.05, tail);
                assertEquals(shortfall(target, 1), target.longFactor(), 20 * QUADRATURE);
                assertEquals(shortfall(target, -1), target.shortFactor(), 200 * QUADRATURE);
            }
        }
    }

    @Test
    void calmMarketNeedsNothingAndAWildOneMore() {
        VolatilityTarget calm = new VolatilityTarget(0, 0, 0.1, 1e-6);
        assertEquals(0, calm.longFactor());
        assertEquals(0, calm.shortFactor());
        assertEquals(0, new VolatilityTarget(0.1, 5, 1, 0.1).longFactor());
        assertEquals(0, new VolatilityTarget(0.1, -5, 1, 0.1).shortFactor());
        double lastLong = 0;
        double lastShort = 0;
        for (double volatility = 0.1; volatility < 5; volatility += 0.1) {
            VolatilityTarget target = new VolatilityTarget(volatility, 0, 0.1, 1e-6);
            assertTrue(target.longFactor() > lastLong && target.longFactor() < 1);
            assertTrue(target.shortFactor() > lastShort);
            lastLong = target.longFactor();
            lastShort = target.shortFactor();
        }
    }

    @Test
    void schedulesUseTheFactorOfTheirSide() {
        VolatilityTarget target = new VolatilityTarget(0.8, 0, 0.01, 0.01);
        assertEquals(100 * target.longFactor(), target.longSchedule().requirement(100));
        assertEquals(100 * target.shortFactor(), target.shortSchedule().requirement(100));
    }

    @Test
    void openInterestRaisesTheRateToOne() {
        OpenInterestScaled scaled = new OpenInterestScaled(0.1, 100, 200, Rounding.NONE);
        assertEquals(0.1, scaled.rate(100));
        assertEquals(0.55, scaled.rate(150), 1e-15);
        assertEquals(1, scaled.rate(200));
        assertEquals(55, scaled.at(150).requirement(100), 1e-13);
        assertEquals(0.1, new OpenInterestScaled(0.1, 0, 0, Rounding.NONE).rate(1e12));
        // 0.1 + 0.9 x 1 / 3 = 0.4 exactly, which doubles would not keep above the unit
        assertEquals(0.4, new OpenInterestScaled(0.1, 0, 3, Rounding.floor(6)).rate(1));
    }

    @Test
    void rejectsParametersOutsideTheirRange() {
        assertRefused("volatility must be finite and >= 0: -1.0", () -> new VolatilityTarget(-1, 0, 1, 0.1));
        assertRefused("drift must be finite: NaN", () -> new VolatilityTarget(1, Double.NaN, 1, 0.1));
        assertRefused("years must be finite and >= 0: -1.0", () -> new VolatilityTarget(1, 0, -1, 0.1));
        assertRefused("tail must be in (0, 0.5]: 0.0", () -> new VolatilityTarget(1, 0, 1, 0));
        assertRefused("tail must be in (0, 0.5]: 0.6", () -> new VolatilityTarget(1, 0, 1, 0.6));
        assertRefused("baseRate must be in (0, 1]: 0.0", () -> new OpenInterestScaled(0, 0, 0, Rounding.NONE));
        assertRefused(
                "upperCap must be > lowerCap, 5.0, or both 0: 5.0",
                () -> new OpenInterestScaled(0.1, 5, 5, Rounding.NONE));
        assertRefused(
                "openInterest must be finite and >= 0: NaN",
                () -> new OpenInterestScaled(0.1, 0, 0, Rounding.NONE).rate(Double.NaN));
    }
}
