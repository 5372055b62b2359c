package io.github.garboard.liquidation.trigger;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class FirstPassageTest {

    /** Some units in the last place of a probability. */
    private static final double ROUNDING = 1e-14;

    @Test
    void driftlessHitIsTheReflectionPrinciple() {
        for (double t : new double[] {1e-6, 0.01, 1, 100}) {
            double expected = Erf.erfc(0.1 / Math.sqrt(2 * 0.09 * t));
            assertEquals(expected, new FirstPassage(-0.1, 0, 0.3).hitProbability(t), ROUNDING);
            assertEquals(expected, new FirstPassage(0.1, 0, 0.3).hitProbability(t), ROUNDING);
        }
    }

    @Test
    void barriersMirrorEachOther() {
        FirstPassage lower = new FirstPassage(-0.2, 0.1, 0.5);
        FirstPassage upper = new FirstPassage(0.2, -0.1, 0.5);
        assertEquals(lower.hitProbability(2), upper.hitProbability(2));
        assertEquals(lower.surviveProbability(2), upper.surviveProbability(2));
        assertEquals(lower.discountedHit(2, 0.03), upper.discountedHit(2, 0.03));
    }

    @Test
    void levelAtTheStartIsHitAtOnce() {
        for (FirstPassage here : new FirstPassage[] {new FirstPassage(0, -1, 0.2), new FirstPassage(-0.0, 0, 0)}) {
            assertEquals(1, here.hitProbability(0));
            assertEquals(0, here.surviveProbability(3));
            assertEquals(1, here.discountedHit(3, 0.5));
        }
    }

    @Test
    void withoutVolatilityTheLevelIsHitOnTimeOrNever() {
        FirstPassage towards = new FirstPassage(-0.5, -0.25, 0);
        assertEquals(0, towards.hitProbability(1.999));
        assertEquals(1, towards.surviveProbability(1.999));
        assertEquals(1, towards.hitProbability(2));
        assertEquals(0, towards.surviveProbability(2));
        assertEquals(Math.exp(-0.1 * 2), towards.discountedHit(3, 0.1), ROUNDING);
        assertEquals(0, towards.discountedHit(1, 0.1));
        for (double drift : new double[] {0, 0.25}) {
            assertEquals(0, new FirstPassage(-0.5, drift, 0).hitProbability(1e6));
            assertEquals(0, new FirstPassage(-0.5, drift, 0).discountedHit(1e6, 0.1));
        }
    }

    @Test
    void inNoTimeNothingIsHit() {
        assertEquals(0, new FirstPassage(-1e-300, -1, 9).hitProbability(0));
        assertEquals(1, new FirstPassage(-1e-300, -1, 9).surviveProbability(0));
    }

    @Test
    void discountingAtNoRateIsTheHitProbability() {
        FirstPassage passage = FirstPassage.ofPrice(95, 100, 0.1, 0.2);
        assertEquals(passage.hitProbability(0.5), passage.discountedHit(0.5, 0), ROUNDING);
    }

    @Test
    void priceDriftsByItsGrowthLessHalfItsVariance() {
        FirstPassage passage = FirstPassage.ofPrice(200, 100, 0.05, 0.4);
        assertEquals(Math.log(0.5), passage.distance(), ROUNDING);
        assertEquals(0.05 - 0.08, passage.drift(), ROUNDING);
        assertEquals(0.4, passage.volatility());
    }

    @Test
    void simulatedPathsHitAsOften() {
        int paths = 40_000;
        int steps = 8;
        FirstPassage passage = new FirstPassage(-0.1, 0.05, 0.3);
        double dt = 0.25 / steps;
        SplittableRandom random = new SplittableRandom(7);
        double hits = 0;
        for (int path = 0; path < paths; path++) {
            double x = 0;
            double survive = 1;
            for (int step = 0; step < steps; step++) {
                double next = x + 0.05 * dt + 0.3 * Math.sqrt(dt) * random.nextGaussian();
                // a bridge between two points above the level crosses it with this probability
                survive *= next <= -0.1 ? 0 : -Math.expm1(-2 * (x + 0.1) * (next + 0.1) / (0.09 * dt));
                x = next;
            }
            hits += 1 - survive;
        }
        // four standard errors of a frequency
        assertEquals(hits / paths, passage.hitProbability(0.25), 4 * 0.5 / Math.sqrt(paths));
    }

    @Test
    void badInputIsNamed() {
        assertRefused("distance must be finite: NaN", () -> new FirstPassage(Double.NaN, 0, 1));
        assertRefused("drift must be finite: Infinity", () -> new FirstPassage(1, Double.POSITIVE_INFINITY, 1));
        assertRefused("volatility must be finite and >= 0: -1.0", () -> new FirstPassage(1, 0, -1));
        assertRefused("spot must be finite and > 0: 0.0", () -> FirstPassage.ofPrice(0, 1, 0, 1));
        assertRefused("barrier must be finite and > 0: -2.0", () -> FirstPassage.ofPrice(1, -2, 0, 1));
        assertRefused("growth must be finite: NaN", () -> FirstPassage.ofPrice(1, 2, Double.NaN, 1));
        FirstPassage passage = new FirstPassage(1, 0, 1);
        assertRefused("years must be finite and >= 0: -1.0", () -> passage.surviveProbability(-1));
        assertRefused("rate must be finite and >= 0: -0.1", () -> passage.discountedHit(1, -0.1));
    }
}
