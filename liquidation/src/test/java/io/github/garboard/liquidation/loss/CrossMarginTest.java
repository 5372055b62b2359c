package io.github.garboard.liquidation.loss;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CrossMarginTest {

    private static final double ROUNDING = 1e-12;

    private static final CrossMargin ACCOUNT = new CrossMargin(300, 500);

    @Test
    void equityIsSharedByRequirement() {
        assertEquals(60, ACCOUNT.equityOf(100), ROUNDING);
        assertEquals(300, ACCOUNT.equityOf(500), ROUNDING);
        assertEquals(-20, new CrossMargin(-100, 500).equityOf(100), ROUNDING);
    }

    @Test
    void ratingGrowsFromMetRequirementToNoEquity() {
        assertEquals(0.4, ACCOUNT.bankruptcyRating(1), ROUNDING);
        assertEquals(0.8, ACCOUNT.bankruptcyRating(2), ROUNDING);
        assertEquals(1, ACCOUNT.bankruptcyRating(3));
        assertEquals(0, new CrossMargin(600, 500).bankruptcyRating(1));
        assertEquals(1, new CrossMargin(-1, 500).bankruptcyRating(1));
    }

    @Test
    void longIsOfferedBelowAndShortBoughtAboveTheMarket() {
        // 0.4 of the largest distance, a tenth of the requirement of 100, over 5 units
        assertEquals(50 - 0.8, ACCOUNT.fillablePrice(5, 50, 100, 1, 0.1), ROUNDING);
        assertEquals(50 + 0.8, ACCOUNT.fillablePrice(-5, 50, 100, 1, 0.1), ROUNDING);
    }

    @Test
    void rejectsWhatIsNoAccount() {
        assertRefused("equity must be finite: NaN", () -> new CrossMargin(Double.NaN, 1));
        assertRefused("maintenance must be finite and > 0: 0.0", () -> new CrossMargin(1, 0));
        assertRefused("positionMaintenance must be in [0, 500.0]: 501.0", () -> ACCOUNT.equityOf(501));
        assertRefused("positionMaintenance must be in [0, 500.0]: NaN", () -> ACCOUNT.equityOf(Double.NaN));
        assertRefused("factor must be finite and >= 1: 0.5", () -> ACCOUNT.bankruptcyRating(0.5));
        assertRefused(
                "factor must be finite and >= 1: Infinity", () -> ACCOUNT.bankruptcyRating(Double.POSITIVE_INFINITY));
        assertRefused("spread must be finite and >= 0: -1.0", () -> ACCOUNT.fillablePrice(1, 1, 1, 1, -1));
        assertRefused(
                "spread must be finite and >= 0: Infinity",
                () -> ACCOUNT.fillablePrice(1, 1, 1, 1, Double.POSITIVE_INFINITY));
        assertRefused("positionMaintenance must be in [0, 500.0]: -1.0", () -> ACCOUNT.fillablePrice(1, 1, -1, 1, 1));
    }
}
