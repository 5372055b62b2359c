package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.ReferenceRates;
import io.github.garboard.margin.dynamic.RegimeFilter.Regimes;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimeFitTest {

    /** Of the log-likelihood: ours neglects the start of the filter when it climbs. */
    private static final double START = 0.02;

    /** Of parameters, relative: a tenth of their standard errors. */
    private static final double PARAMETER = 0.03;

    /**
     * Reference: statsmodels 0.15.0, {@code MarkovRegression(r, k_regimes=2, trend="n", switching_variance=True)}, 200 EM
     * steps and BFGS; its filter starts at the long run too.
     */
    @ParameterizedTest
    @CsvSource({
        "USD, 1999-01-04, 2023-02-21, -5255.281703969554,"
                + " 0.19311113562017326 0.6021110716161232 0.0089431520145589 0.012799776592322525",
        "JPY, 1999-01-04, 2023-02-21, -6147.555968613195,"
                + " 0.23169310868467655 1.0261607782731603 0.0108153052354387 0.018155839521574398",
        "GBP, 1999-01-04, 2006-12-31, -1105.7485037860984,"
                + " 0.09759556701003216 0.33170368221606866 0.0098557434515504 0.014032745228521158",
    })
    void agreesWithAnotherImplementation(
            String currency, String firstDay, String lastDay, double logLikelihood, String parameters) {
        double[] p = Arrays.stream(parameters.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        RegimeFit fit = RegimeFit.of(ReferenceRates.percentMoves(currency, firstDay, lastDay));
        assertTrue(fit.converged());
        assertEquals(logLikelihood, fit.logLikelihood(), START);
        assertEquals(Math.sqrt(p[0]), fit.regimes().calmVolatility(), PARAMETER * Math.sqrt(p[0]));
        assertEquals(Math.sqrt(p[1]), fit.regimes().stressVolatility(), PARAMETER * Math.sqrt(p[1]));
        assertEquals(p[2], fit.regimes().toStress(), PARAMETER * p[2]);
        assertEquals(p[3], fit.regimes().toCalm(), PARAMETER * p[3]);
    }

    @Test
    void recoversTheRegimesThatMadeTheMoves() {
        Regimes truth = new Regimes(0.5, 1.5, 0.02, 0.1);
        RegimeFit fit = RegimeFit.of(simulated(truth, 20_000));
        assertTrue(fit.converged());
        // more than four standard errors each: some 330 storms of ten moves
        assertEquals(0.5, fit.regimes().calmVolatility(), 0.015);
        assertEquals(1.5, fit.regimes().stressVolatility(), 0.1);
        assertEquals(0.02, fit.regimes().toStress(), 0.006);
        assertEquals(0.1, fit.regimes().toCalm(), 0.03);
    }

    @Test
    void likelihoodIsThatOfTheFilterAndForecastItsEnd() {
        double[] moves = simulated(new Regimes(0.5, 1.5, 0.02, 0.1), 500);
        RegimeFit fit = RegimeFit.of(moves);
        RegimeFilter state = fit.regimes().start();
        double sum = 0;
        for (double move : moves) {
            double calm = density(move, fit.regimes().calmVolatility());
            double stress = density(move, fit.regimes().stressVolatility());
            sum += Math.log(state.stress() * stress + (1 - state.stress()) * calm);
            state = state.next(move);
        }
        assertEquals(sum, fit.logLikelihood(), 1e-9);
        assertEquals(state, fit.forecast());
    }

    @Test
    void unitOfTheMovesDoesNotMatter() {
        double[] moves = simulated(new Regimes(0.5, 1.5, 0.02, 0.1), 500);
        RegimeFit plain = RegimeFit.of(moves);
        RegimeFit large =
                RegimeFit.of(Arrays.stream(moves).map(move -> 0x1p40 * move).toArray());
        assertEquals(plain.logLikelihood() - 500 * 40 * Math.log(2), large.logLikelihood(), 1e-7);
        assertEquals(plain.regimes().toStress(), large.regimes().toStress(), 1e-9);
    }

    @Test
    void quietDaysDoNotMakeAnInfiniteLikelihood() {
        double[] moves = new double[200];
        for (int t = 0; t < 200; t++) {
            moves[t] = t % 10 == 0 ? Math.sin(t) : 0;
        }
        RegimeFit fit = RegimeFit.of(moves);
        double deviation = Math.sqrt(
                Arrays.stream(moves).map(move -> move * move).average().orElseThrow());
        assertEquals(0.001 * deviation, fit.regimes().calmVolatility(), 1e-9);
        assertTrue(fit.logLikelihood() < 1500, "log-likelihood " + fit.logLikelihood());
    }

    @Test
    void oneVolatilityLeavesRegimesThatAreStillTwo() {
        SplittableRandom random = new SplittableRandom(7);
        double[] moves = random.doubles(400)
                .map(x -> x < 0.5 ? -1 - x / 100 : 1 + x / 100)
                .toArray();
        RegimeFit fit = RegimeFit.of(moves);
        assertTrue(fit.regimes().stressVolatility() > fit.regimes().calmVolatility(), fit.toString());
    }

    @Test
    void rejectsBadMoves() {
        assertRefused("moves must be at least 10: 3", () -> RegimeFit.of(1, 2, 3));
        assertRefused("moves must not all be of one size: 2.0", () -> RegimeFit.of(2, -2, 2, 2, 2, -2, 2, 2, 2, 2));
        assertRefused("move 0 must be finite: NaN", () -> RegimeFit.of(Double.NaN, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        Regimes regimes = new Regimes(1, 2, 0.1, 0.1);
        assertRefused("iterations must be >= 0: -1", () -> new RegimeFit(regimes, 0, regimes.start(), -1, true));
    }

    private static double density(double x, double deviation) {
        return Math.exp(-0.5 * x * x / (deviation * deviation)) / (deviation * Math.sqrt(2 * Math.PI));
    }

    private static double[] simulated(Regimes regimes, int count) {
        SplittableRandom random = new SplittableRandom(6);
        double[] moves = new double[count];
        boolean stressed = false;
        for (int t = 0; t < count; t++) {
            stressed = random.nextDouble() < (stressed ? 1 - regimes.toCalm() : regimes.toStress());
            moves[t] = (stressed ? regimes.stressVolatility() : regimes.calmVolatility()) * random.nextGaussian();
        }
        return moves;
    }
}
