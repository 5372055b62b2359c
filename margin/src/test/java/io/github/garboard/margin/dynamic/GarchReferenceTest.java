package io.github.garboard.margin.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.ReferenceRates;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * GARCH(1,1) with a constant mean on euro reference rates, against another implementation.
 *
 * <p>Reference: package arch 8.0.0 (K. Sheppard), {@code arch_model(r, mean="Constant", vol="GARCH", p=1, q=1)}, SLSQP at
 * ftol 1e-14, with {@code backcast} set to the mean squared residual at its own mean (the start that Fiorentini, Calzolari and
 * Panattoni propose) by repetition. That package computes its likelihood by its own code, and its gradient by differences.
 */
class GarchReferenceTest {

    /** Both compute one formula: sums of some thousand terms. */
    private static final double ROUNDING = 1e-11;

    /** Of the log-likelihood: the other search stops about 1e-7 (once 1e-4) below the top. */
    private static final double OTHER_SEARCH = 2e-4;

    /** Of parameters in percent per day: less than a hundredth of their standard errors. */
    private static final double PARAMETER = 2e-5;

    @ParameterizedTest
    @CsvSource({
        "USD, 1999-01-04, 2023-02-21, 6183, -5174.944787255621,"
                + " 0.0006296701109902352 0.0009939924762076497 0.030023028839647414 0.9676312633311114",
        "GBP, 1999-01-04, 2006-12-31, 2048, -1103.1847009614398,"
                + " 0.002746874386587344 0.001398110307030822 0.046923983676056484 0.9462146468062788",
        "JPY, 1999-01-04, 2023-02-21, 6183, -6059.822623883751,"
                + " 0.009502829471255659 0.0026626660610240102 0.052474236817351576 0.9434019781633224",
        // a peg, its end on 2015-01-15, and what came after
        "CHF, 2010-01-01, 2023-02-21, 3367, -2113.8128843647964,"
                + " -0.013140509401998336 0.03152364123983647 0.06378187079760937 0.806774214860921",
        "TRY, 2005-01-01, 2023-02-21, 4646, -5365.299210062316,"
                + " 0.011183594916697931 0.047624287777428526 0.2627726811384087 0.7055177271466944",
    })
    void agreesWithAnotherImplementation(
            String currency, String firstDay, String lastDay, int count, double logLikelihood, String parameters) {
        double[] p = Arrays.stream(parameters.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] moves = ReferenceRates.percentMoves(currency, firstDay, lastDay);
        assertEquals(count, moves.length);
        Garch theirs = new Garch(p[0], p[1], p[2], p[3]);
        assertEquals(logLikelihood, theirs.logLikelihood(moves), -ROUNDING * logLikelihood);

        GarchFit fit = GarchFit.of(moves);
        assertTrue(fit.converged(), fit.toString());
        assertTrue(fit.logLikelihood() >= logLikelihood - OTHER_SEARCH * 1e-4, fit.toString());
        assertEquals(logLikelihood, fit.logLikelihood(), OTHER_SEARCH);
        assertEquals(p[0], fit.model().mean(), PARAMETER);
        assertEquals(p[1], fit.model().omega(), PARAMETER);
        assertEquals(p[2], fit.model().alpha(), PARAMETER);
        assertEquals(p[3], fit.model().beta(), PARAMETER);
    }
}
