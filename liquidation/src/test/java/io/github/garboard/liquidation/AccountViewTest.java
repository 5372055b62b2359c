package io.github.garboard.liquidation;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AccountViewTest {

    private static AccountView account(double assets, double debt, double maintenance) {
        return new AccountView(7, assets, debt, maintenance, 1, AccountView.NEVER);
    }

    @Test
    void measuresFollowFromAssetsDebtAndRequirement() {
        AccountView sound = account(120, 100, 16);
        assertEquals(20, sound.equity());
        assertEquals(4, sound.health());
        assertEquals(1.25, sound.healthFactor());
        assertEquals(1.2, sound.collateralRatio());
        assertEquals(0, sound.deficit());
        AccountView bankrupt = account(90, 100, 16);
        assertEquals(-26, bankrupt.health());
        assertEquals(0.9, bankrupt.collateralRatio());
        assertEquals(10, bankrupt.deficit());
    }

    @Test
    void ratiosToNothingAreInfinite() {
        assertEquals(Double.POSITIVE_INFINITY, account(5, 0, 1).collateralRatio());
        assertEquals(Double.POSITIVE_INFINITY, account(0, 0, 1).collateralRatio());
        assertEquals(Double.POSITIVE_INFINITY, account(5, 5, 0).healthFactor());
        assertEquals(Double.NEGATIVE_INFINITY, account(4, 5, 0).healthFactor());
    }

    @Test
    void rejectsAmountsOutsideTheirRange() {
        assertRefused("assets of account 7 must be finite and >= 0: -1.0", () -> account(-1, 0, 0));
        assertRefused("debt of account 7 must be finite and >= 0: NaN", () -> account(0, Double.NaN, 0));
        assertRefused("maintenance of account 7 must be finite and >= 0: Infinity", () -> account(0, 0, 1 / 0.0));
        assertRefused("notional of account 7 must be finite and >= 0: -2.0", () -> new AccountView(7, 0, 0, 0, -2, 0));
    }
}
