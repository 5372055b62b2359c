package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceMoveTest {

    private static final SidedPrices<String> PRICES = SidedPrices.same(asset -> asset.equals("ETH") ? 2000 : 1);
    private static final LendingWeights<String> HALF = LendingWeights.ofFactor(asset -> 0.5);

    @Test
    void pricesMoveByTheShare() {
        PriceMove<String> move = new PriceMove<>(asset -> asset.equals("ETH") ? -0.5 : 0);
        assertEquals(1500, move.after(PRICES, 0.5).price("ETH", ValuationSide.ASSET));
        assertEquals(1, move.after(PRICES, 0.5).price("USD", ValuationSide.DEBT));
    }

    @Test
    void accountReachesItsTargetOnTheWay() {
        // 2 2000 0.5 = 2000 against 1500: 25 % down, half of the move
        assertEquals(
                OptionalDouble.of(0.5),
                new PriceMove<String>(asset -> asset.equals("ETH") ? -0.5 : 0).shareToTarget(debtOf(1500)));
    }

    @Test
    void collateralAndDebtMoveTogether() {
        PriceMove<String> apart = new PriceMove<>(asset -> asset.equals("ETH") ? -0.25 : 0.25);
        // 2000 - 500 s = 1600 + 400 s
        assertEquals(400 / 900.0, apart.shareToTarget(debtOf(1600)).orElseThrow(), 1e-15);
    }

    @Test
    void wholeMoveMayJustReachTheTarget() {
        assertEquals(
                OptionalDouble.of(1),
                new PriceMove<String>(asset -> asset.equals("ETH") ? -0.5 : 0).shareToTarget(debtOf(1000)));
    }

    @Test
    void moveThatDoesNotReachTheTargetHasNoShare() {
        PriceMove<String> small = new PriceMove<>(asset -> asset.equals("ETH") ? -0.1 : 0);
        assertEquals(OptionalDouble.empty(), small.shareToTarget(debtOf(1000)));
        assertEquals(OptionalDouble.empty(), small.shareToZero(PRICES, prices -> 1));
    }

    @Test
    void accountAtItsTargetIsThereAtOnce() {
        PriceMove<String> up = new PriceMove<>(asset -> 1);
        assertEquals(OptionalDouble.of(0), up.shareToTarget(debtOf(2000)));
        assertEquals(OptionalDouble.of(0), up.shareToTarget(debtOf(3000)));
        assertEquals(OptionalDouble.of(0), up.shareToZero(PRICES, prices -> 0));
    }

    @Test
    void searchFindsWhatIsNotLinear() {
        // ETH counts for at most 1000, whatever it is worth: the limit hides the first half of the fall
        CollateralTerms<String> limited =
                CollateralTerms.<String>unlimited().perAsset(asset -> ConcentrationLimit.ofValue(1000));
        Basket<String> basket = Basket.of(new Holding<>("ETH", 1));
        OptionalDouble share = new PriceMove<String>(asset -> -1)
                .shareToZero(
                        PRICES,
                        prices -> basket.valuation((asset, amount) -> 0, prices.on(ValuationSide.ASSET), limited)
                                        .collateralValue()
                                - 500);
        assertEquals(0.75, share.orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsChangeThatIsNone(double change) {
        PriceMove<String> move = new PriceMove<>(asset -> change);
        assertEquals(
                "change must be at least -1 and finite: " + change + " of ETH",
                assertThrows(IllegalArgumentException.class, () -> move.shareToTarget(debtOf(1)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> move.after(PRICES, 1).price("ETH", ValuationSide.ASSET));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void rejectsShareThatIsNone(double share) {
        PriceMove<String> move = new PriceMove<>(asset -> 0);
        assertThrows(IllegalArgumentException.class, () -> move.after(PRICES, share));
    }

    @Test
    void rejectsHealthThatIsNone() {
        PriceMove<String> move = new PriceMove<>(asset -> 0);
        assertThrows(IllegalArgumentException.class, () -> move.shareToZero(PRICES, prices -> Double.NaN));
    }

    private static HealthTarget<String> debtOf(double debt) {
        return new HealthTarget<>(
                new LendingAccount<>(Basket.of(new Holding<>("ETH", 2)), Basket.of(new Holding<>("USD", debt))),
                HALF,
                PRICES,
                1);
    }
}
