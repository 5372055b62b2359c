package io.github.garboard.liquidation.auction;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LiquidationBonusTest {

    /** A few roundings of numbers of order one. */
    private static final double ROUNDING = 1e-15;

    @Test
    void fixedPremiumIsTheSameForEveryAccount() {
        LiquidationBonus fixed = LiquidationBonus.fixed(0.05);
        assertEquals(0.05, fixed.premium(0, 0));
        assertEquals(0.05, fixed.premium(Double.POSITIVE_INFINITY, 1e9));
    }

    @Test
    void discountOfAFifthIsAPremiumOfAQuarter() {
        assertEquals(0.25, LiquidationBonus.ofDiscount(0.2).premium(1, 0), ROUNDING);
    }

    @Test
    void linearPremiumGrowsFromHealthOneToItsEnd() {
        LiquidationBonus linear = LiquidationBonus.linearInHealth(0.02, 0.10, 0.8);
        assertEquals(0.02, linear.premium(1.5, 0));
        assertEquals(0.02, linear.premium(1, 0));
        assertEquals(0.06, linear.premium(0.9, 0), ROUNDING);
        assertEquals(0.10, linear.premium(0.8, 0), ROUNDING);
        assertEquals(0.10, linear.premium(0, 0));
    }

    @Test
    void discountByHealthIsWhatIsMissingUpToTheMost() {
        LiquidationBonus discount = LiquidationBonus.discountByHealth(0.2);
        assertEquals(0, discount.premium(1.1, 0));
        assertEquals(0, discount.premium(1, 0));
        assertEquals(1 / 0.9 - 1, discount.premium(0.9, 0), ROUNDING);
        assertEquals(0.25, discount.premium(0.8, 0), ROUNDING);
        assertEquals(0.25, discount.premium(0.1, 0), ROUNDING);
    }

    @Test
    void leverageImpliedPremiumVanishesAsTheThresholdNearsOne() {
        assertEquals(0, LiquidationBonus.byLeverage(1, 0.3).premium(1, 0));
        assertEquals(1 / 0.7 - 1, LiquidationBonus.byLeverage(0, 0.3).premium(1, 0), ROUNDING);
    }

    @Test
    void escalatingPremiumStepsUpAtTheEndOfTheGrace() {
        LiquidationBonus fee = LiquidationBonus.escalating(0.02, 1e-6, 1500);
        assertEquals(0.02, fee.premium(1, 0));
        assertEquals(0.02, fee.premium(1, 1499));
        assertEquals(0.0215, fee.premium(1, 1500), ROUNDING);
        assertEquals(0.03, fee.cappedAt(0.03).premium(1, 1e5));
    }

    @Test
    void largerOfTwoIsTakenStateByState() {
        LiquidationBonus both = LiquidationBonus.fixed(0.05).max(LiquidationBonus.discountByHealth(0.5));
        assertEquals(0.05, both.premium(0.99, 0));
        assertEquals(1, both.premium(0.5, 0), ROUNDING);
    }

    @Test
    void harmlessPremiumIsCutWhereItWouldLowerHealth() {
        LiquidationBonus cut = LiquidationBonus.fixed(0.1).harmless(0.8);
        assertEquals(0.1, cut.premium(0.95, 0));
        assertEquals(0.05, cut.premium(0.84, 0), ROUNDING);
        assertEquals(0, cut.premium(0.7, 0));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("premium must be finite and >= 0: -0.1", () -> LiquidationBonus.fixed(-0.1));
        assertRefused("discount must be in [0, 1): 1.0", () -> LiquidationBonus.ofDiscount(1));
        assertRefused("least must be finite and >= 0: NaN", () -> LiquidationBonus.linearInHealth(Double.NaN, 1, 0));
        assertRefused("most must be finite and >= least, 0.2: 0.1", () -> LiquidationBonus.linearInHealth(0.2, 0.1, 0));
        assertRefused("mostAt must be in [0, 1): 1.0", () -> LiquidationBonus.linearInHealth(0, 0.1, 1));
        assertRefused("most must be in [0, 1): NaN", () -> LiquidationBonus.discountByHealth(Double.NaN));
        assertRefused("threshold must be in [0, 1]: 1.1", () -> LiquidationBonus.byLeverage(1.1, 0.3));
        assertRefused("cursor must be in [0, 1): 1.0", () -> LiquidationBonus.byLeverage(1, 1));
        assertRefused("base must be finite and >= 0: -1.0", () -> LiquidationBonus.escalating(-1, 0, 0));
        assertRefused("perUnit must be finite and >= 0: -1.0", () -> LiquidationBonus.escalating(0, -1, 0));
        assertRefused("grace must be finite and >= 0: -1.0", () -> LiquidationBonus.escalating(0, 0, -1));
        assertRefused(
                "most must be finite and >= 0: -1.0",
                () -> LiquidationBonus.fixed(0).cappedAt(-1));
        assertRefused(
                "threshold must be in (0, 1]: 0.0",
                () -> LiquidationBonus.fixed(0).harmless(0));
    }
}
