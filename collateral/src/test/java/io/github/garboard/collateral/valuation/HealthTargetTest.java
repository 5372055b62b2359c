package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTargetTest {

    /** The answer is the last double that passes a test with roundings of its own. */
    private static final double ROUNDING = 1e-12;

    private static final LendingAccount<String> ACCOUNT =
            new LendingAccount<>(Basket.of(new Holding<>("ETH", 2)), Basket.of(new Holding<>("USD", 1000)));
    private static final SidedPrices<String> PRICES = SidedPrices.same(asset -> asset.equals("ETH") ? 2000 : 1);
    private static final LendingWeights<String> WEIGHTS =
            new LendingWeights<>((asset, amount) -> 0.75, LiabilityWeight.of(1.25));
    private static final HealthTarget<String> COVERED = new HealthTarget<>(ACCOUNT, WEIGHTS, PRICES, 1);
    private static final HealthTarget<String> DOUBLE = new HealthTarget<>(ACCOUNT, WEIGHTS, PRICES, 2);

    @Test
    void largestBorrowLeavesTheAccountAtItsTarget() {
        assertEquals((3000 - 1250) / 1.25, COVERED.largestBorrow("USD"), ROUNDING);
        assertEquals((1500 - 1250) / 1.25, DOUBLE.largestBorrow("USD"), ROUNDING);
        assertEquals((1500 - 1250) / 1.25 / 2000, DOUBLE.largestBorrow("ETH"), ROUNDING);
    }

    @Test
    void largestWithdrawalLeavesTheAccountAtItsTarget() {
        assertEquals(1750 / 1500.0, COVERED.largestWithdrawal("ETH"), ROUNDING);
        assertEquals(500 / 1500.0, DOUBLE.largestWithdrawal("ETH"), ROUNDING);
    }

    @Test
    void accountBelowItsTargetGivesNothing() {
        HealthTarget<String> high = new HealthTarget<>(ACCOUNT, WEIGHTS, PRICES, 3);
        assertFalse(high.isKept());
        assertEquals(0, high.largestBorrow("USD"));
        assertEquals(0, high.largestWithdrawal("ETH"));
    }

    @Test
    void accountAtItsTargetGivesNothing() {
        LendingAccount<String> full =
                new LendingAccount<>(ACCOUNT.collateral(), ACCOUNT.debts().with("USD", 2400));
        HealthTarget<String> limit = new HealthTarget<>(full, WEIGHTS, PRICES, 1);
        assertTrue(limit.isKept());
        assertEquals(0, limit.largestBorrow("USD"));
        assertEquals(0, limit.largestBorrow("ETH"));
        assertEquals(0, limit.largestWithdrawal("ETH"));
    }

    @Test
    void accountWithoutDebtGivesAllItHolds() {
        HealthTarget<String> free =
                new HealthTarget<>(new LendingAccount<>(ACCOUNT.collateral(), Basket.of()), WEIGHTS, PRICES, 1e9);
        assertTrue(free.isKept());
        assertEquals(2, free.largestWithdrawal("ETH"));
        assertEquals(0, free.largestWithdrawal("USD"));
    }

    @Test
    void worthlessCollateralCanBeWithdrawnWholly() {
        LendingAccount<String> account =
                new LendingAccount<>(ACCOUNT.collateral().with("OLD", 7), ACCOUNT.debts());
        SidedPrices<String> prices = (asset, side) -> asset.equals("OLD") ? 0 : PRICES.price(asset, side);
        assertEquals(7, new HealthTarget<>(account, WEIGHTS, prices, 1).largestWithdrawal("OLD"));
    }

    @Test
    void worthlessAssetCanBeBorrowedWithoutEnd() {
        SidedPrices<String> prices = (asset, side) -> asset.equals("OLD") ? 0 : PRICES.price(asset, side);
        assertEquals(Double.POSITIVE_INFINITY, new HealthTarget<>(ACCOUNT, WEIGHTS, prices, 1).largestBorrow("OLD"));
    }

    @Test
    void nothingToBorrowAgainstIsNothing() {
        assertEquals(0, new HealthTarget<>(LendingAccount.empty(), WEIGHTS, PRICES, 1).largestBorrow("USD"));
    }

    @Test
    void tiniestPriceStaysWithinTheDoubles() {
        SidedPrices<String> prices = (asset, side) -> asset.equals("OLD") ? 1e-310 : PRICES.price(asset, side);
        double amount = new HealthTarget<>(ACCOUNT, WEIGHTS, prices, 1).largestBorrow("OLD");
        assertTrue(amount > 1e307 && amount < Double.POSITIVE_INFINITY, () -> "borrows " + amount);
    }

    @Test
    void thresholdPriceOfTheCollateral() {
        assertEquals(OptionalDouble.of(1250 / 1.5), COVERED.thresholdPrice("ETH"));
        assertEquals(OptionalDouble.of(2500 / 1.5), DOUBLE.thresholdPrice("ETH"));
    }

    @Test
    void thresholdPriceOfTheDebt() {
        assertEquals(OptionalDouble.of(3000 / 1250.0), COVERED.thresholdPrice("USD"));
    }

    @Test
    void thresholdPriceOfAnAssetOnBothSides() {
        LendingAccount<String> loop = new LendingAccount<>(
                Basket.of(new Holding<>("ETH", 4)), Basket.of(new Holding<>("ETH", 2), new Holding<>("USD", 400)));
        // 4 0.75 p = 1.25 (2 p + 400)
        assertEquals(OptionalDouble.of(1000), new HealthTarget<>(loop, WEIGHTS, PRICES, 1).thresholdPrice("ETH"));
    }

    @Test
    void assetThatDoesNotMatterHasNoThresholdPrice() {
        assertEquals(OptionalDouble.empty(), COVERED.thresholdPrice("BTC"));
        LendingAccount<String> rich = new LendingAccount<>(
                ACCOUNT.collateral().with("USD", 9000), ACCOUNT.debts().with("USD", 0));
        assertEquals(OptionalDouble.empty(), new HealthTarget<>(rich, WEIGHTS, PRICES, 1).thresholdPrice("ETH"));
    }

    @Test
    void accountWithoutOtherDebtReachesItsThresholdAtNoPriceAboveNothing() {
        LendingAccount<String> free = new LendingAccount<>(ACCOUNT.collateral(), Basket.of());
        assertEquals(OptionalDouble.of(0), new HealthTarget<>(free, WEIGHTS, PRICES, 1).thresholdPrice("ETH"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsTargetThatIsNone(double target) {
        assertEquals(
                "target must be above 0 and finite: " + target,
                assertThrows(IllegalArgumentException.class, () -> new HealthTarget<>(ACCOUNT, WEIGHTS, PRICES, target))
                        .getMessage());
    }
}
