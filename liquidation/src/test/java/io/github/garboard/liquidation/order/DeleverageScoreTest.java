package io.github.garboard.liquidation.order;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeleverageScoreTest {

    /** Figures are small decimals: a few roundings. */
    private static final double ROUNDING = 1e-14;

    /** Bought at 100, now 125, equity 50: return 25 %, leverage 2.5. */
    private static final Counterparty LONG = new Counterparty(1, 1, 125, 100, 50, 5);

    /** Sold at 100, now 80, equity 40: return 20 %, leverage 2. */
    private static final Counterparty SHORT = new Counterparty(2, 1, -80, -100, 40, 4);

    /** Bought at 100, now 90, equity 9: return -10 %, leverage 10. */
    private static final Counterparty LOSER = new Counterparty(3, 1, 90, 100, 9, 4.5);

    private static Counterparty withoutEquity(double markValue) {
        return new Counterparty(4, 1, markValue, 100, 0, 1);
    }

    @Test
    void returnTimesLeverageDividesALoss() {
        DeleverageScore score = DeleverageScore.returnTimesLeverage();
        assertEquals(0.625, score.score(LONG), ROUNDING);
        assertEquals(0.4, score.score(SHORT), ROUNDING);
        assertEquals(-0.01, score.score(LOSER), ROUNDING);
        assertEquals(Double.POSITIVE_INFINITY, score.score(withoutEquity(101)));
        assertEquals(0.0, score.score(withoutEquity(99)));
    }

    @Test
    void profitTimesMarginRatioCountsTheWalletBeforeProfit() {
        DeleverageScore score = DeleverageScore.profitTimesMarginRatio();
        assertEquals(25 / 25.0 * 0.1, score.score(LONG), ROUNDING);
        assertEquals(20 / 20.0 * 0.1, score.score(SHORT), ROUNDING);
        assertEquals(0, score.score(LOSER));
        assertEquals(0, score.score(withoutEquity(101)));
        // a wallet of less than one unit counts as one
        assertEquals(25 / 1.0 * (5 / 25.5), score.score(new Counterparty(5, 1, 125, 100, 25.5, 5)), ROUNDING);
    }

    @Test
    void profitTimesLeverageCountsMoney() {
        DeleverageScore score = DeleverageScore.profitTimesLeverage();
        assertEquals(62.5, score.score(LONG), ROUNDING);
        assertEquals(40, score.score(SHORT), ROUNDING);
        assertEquals(-1, score.score(LOSER), ROUNDING);
    }

    @Test
    void priceGainOfAShortIsEntryOverMark() {
        DeleverageScore score = DeleverageScore.priceGainTimesLeverage();
        assertEquals(1.25 * 2.5, score.score(LONG), ROUNDING);
        assertEquals(1.25 * 2, score.score(SHORT), ROUNDING);
        assertEquals(9, score.score(LOSER), ROUNDING);
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("size of counterparty 1 must be finite and > 0: 0.0", () -> new Counterparty(1, 0, 1, 1, 1, 0));
        assertRefused(
                "|markValue| of counterparty 1 must be finite and > 0: 0.0", () -> new Counterparty(1, 1, 0, 1, 1, 0));
        for (double bad : new double[] {-1, 0, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(
                    "entryValue of counterparty 1 must be finite and of the sign of markValue, 2.0: " + bad,
                    () -> new Counterparty(1, 1, 2, bad, 1, 0));
        }
        assertRefused(
                "equity of counterparty 1 must be finite: NaN", () -> new Counterparty(1, 1, 1, 1, Double.NaN, 0));
        assertRefused(
                "maintenance of counterparty 1 must be finite and >= 0: -1.0",
                () -> new Counterparty(1, 1, 1, 1, 1, -1));
    }
}
