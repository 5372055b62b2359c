package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GarchTest {

    /** A few roundings. */
    private static final double ROUNDING = 1e-14;

    private static final Garch MODEL = new Garch(0.5, 0.1, 0.2, 0.7);

    @Test
    void longRunVarianceIsOmegaOverWhatIsForgotten() {
        assertEquals(1, MODEL.longRunVariance().orElseThrow(), ROUNDING);
        assertEquals(0.9, MODEL.persistence(), ROUNDING);
        assertEquals(OptionalDouble.empty(), new Garch(0, 0.1, 0.25, 0.75).longRunVariance());
    }

    @Test
    void stepIsTheRecursion() {
        GarchVolatility state = MODEL.startingAt(4);
        assertEquals(2, state.volatility());
        assertEquals(0.1 + 0.2 * 2.25 + 0.7 * 4, state.next(-1).variance(), ROUNDING);
        assertEquals(4, state.variance());
    }

    @Test
    void historyStartsAtItsOwnMeanSquare() {
        // surprises 1 and -1: mean square 1; h(1) = 1, h(2) = 1, h(3) = 1
        assertEquals(1, MODEL.after(1.5, -0.5).variance(), ROUNDING);
        // surprises 2 and 0: mean square 2; h(1) = 1.9, h(2) = 0.1 + 0.8 + 1.33, h(3) = 0.1 + 0.7 h(2)
        assertEquals(0.1 + 0.7 * 2.23, MODEL.after(2.5, 0.5).variance(), ROUNDING);
    }

    @Test
    void logLikelihoodOfTwoMovesByHand() {
        double expected = -0.5 * (2 * Math.log(2 * Math.PI) + Math.log(1.9) + 4 / 1.9 + Math.log(2.23));
        assertEquals(expected, MODEL.logLikelihood(2.5, 0.5), ROUNDING * 10);
    }

    @Test
    void logLikelihoodOfTinyAndHugeVariancesDoesNotOverflow() {
        // constant variance h = omega: every term is known
        for (double omega : new double[] {1e-300, 1e-60, 1e-7, 1e90, 1e300}) {
            Garch constant = new Garch(0, omega, 0, 0);
            double move = Math.sqrt(omega);
            double each = -0.5 * (Math.log(2 * Math.PI) + Math.log(omega) + 1);
            assertEquals(5 * each, constant.logLikelihood(move, -move, move, move, -move), 1e-12 * Math.abs(each));
        }
    }

    @Test
    void termStructureTendsToTheLongRun() {
        assertArrayEquals(new double[] {4, 3.7, 3.43}, MODEL.startingAt(4).termStructure(3), ROUNDING * 10);
        assertEquals(1, MODEL.startingAt(4).termStructure(400)[399], ROUNDING * 10);
        assertEquals(0, MODEL.startingAt(4).termStructure(0).length);
    }

    @Test
    void volatilityOverAHorizonIsTheRootOfTheSum() {
        assertEquals(Math.sqrt(4 + 3.7 + 3.43), MODEL.startingAt(4).volatilityOver(3), ROUNDING * 10);
        assertEquals(0, MODEL.startingAt(4).volatilityOver(0));
        // at the long-run variance, and only there, it is the square-root rule
        assertEquals(Math.sqrt(10), MODEL.startingAt(1).volatilityOver(10), ROUNDING * 10);
    }

    @Test
    void varianceStaysFinite() {
        GarchVolatility state = MODEL.startingAt(1).next(1e200);
        assertEquals(Double.MAX_VALUE, state.variance());
        assertEquals(Double.MAX_VALUE, state.next(1e300).variance());
        assertEquals(Math.sqrt(Double.MAX_VALUE), state.volatilityOver(3));
        assertEquals(Double.MAX_VALUE, new Garch(0, 1, 0.5, 0.5).after(1e200).variance());
    }

    @Test
    void rejectsBadParameters() {
        assertRefused("mean must be finite: NaN", () -> new Garch(Double.NaN, 1, 0, 0));
        assertRefused("omega must be finite and > 0: 0.0", () -> new Garch(0, 0, 0.1, 0.8));
        assertRefused("alpha must be finite and >= 0: -0.1", () -> new Garch(0, 1, -0.1, 0.8));
        assertRefused("beta must be finite and >= 0: NaN", () -> new Garch(0, 1, 0.1, Double.NaN));
        assertRefused("alpha + beta must be <= 1: 1.25", () -> new Garch(0, 1, 0.5, 0.75));
        assertRefused("variance must be finite and >= 0: -1.0", () -> MODEL.startingAt(-1));
        assertRefused("move must be finite: NaN", () -> MODEL.startingAt(1).next(Double.NaN));
        assertRefused("periods must be >= 0: -1", () -> MODEL.startingAt(1).volatilityOver(-1));
        assertRefused("moves must be at least 1: 0", () -> MODEL.after());
        assertRefused("move 1 must be finite: Infinity", () -> MODEL.logLikelihood(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void fitRejectsWhatHasNoVariance() {
        assertRefused("moves must be at least 5: 4", () -> GarchFit.of(1, 2, 3, 4));
        assertRefused("moves must not all be equal: 0.1", () -> GarchFit.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1));
        assertRefused("moves must not all be equal: 0.0", () -> GarchFit.of(0, 0, 0, 0, 0));
        assertRefused("move 2 must be finite: NaN", () -> GarchFit.of(0, 1, Double.NaN, 3, 4));
        GarchVolatility state = MODEL.startingAt(1);
        assertRefused("iterations must be >= 0: -1", () -> new GarchFit(MODEL, 0, state, -1, true));
    }

    @Test
    void fitOfFewMovesIsAModelAllTheSame() {
        GarchFit fit = GarchFit.of(1, -2, 0.5, 3, -1, 0.25);
        assertEquals(fit.logLikelihood(), fit.model().logLikelihood(1, -2, 0.5, 3, -1, 0.25), 1e-9);
        assertFalse(Double.isNaN(fit.logLikelihood()));
    }

    /** White noise by whose first steps the search comes to beta = 0, where the slope shows nothing of the top inside. */
    @Test
    void fitLeavesAnEdgeForAHigherPlaceInside() {
        double[] moves = Simulated.garch(new Garch(0, 1, 0, 0), 400, 288);
        GarchFit fit = GarchFit.of(moves);
        Garch inside = new Garch(-0.0413, 0.00917, 0.00526, 0.98493);
        assertTrue(fit.logLikelihood() >= inside.logLikelihood(moves), fit.toString());
    }
}
