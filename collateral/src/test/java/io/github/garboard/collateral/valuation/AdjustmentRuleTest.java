package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.valuation.Adjustment.Accepted;
import io.github.garboard.collateral.valuation.Adjustment.Refused;
import io.github.garboard.collateral.valuation.Refusal.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustmentRuleTest {

    private static final SidedPrices<String> ONE = (asset, side) -> 1;
    private static final LendingWeights<String> HALF = LendingWeights.ofFactor(asset -> 0.5);
    private static final AdjustmentRule<String> COVERED = AdjustmentRule.covered(HALF, ONE);

    @ParameterizedTest
    @CsvSource({
        "0, 50, true",
        "0, 51, false", // borrows too much
        "-1, 50, false", // withdraws what covers
        "-10, 0, true",
        "-100, 0, true"
    })
    void raisedDebtOrLoweredCollateralMustBeCovered(double collateral, double debt, boolean accepted) {
        AccountChange<String> change = new AccountChange<>(Map.of("ETH", collateral), Map.of("USD", debt));
        assertEquals(accepted, account(100, 0).adjust(change, COVERED) instanceof Accepted);
    }

    @Test
    void accountThatIsNotCoveredMayOnlyImprove() {
        LendingAccount<String> unsafe = account(100, 80);
        assertAccepted(account(100, 79), unsafe.adjust(AccountChange.repay("USD", 1), COVERED));
        assertAccepted(account(101, 80), unsafe.adjust(AccountChange.deposit("ETH", 1), COVERED));
        assertAccepted(
                account(101, 79),
                unsafe.adjust(AccountChange.repay("USD", 1).and(AccountChange.deposit("ETH", 1)), COVERED));
        assertRefused(
                Reason.NOT_COVERED,
                "account",
                79,
                49.5,
                unsafe.adjust(AccountChange.repay("USD", 1).and(AccountChange.withdraw("ETH", 1)), COVERED));
        assertRefused(
                Reason.NOT_COVERED,
                "account",
                81,
                50.5,
                unsafe.adjust(AccountChange.borrow("USD", 1).and(AccountChange.deposit("ETH", 1)), COVERED));
    }

    @Test
    void swapOfCollateralLowersOneHolding() {
        assertRefused(
                Reason.NOT_COVERED,
                "account",
                80,
                50,
                account(100, 80)
                        .adjust(AccountChange.withdraw("ETH", 10).and(AccountChange.deposit("BTC", 10)), COVERED));
    }

    @Test
    void moreThanThereIsCannotBeTaken() {
        assertRefused(
                Reason.OVERDRAWN,
                "ETH",
                101,
                100,
                account(100, 0).adjust(AccountChange.withdraw("ETH", 101), AdjustmentRule.free()));
        assertRefused(
                Reason.OVERDRAWN,
                "USD",
                3,
                2,
                account(100, 2).adjust(AccountChange.repay("USD", 3), AdjustmentRule.free()));
    }

    @Test
    void positionThatIsTakenWhollyIsGone() {
        assertAccepted(
                new LendingAccount<>(Basket.of(new Holding<>("ETH", 100)), Basket.of()),
                account(100, 2).adjust(AccountChange.repay("USD", 2), AdjustmentRule.free()));
    }

    @Test
    void ceilingBindsOnlyADebtThatRises() {
        AdjustmentRule<String> ceiling = AdjustmentRule.ceiling(new DebtCeiling("USD line", 990, 1000), ONE);
        assertAccepted(account(100, 15), account(100, 5).adjust(AccountChange.borrow("USD", 10), ceiling));
        assertRefused(
                Reason.DEBT_CEILING,
                "USD line",
                1001,
                1000,
                account(100, 5).adjust(AccountChange.borrow("USD", 11), ceiling));
        AdjustmentRule<String> exceeded = AdjustmentRule.ceiling(new DebtCeiling("USD line", 2000, 1000), ONE);
        assertAccepted(account(100, 4), account(100, 5).adjust(AccountChange.repay("USD", 1), exceeded));
        assertAccepted(account(101, 5), account(100, 5).adjust(AccountChange.deposit("ETH", 1), exceeded));
    }

    @Test
    void debtIsNoneOrWorthLiquidating() {
        AdjustmentRule<String> dust = AdjustmentRule.noDust(5, ONE);
        assertAccepted(account(100, 5), account(100, 9).adjust(AccountChange.repay("USD", 4), dust));
        assertAccepted(account(100, 0), account(100, 9).adjust(AccountChange.repay("USD", 9), dust));
        assertRefused(Reason.DUST, "debt", 4, 5, account(100, 9).adjust(AccountChange.repay("USD", 5), dust));
    }

    @Test
    void modeAllowsOnlyItsDebts() {
        AdjustmentRule<String> mode = AdjustmentRule.onlyDebtsOf(Set.of("USD", "USDC")::contains);
        assertAccepted(account(100, 1), account(100, 0).adjust(AccountChange.borrow("USD", 1), mode));
        assertRefused(Reason.NOT_BORROWABLE, "BTC", 2, 0, account(100, 0).adjust(AccountChange.borrow("BTC", 2), mode));
        LendingAccount<String> other =
                new LendingAccount<>(Basket.of(new Holding<>("ETH", 100)), Basket.of(new Holding<>("BTC", 2)));
        assertRefused(Reason.NOT_BORROWABLE, "BTC", 2, 0, other.adjust(AccountChange.borrow("USD", 1), mode));
        assertEquals(
                Accepted.class,
                other.adjust(AccountChange.repay("BTC", 1), mode).getClass());
    }

    @Test
    void isolatedCollateralCarriesOnlyDebtsThatAreApproved() {
        AdjustmentRule<String> isolation = AdjustmentRule.againstIsolated("NEW"::equals, "USD"::equals);
        LendingAccount<String> isolated = new LendingAccount<>(Basket.of(new Holding<>("NEW", 9)), Basket.of());
        assertEquals(
                Accepted.class,
                isolated.adjust(AccountChange.borrow("USD", 1), isolation).getClass());
        assertRefused(Reason.NOT_BORROWABLE, "BTC", 1, 0, isolated.adjust(AccountChange.borrow("BTC", 1), isolation));
        assertEquals(
                Accepted.class,
                account(9, 0).adjust(AccountChange.borrow("BTC", 1), isolation).getClass());
    }

    @Test
    void siloedDebtStandsAlone() {
        AdjustmentRule<String> silo = AdjustmentRule.siloed("WILD"::equals);
        assertEquals(
                Accepted.class,
                account(9, 0).adjust(AccountChange.borrow("WILD", 1), silo).getClass());
        assertRefused(Reason.SILOED, "WILD", 2, 1, account(9, 1).adjust(AccountChange.borrow("WILD", 1), silo));
        assertEquals(
                Accepted.class,
                account(9, 1).adjust(AccountChange.borrow("BTC", 1), silo).getClass());
        LendingAccount<String> both =
                new LendingAccount<>(Basket.of(), Basket.of(new Holding<>("WILD", 2), new Holding<>("USD", 2)));
        assertEquals(
                Accepted.class, both.adjust(AccountChange.repay("USD", 1), silo).getClass());
    }

    @Test
    void firstRefusalIsReported() {
        Refusal own = new Refusal(Reason.OTHER, "closed", 1, 0);
        AdjustmentRule<String> closed = (before, after) -> Optional.of(own);
        assertEquals(new Refused<>(own), account(9, 0).adjust(AccountChange.borrow("USD", 99), closed.and(COVERED)));
        assertEquals(
                new Refused<>(new Refusal(Reason.NOT_COVERED, "account", 99, 4.5)),
                account(9, 0).adjust(AccountChange.borrow("USD", 99), COVERED.and(closed)));
        assertEquals(new Refused<>(own), account(9, 0).adjust(AccountChange.borrow("USD", 1), COVERED.and(closed)));
    }

    @Test
    void changesOfOneAssetAreNetted() {
        AccountChange<String> change = AccountChange.deposit("ETH", 3)
                .and(AccountChange.withdraw("ETH", 1))
                .and(AccountChange.borrow("USD", 2));
        assertEquals(new AccountChange<>(Map.of("ETH", 2.0), Map.of("USD", 2.0)), change);
    }

    @Test
    void rejectsAmountsThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> AccountChange.deposit("ETH", -1));
        assertThrows(IllegalArgumentException.class, () -> AccountChange.withdraw("ETH", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new AccountChange<>(Map.of(), Map.of("a", 1 / 0.0)));
        assertThrows(IllegalArgumentException.class, () -> new DebtCeiling("x", -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new DebtCeiling("x", 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> AdjustmentRule.noDust(-1, ONE));
    }

    private static LendingAccount<String> account(double collateral, double debt) {
        return new LendingAccount<>(
                Basket.<String>of().with("ETH", collateral), Basket.<String>of().with("USD", debt));
    }

    private static void assertAccepted(LendingAccount<String> after, Adjustment<String> adjustment) {
        assertEquals(new Accepted<>(after), adjustment);
    }

    private static void assertRefused(
            Reason reason, String subject, double value, double limit, Adjustment<String> adjustment) {
        assertEquals(new Refused<>(new Refusal(reason, subject, value, limit)), adjustment);
    }
}
