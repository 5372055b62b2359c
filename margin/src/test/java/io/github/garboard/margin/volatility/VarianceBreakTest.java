package io.github.garboard.margin.volatility;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.ReferenceRates;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VarianceBreakTest {

    /** Sums of some hundred terms. */
    private static final double ROUNDING = 1e-11;

    private static double[] normal(int calm, int stressed, SplittableRandom random) {
        double[] moves = new double[calm + stressed];
        for (int t = 0; t < moves.length; t++) {
            moves[t] = (t < calm ? 1 : 3) * random.nextGaussian();
        }
        return moves;
    }

    /** Reference: cumulated sums in numpy 2.4.6, probabilities by {@code scipy.stats.kstwobign} 1.17.1. */
    @Test
    void dollarIn2008AgreesWithAnotherComputation() {
        double[] moves = ReferenceRates.percentMoves("USD", "2008-01-01", "2009-06-30");
        VarianceBreak normal = VarianceBreak.ofNormal(moves);
        assertEquals(3.7022379824973286, normal.statistic(), ROUNDING);
        assertEquals(2.4868979693751224e-12, normal.pValue(), 1e-9 * normal.pValue());
        // 182 moves after 2008-01-02 end on 2008-09-18, the week of Lehman's failure
        assertEquals(182, normal.at());
        assertTrue(normal.rejects(0.001));
        VarianceBreak any = VarianceBreak.ofAnyKurtosis(moves);
        assertEquals(2.326364493186635, any.statistic(), ROUNDING);
        assertEquals(3.983373746453598e-05, any.pValue(), 1e-9 * any.pValue());
        assertEquals(182, any.at());
    }

    /** One crash is no change of variance: the normal test is taken in by it, the other is not. */
    @Test
    void endOfThePegOfTheFrancShowsWhatKurtosisDoes() {
        double[] moves = ReferenceRates.percentMoves("CHF", "2014-07-01", "2015-06-30");
        assertEquals(6.0868189853068735, VarianceBreak.ofNormal(moves).statistic(), ROUNDING);
        assertEquals(0.617026011934741, VarianceBreak.ofAnyKurtosis(moves).statistic(), ROUNDING);
        assertEquals(138, VarianceBreak.ofNormal(moves).at());
        assertFalse(VarianceBreak.ofAnyKurtosis(moves).rejects(0.05));
    }

    @Test
    void findsTheChangeWhereItIs() {
        VarianceBreak found = VarianceBreak.ofNormal(normal(300, 200, new SplittableRandom(3)));
        assertTrue(found.rejects(1e-6), found.toString());
        assertEquals(300, found.at(), 10);
    }

    @Test
    void rejectsAsOftenAsItsLevelSays() {
        SplittableRandom random = new SplittableRandom(4);
        int normal = 0;
        int any = 0;
        for (int run = 0; run < 2000; run++) {
            double[] moves = normal(500, 0, random);
            normal += VarianceBreak.ofNormal(moves).rejects(0.05) ? 1 : 0;
            any += VarianceBreak.ofAnyKurtosis(moves).rejects(0.05) ? 1 : 0;
        }
        // 100 expected, deviation 10; the limit is reached from below: at 500 moves about 4 %
        assertTrue(normal > 50 && normal < 130, "of 2000: " + normal);
        assertTrue(any > 50 && any < 130, "of 2000: " + any);
    }

    @Test
    void equalSquaresHaveNoBreak() {
        assertEquals(new VarianceBreak(0, 1, 0), VarianceBreak.ofNormal(0, 0, 0));
        assertEquals(new VarianceBreak(0, 1, 0), VarianceBreak.ofAnyKurtosis(0, 0));
        assertEquals(new VarianceBreak(0, 1, 0), VarianceBreak.ofAnyKurtosis(1, -1, 1, -1));
        assertEquals(new VarianceBreak(0, 1, 0), VarianceBreak.ofNormal(1, -1, 1, -1));
    }

    @Test
    void unitOfTheMovesDoesNotMatter() {
        VarianceBreak plain = VarianceBreak.ofAnyKurtosis(1, 2, -1, 4, 8, -4);
        VarianceBreak tiny = VarianceBreak.ofAnyKurtosis(0x1p-900, 0x1p-899, -0x1p-900, 0x1p-898, 0x1p-897, -0x1p-898);
        assertEquals(plain, tiny);
        assertEquals(plain, VarianceBreak.ofAnyKurtosis(0x1p900, 0x1p901, -0x1p900, 0x1p902, 0x1p903, -0x1p902));
    }

    @Test
    void rejectsBadMovesAndFigures() {
        assertRefused("moves must be at least 2: 1", () -> VarianceBreak.ofNormal(1));
        assertRefused("moves must be at least 2: 0", VarianceBreak::ofAnyKurtosis);
        assertRefused("move 1 must be finite: NaN", () -> VarianceBreak.ofNormal(1, Double.NaN));
        assertRefused("statistic must be finite and >= 0: -1.0", () -> new VarianceBreak(-1, 1, 0));
        assertRefused("pValue must be in [0, 1]: 2.0", () -> new VarianceBreak(1, 2, 0));
        assertRefused("at must be >= 0: -1", () -> new VarianceBreak(1, 1, -1));
        assertRefused("level must be in [0, 1]: NaN", () -> new VarianceBreak(1, 1, 0).rejects(Double.NaN));
    }
}
