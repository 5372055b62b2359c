package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.ReferenceRates;
import io.github.garboard.margin.dynamic.RegimeFilter.Regimes;
import io.github.garboard.margin.laws.VolatilityForecastLaws;
import java.util.SplittableRandom;
import net.jqwik.api.Example;

class RegimeFilterTest implements VolatilityForecastLaws {

    /** Some hundred roundings. */
    private static final double ROUNDING = 1e-12;

    private static final Regimes REGIMES = new Regimes(0.5, 1.5, 0.02, 0.1);

    @Override
    public VolatilityForecast forecast() {
        return REGIMES.start();
    }

    /** Reference: the filter with normal densities of scipy 1.17.1, 64 daily moves of the dollar in percent. */
    @Example
    void dollarOfTheFallOf2008AgreesWithDensities() {
        RegimeFilter state = REGIMES.start();
        for (double move : ReferenceRates.percentMoves("USD", "2008-09-01", "2008-11-28")) {
            state = state.next(move);
        }
        assertEquals(0.502682095618506, state.stress(), ROUNDING);
        assertEquals(1.120430359833672, state.volatility(), ROUNDING);
    }

    @Example
    void startIsTheLongRun() {
        assertEquals(1 / 6.0, REGIMES.start().stress(), ROUNDING);
        assertEquals(Math.sqrt(2.25 / 6 + 0.25 * 5 / 6), REGIMES.start().volatility(), ROUNDING);
    }

    @Example
    void oneMoveByHand() {
        // at r = 0 the densities are as 1 / σ: stress is seen with ½·⅔ / (½·⅔ + ½·2) = ¼
        RegimeFilter even = new RegimeFilter(REGIMES, 0.5);
        assertEquals(0.25, even.seen(0), ROUNDING);
        assertEquals(0.25 * 0.9 + 0.75 * 0.02, even.next(0).stress(), ROUNDING);
    }

    @Example
    void farMovesAreStressAndDoNotOverflow() {
        assertEquals(1, REGIMES.start().seen(1e200));
        assertEquals(1, REGIMES.start().seen(-Double.MAX_VALUE));
        assertEquals(0, new RegimeFilter(REGIMES, 0).seen(1e200));
        assertEquals(1, new RegimeFilter(REGIMES, 1).seen(0));
        Regimes wide = new Regimes(Double.MIN_VALUE, Double.MAX_VALUE, 0.1, 0.1);
        assertEquals(1, wide.start().seen(1));
        assertEquals(0, wide.start().seen(0), ROUNDING);
        assertTrue(wide.start().volatility() < Double.POSITIVE_INFINITY);
    }

    @Example
    void probabilitiesAreRightAsOftenAsTheySay() {
        SplittableRandom random = new SplittableRandom(5);
        RegimeFilter state = REGIMES.start();
        boolean stressed = false;
        double said = 0;
        int was = 0;
        int likely = 0;
        for (int t = 0; t < 60_000; t++) {
            stressed = random.nextDouble() < (stressed ? 0.9 : 0.02);
            double move = (stressed ? 1.5 : 0.5) * random.nextGaussian();
            double seen = state.seen(move);
            if (seen > 0.6 && seen < 0.9) {
                likely++;
                said += seen;
                was += stressed ? 1 : 0;
            }
            state = state.next(move);
        }
        // each is a coin of its own probability: deviation at most ½ sqrt(n), four of them
        assertTrue(likely > 1000);
        assertEquals(said, was, 2 * Math.sqrt(likely));
    }

    @Example
    void rejectsBadParameters() {
        assertRefused("stress must be in [0, 1]: NaN", () -> new RegimeFilter(REGIMES, Double.NaN));
        assertRefused("calmVolatility must be finite and > 0: 0.0", () -> new Regimes(0, 1, 0.1, 0.1));
        assertRefused("stressVolatility must be finite and > 0: NaN", () -> new Regimes(1, Double.NaN, 0.1, 0.1));
        assertRefused("stressVolatility must be > calmVolatility, 1.0: 1.0", () -> new Regimes(1, 1, 0.1, 0.1));
        assertRefused("toStress must be in [0, 1]: -0.1", () -> new Regimes(1, 2, -0.1, 0.1));
        assertRefused("toCalm must be in [0, 1]: 1.1", () -> new Regimes(1, 2, 0.1, 1.1));
        assertRefused("toStress and toCalm must not both be 0: 0.0", () -> new Regimes(1, 2, 0, 0));
        assertRefused("move must be finite: NaN", () -> REGIMES.start().seen(Double.NaN));
    }
}
