package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VolatilityForecastTest {

    /** A few roundings in each of some steps. */
    private static final double RELATIVE = 1e-14;

    @Test
    void ewmaIsTheDecayedSumOfSquares() {
        double[] moves = {0.01, -0.02, 0.005, 0.03};
        EwmaForecast state = new EwmaForecast(EwmaForecast.DAILY_DECAY, 4e-4);
        double expected = Math.pow(0.94, moves.length) * 4e-4;
        for (int i = 0; i < moves.length; i++) {
            state = state.next(moves[i]);
            expected += 0.06 * Math.pow(0.94, moves.length - 1 - i) * moves[i] * moves[i];
        }
        assertEquals(Math.sqrt(expected), state.volatility(), RELATIVE);
    }

    @Test
    void ewmaOfDecayZeroIsTheSizeOfTheLastMove() {
        assertEquals(0.25, new EwmaForecast(0, 9).next(-0.25).volatility());
    }

    @Test
    void ewmaOfDecayOneStaysAsItIs() {
        assertEquals(3, new EwmaForecast(1, 9).next(50).volatility());
    }

    @Test
    void ewmaStartsFromTheMeanSquare() {
        assertEquals(new EwmaForecast(0.9, 12.5), EwmaForecast.startingFrom(0.9, 3, -4));
    }

    @Test
    void constantForecastStays() {
        assertEquals(0.2, VolatilityForecast.constant(0.2).next(7).volatility());
    }

    @Test
    void rejectsBadParametersAndMoves() {
        assertRefused("decay must be in [0, 1]: 1.5", () -> new EwmaForecast(1.5, 1));
        assertRefused("variance must be finite and >= 0: -1.0", () -> new EwmaForecast(0.9, -1));
        assertRefused("moves must not be empty: []", () -> EwmaForecast.startingFrom(0.9));
        assertRefused("move must be finite: NaN", () -> EwmaForecast.startingFrom(0.9, 1, Double.NaN));
        assertRefused("variance must be finite and >= 0: Infinity", () -> new EwmaForecast(0.9, 1).next(1e200));
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertRefused("move must be finite: " + bad, () -> new EwmaForecast(0.9, 1).next(bad));
            assertRefused(
                    "move must be finite: " + bad,
                    () -> VolatilityForecast.constant(1).next(bad));
        }
        assertRefused("volatility must be finite and >= 0: -0.1", () -> VolatilityForecast.constant(-0.1));
    }
}
