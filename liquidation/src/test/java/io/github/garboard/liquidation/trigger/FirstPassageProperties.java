package io.github.garboard.liquidation.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FirstPassageProperties {

    /** Rounding of probabilities near 1. */
    private static final double ROUNDING = 1e-13;

    @Provide
    Arbitrary<Double> finite() {
        return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    }

    @Provide
    Arbitrary<Double> ordinary() {
        return Arbitraries.doubles().between(-3, 3).ofScale(8);
    }

    @Property
    void noFiniteInputGivesNaN(
            @ForAll("finite") double distance,
            @ForAll("finite") double drift,
            @ForAll("finite") double volatility,
            @ForAll("finite") double years,
            @ForAll("finite") double rate) {
        FirstPassage passage = new FirstPassage(distance, drift, Math.abs(volatility));
        for (double value : new double[] {
            passage.hitProbability(Math.abs(years)),
            passage.surviveProbability(Math.abs(years)),
            passage.discountedHit(Math.abs(years), Math.abs(rate))
        }) {
            assertTrue(value >= 0 && value <= 1, passage + " within " + years + " at " + rate + ": " + value);
        }
    }

    @Property
    void hitAndSurvivalAddUpToOne(
            @ForAll("ordinary") double distance,
            @ForAll("ordinary") double drift,
            @ForAll("ordinary") double volatility,
            @ForAll("ordinary") double years) {
        FirstPassage passage = new FirstPassage(distance, drift, Math.abs(volatility));
        double sum = passage.hitProbability(Math.abs(years)) + passage.surviveProbability(Math.abs(years));
        assertEquals(1, sum, ROUNDING);
    }

    @Property
    void discountedHitIsBelowTheHitAndAboveItsValueAtTheEnd(
            @ForAll("ordinary") double distance,
            @ForAll("ordinary") double drift,
            @ForAll("ordinary") double volatility,
            @ForAll("ordinary") double years,
            @ForAll("ordinary") double rate) {
        FirstPassage passage = new FirstPassage(distance, drift, Math.abs(volatility));
        double t = Math.abs(years);
        double r = Math.abs(rate);
        double hit = passage.hitProbability(t);
        double discounted = passage.discountedHit(t, r);
        assertTrue(discounted <= hit + ROUNDING, passage + ": " + discounted + " > " + hit);
        assertTrue(discounted >= Math.exp(-r * t) * hit - ROUNDING, passage + ": " + discounted + " of " + hit);
    }
}
