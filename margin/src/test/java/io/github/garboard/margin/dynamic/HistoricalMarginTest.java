package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoricalMarginTest {

    /** A few roundings of figures around 1. */
    private static final double ROUNDING = 1e-14;

    private static final double TINY = 1e-12;

    @Test
    void ninetyNinePercentOfFiveHundredIsTheSixthWorst() {
        double[] history =
                IntStream.rangeClosed(1, 500).mapToDouble(i -> i * 7 % 500 + 1).toArray();
        assertEquals(495, HistoricalMargin.rolling(500, 0.99, history).requirement());
    }

    @Test
    void deepQuantilesAreSorted() {
        double[] history =
                IntStream.rangeClosed(1, 500).mapToDouble(i -> i * 7 % 500 + 1).toArray();
        assertEquals(250, HistoricalMargin.rolling(500, 0.5, history).requirement());
        assertEquals(1, HistoricalMargin.rolling(500, 0.001, history).requirement());
    }

    @Test
    void windowForgetsTheOldest() {
        HistoricalMargin margin = HistoricalMargin.rolling(3, 0.99, 9, 5, 1, 2);
        assertEquals(5, margin.requirement());
        assertArrayEquals(new double[] {5, 3, 3, 4}, margin.path(3, 1, 4, 0));
    }

    @Test
    void gainsNeedNothing() {
        assertEquals(0, HistoricalMargin.rolling(10, 0.9, -3, -2).requirement());
        assertEquals(0, HistoricalMargin.rolling(100, 0.5, new double[100]).requirement());
    }

    @Test
    void lossSpeaksThroughItsVolatility() {
        HistoricalMargin margin =
                HistoricalMargin.filtered(new HistoricalTerms(10, 0.99, 0, TINY), new EwmaForecast(0.5, 1), 2);
        // a loss of two volatilities; the next volatility is sqrt((1 + 4) / 2)
        assertEquals(2 * Math.sqrt(2.5), margin.requirement(), ROUNDING);
        // then 0: 2 / 1, 0 / sqrt(2.5), next sqrt(2.5 / 2)
        assertEquals(2 * Math.sqrt(1.25), margin.next(0).requirement(), ROUNDING);
    }

    @Test
    void ratioHasItsFloor() {
        HistoricalTerms terms = new HistoricalTerms(10, 0.99, 0.8, TINY);
        assertEquals(
                2 * 0.8,
                HistoricalMargin.filtered(terms, new EwmaForecast(0, 4), 2, 0.1).requirement(),
                ROUNDING);
    }

    @Test
    void volatilityHasItsFloorThenAndNow() {
        HistoricalTerms terms = new HistoricalTerms(10, 0.99, 0, 0.5);
        // 0.4 at a volatility of 0.1, counted as 0.5; the next, 0.4, counts as 0.5 too
        assertEquals(
                0.4,
                HistoricalMargin.filtered(terms, new EwmaForecast(0, 0.01), 0.4).requirement(),
                ROUNDING);
        assertEquals(
                0.4 * 2,
                HistoricalMargin.filtered(terms, new EwmaForecast(0, 0.01), 0.4, -1)
                        .requirement(),
                ROUNDING);
    }

    @Test
    void constantVolatilityMakesItPlain() {
        double[] history = {0.3, -0.2, 0.7, 0.1, 0.7, -0.4};
        HistoricalTerms terms = new HistoricalTerms(4, 0.75, 0.5, TINY);
        assertEquals(
                HistoricalMargin.rolling(4, 0.75, history).requirement(),
                HistoricalMargin.filtered(terms, VolatilityForecast.constant(0.02), history)
                        .requirement());
    }

    @Test
    void rejectsBadTermsAndLosses() {
        assertRefused("window must be >= 1: 0", () -> HistoricalMargin.rolling(0, 0.9, 1));
        for (double bad : new double[] {0, 1, Double.NaN}) {
            assertRefused("level must be in (0, 1): " + bad, () -> HistoricalMargin.rolling(5, bad, 1));
        }
        assertRefused("ratioFloor must be in [0, 1]: 1.5", () -> new HistoricalTerms(5, 0.9, 1.5, 1));
        assertRefused("volatilityFloor must be finite and > 0: 0.0", () -> new HistoricalTerms(5, 0.9, 0, 0));
        assertRefused("history must not be empty: []", () -> HistoricalMargin.rolling(5, 0.9));
        assertRefused("loss must be finite: NaN", () -> HistoricalMargin.rolling(5, 0.9, 1, Double.NaN));
    }

    @Test
    @SuppressWarnings("NullAway") // nulls on purpose
    void rejectsNull() {
        assertThrows(
                NullPointerException.class, () -> HistoricalMargin.filtered(null, VolatilityForecast.constant(1), 1.0));
    }
}
