package io.github.garboard.margin.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class GarchProperties {

    /** Sums of hundreds of terms. */
    private static final double ROUNDING = 1e-9;

    /** Of parameters, at 60,000 simulated moves: more than four standard errors (alpha's is 0.003, beta's 0.005). */
    private static final double SAMPLING = 0.022;

    private static final int COUNT = 400;

    @Property(tries = 6)
    void recoversTheModelThatMadeTheMoves(
            @ForAll @DoubleRange(min = 0.05, max = 0.15) @Scale(4) double alpha,
            @ForAll @DoubleRange(min = 0.9, max = 0.97) @Scale(4) double persistence) {
        Garch truth = new Garch(0.1, 1 - persistence, alpha, persistence - alpha);
        GarchFit fit = GarchFit.of(Simulated.garch(truth, 60_000, 20261120));
        assertTrue(fit.converged());
        assertEquals(alpha, fit.model().alpha(), SAMPLING);
        assertEquals(truth.beta(), fit.model().beta(), SAMPLING);
        assertEquals(truth.omega(), fit.model().omega(), SAMPLING);
        assertEquals(truth.mean(), fit.model().mean(), SAMPLING);
    }

    @Property(tries = 30)
    void noModelNearbyIsMoreLikely(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 0.4) @Scale(3) double alpha,
            @ForAll @DoubleRange(min = 0, max = 0.59) @Scale(3) double beta) {
        double[] moves = Simulated.garch(new Garch(0, 1, alpha, beta), COUNT, seed);
        GarchFit fit = GarchFit.of(moves);
        Garch best = fit.model();
        assertTrue(fit.converged(), fit.toString());
        double[][] directions = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}, {0, 0, 1, -1}, {0, 1, 0, -1}};
        for (double[] d : directions) {
            for (double size : new double[] {-0.01, -0.001, 0.001, 0.01}) {
                double nearAlpha = Math.max(0, best.alpha() + size * d[2]);
                double nearBeta = Math.max(0, Math.min(1 - nearAlpha, best.beta() + size * d[3]));
                double nearOmega = Math.max(1e-9, best.omega() + size * d[1]);
                Garch near = new Garch(best.mean() + size * d[0], nearOmega, nearAlpha, nearBeta);
                assertTrue(near.logLikelihood(moves) <= fit.logLikelihood() + ROUNDING * COUNT, best + " and " + near);
            }
        }
    }

    @Property(tries = 20)
    void unitOfTheMovesDoesNotMatter(
            @ForAll long seed, @ForAll @DoubleRange(min = -12, max = 12) @Scale(2) double power) {
        double unit = Math.pow(10, power);
        double[] moves = Simulated.garch(new Garch(0.02, 0.1, 0.1, 0.8), COUNT, seed);
        GarchFit plain = GarchFit.of(moves);
        GarchFit scaled =
                GarchFit.of(Arrays.stream(moves).map(move -> unit * move).toArray());
        double expected = plain.logLikelihood() - COUNT * Math.log(unit);
        assertEquals(expected, scaled.logLikelihood(), ROUNDING * COUNT * (1 + Math.abs(Math.log(unit))));
    }

    @Property(tries = 100)
    void likelihoodIsTheSumOverTheStates(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 0.5) @Scale(4) double alpha,
            @ForAll @DoubleRange(min = 0, max = 0.5) @Scale(4) double beta) {
        Garch model = new Garch(0.3, 0.2, alpha, beta);
        double[] moves = Simulated.garch(new Garch(0, 1, 0.3, 0.6), 50, seed);
        double before = Arrays.stream(moves).map(m -> (m - 0.3) * (m - 0.3)).sum() / moves.length;
        VolatilityForecast state = model.startingAt(0.2 + (alpha + beta) * before);
        double expected = 0;
        for (double move : moves) {
            double z = (move - 0.3) / state.volatility();
            expected -= 0.5 * (Math.log(2 * Math.PI) + z * z) + Math.log(state.volatility());
            state = state.next(move);
        }
        assertEquals(expected, model.logLikelihood(moves), ROUNDING);
        assertEquals(state.volatility(), model.after(moves).volatility(), ROUNDING);
    }
}
