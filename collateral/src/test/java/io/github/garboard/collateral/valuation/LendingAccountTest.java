package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LendingAccountTest {

    private static final LendingAccount<String> ACCOUNT = new LendingAccount<>(
            Basket.of(new Holding<>("ETH", 2), new Holding<>("USD", 1000)), Basket.of(new Holding<>("BTC", 0.1)));
    private static final SidedPrices<String> PRICES = (asset, side) -> switch (asset) {
        case "ETH" -> side == ValuationSide.ASSET ? 2000 : 2002;
        case "BTC" -> side == ValuationSide.ASSET ? 19_900 : 20_000;
        default -> 1;
    };
    private static final LendingWeights<String> WEIGHTS =
            new LendingWeights<>((asset, amount) -> asset.equals("USD") ? 1 : 0.75, LiabilityWeight.of(1.5));

    @Test
    void valuationShowsBothSides() {
        AccountValuation<String> valuation = ACCOUNT.valuation(WEIGHTS, PRICES);
        assertEquals(4000, valuation.capacity());
        assertEquals(2000, valuation.debtValue());
        assertEquals(3000, valuation.weightedDebt());
        assertEquals(1000, valuation.health());
        assertEquals(4000 / 3000.0, valuation.healthFactor());
        assertEquals(0.4, valuation.loanToValue());
        assertEquals(0.8, valuation.averageWeight());
        assertEquals(
                new WeightedHolding<>(new Holding<>("BTC", 0.1), 20_000, 1.5),
                valuation.debts().get(0));
    }

    @Test
    void availableBorrowIsWhatTheTargetLeaves() {
        AccountValuation<String> valuation = ACCOUNT.valuation(WEIGHTS, PRICES);
        assertEquals(1000, valuation.availableBorrow(1));
        assertEquals(200, valuation.availableBorrow(1.25));
        assertEquals(0, valuation.availableBorrow(2));
        assertThrows(IllegalArgumentException.class, () -> valuation.availableBorrow(0));
    }

    @Test
    void accountWithoutDebtIsCovered() {
        AccountValuation<String> nothing = LendingAccount.<String>empty().valuation(WEIGHTS, PRICES);
        assertTrue(nothing.isCovered());
        assertEquals(Double.POSITIVE_INFINITY, nothing.healthFactor());
        assertEquals(0, nothing.loanToValue());
        assertEquals(0, nothing.averageWeight());
    }

    @Test
    void debtWithoutCollateralIsNotCovered() {
        AccountValuation<String> debt =
                new LendingAccount<>(Basket.of(), Basket.of(new Holding<>("USD", 1))).valuation(WEIGHTS, PRICES);
        assertFalse(debt.isCovered());
        assertEquals(0, debt.healthFactor());
        assertEquals(Double.POSITIVE_INFINITY, debt.loanToValue());
    }

    @Test
    void debtAtTheCapacityIsCovered() {
        LendingAccount<String> full =
                new LendingAccount<>(Basket.of(new Holding<>("USD", 3)), Basket.of(new Holding<>("USD", 2)));
        assertTrue(full.valuation(WEIGHTS, PRICES).isCovered());
    }

    @Test
    void modeReplacesTheWeightOfItsMembersOnly() {
        LendingWeights<String> mode = WEIGHTS.inMode(asset -> asset.equals("ETH"), (asset, amount) -> 0.95);
        assertEquals(3800 + 1000, ACCOUNT.valuation(mode, PRICES).capacity(), 1e-12);
        assertEquals(3000, ACCOUNT.valuation(mode, PRICES).weightedDebt());
    }

    @Test
    void factorWeighsWhatIsHeldAlone() {
        LendingWeights<String> factors = LendingWeights.ofFactor(Map.of("ETH", 0.75, "USD", 1.0)::get);
        assertEquals(4000, ACCOUNT.valuation(factors, PRICES).capacity());
        assertEquals(2000, ACCOUNT.valuation(factors, PRICES).weightedDebt());
    }

    @Test
    void basketChangesOneAmountInItsPlace() {
        Basket<String> basket = ACCOUNT.collateral();
        assertEquals(2, basket.amount("ETH"));
        assertEquals(0, basket.amount("BTC"));
        assertEquals(Basket.of(new Holding<>("ETH", 5), new Holding<>("USD", 1000)), basket.with("ETH", 5));
        assertEquals(Basket.of(new Holding<>("ETH", 2)), basket.with("USD", 0));
        assertEquals(basket.plus(new Holding<>("BTC", 1)), basket.with("BTC", 1));
        assertThrows(IllegalArgumentException.class, () -> basket.with("ETH", -1));
    }

    @Test
    void haircutIsTheComplementOfAWeight() {
        AssetWeight<String> weight = AssetWeight.of((asset, amount) -> amount / 8);
        assertEquals(0.75, weight.weight("ETH", 2));
        assertEquals(0.5, weight.min((asset, amount) -> 0.5).weight("ETH", 2));
        assertEquals(0.25, weight.min((asset, amount) -> 0.5).weight("ETH", 6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void rejectsWeightOfAHoldingThatIsNone(double weight) {
        assertThrows(
                IllegalArgumentException.class,
                () -> ACCOUNT.valuation(
                        new LendingWeights<>((asset, amount) -> weight, LiabilityWeight.of(1)), PRICES));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsPriceOfADebtThatIsNone(double price) {
        assertEquals(
                "price must be non-negative and finite: " + price + " of BTC",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ACCOUNT.valuation(
                                        WEIGHTS, (asset, side) -> side == ValuationSide.DEBT ? price : 1))
                        .getMessage());
    }

    @Test
    void rejectsWeightsOrValuesThatAreNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ACCOUNT.valuation(new LendingWeights<>((asset, amount) -> 1, (asset, amount) -> 0.5), PRICES));
        Holding<String> large = new Holding<>("BTC", 1e308);
        assertThrows(IllegalArgumentException.class, () -> new WeightedHolding<>(large, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> new WeightedHolding<>(large, 10, 0));
        assertThrows(IllegalArgumentException.class, () -> new WeightedHolding<>(large, 1, 1 / 0.0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LendingAccount<>(Basket.of(), Basket.of(large, new Holding<>("USD", 1e308)))
                        .valuation(new LendingWeights<>((asset, amount) -> 1, LiabilityWeight.of(1)), (a, side) -> 1));
    }
}
