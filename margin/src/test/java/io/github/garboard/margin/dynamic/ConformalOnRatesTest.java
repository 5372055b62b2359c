package io.github.garboard.margin.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.ReferenceRates;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promise of the controller on rates with the largest moves of their time: the franc of 2015 and the rouble of 2022. */
class ConformalOnRatesTest {

    private static final double TARGET = 0.01;
    private static final double GAIN = 0.1;

    /** Thousands of sums of figures up to 20. */
    private static final double ROUNDING = 1e-9;

    /** A side of 1 loses when the euro falls, a side of -1 when it rises. */
    @ParameterizedTest
    @CsvSource({
        "CHF, 1, 1999-01-04, 2023-02-21",
        "CHF, -1, 1999-01-04, 2023-02-21",
        "RUB, 1, 2005-04-01, 2022-03-01",
        "RUB, -1, 2005-04-01, 2022-03-01"
    })
    void breachRateIsWithinItsBoundOnEveryDay(String currency, int side, String firstDay, String lastDay) {
        double[] losses = Arrays.stream(ReferenceRates.percentMoves(currency, firstDay, lastDay))
                .map(move -> -side * move)
                .toArray();
        double largest = Arrays.stream(losses).max().orElseThrow();
        ConformalMargin start = ConformalMargin.of(TARGET, GAIN, 1);
        ConformalMargin state = start;
        int breaches = 0;
        for (int t = 0; t < losses.length; t++) {
            breaches += losses[t] > state.requirement() ? 1 : 0;
            state = state.next(losses[t]);
            double rate = breaches / (t + 1.0);
            assertTrue(
                    Math.abs(rate - TARGET) <= start.breachBound(largest, t + 1),
                    "day " + t + ": " + rate + ", bound " + start.breachBound(largest, t + 1));
        }
        // the multiplier was never below 0, so what it moved by is what the rate is off by
        double moved = state.multiplier() - start.multiplier();
        assertEquals(moved / (GAIN * losses.length), (double) breaches / losses.length - TARGET, ROUNDING);
    }
}
