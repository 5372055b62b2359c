package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidedPricesTest {

    private static final SidedPrices<String> QUOTES = (asset, side) -> side == ValuationSide.ASSET ? 99 : 101;

    @Test
    void eachSideHasItsPrice() {
        assertEquals(99, QUOTES.on(ValuationSide.ASSET).applyAsDouble("BTC"));
        assertEquals(101, QUOTES.on(ValuationSide.DEBT).applyAsDouble("BTC"));
    }

    @Test
    void onePriceServesBothSides() {
        SidedPrices<String> same = SidedPrices.same(Map.of("BTC", 7.0)::get);
        assertEquals(7, same.price("BTC", ValuationSide.ASSET));
        assertEquals(7, same.price("BTC", ValuationSide.DEBT));
    }

    @Test
    void conversionTakesTheRateOfTheSame() {
        SidedPrices<String> converted =
                QUOTES.convertedBy(asset -> "EUR", (currency, side) -> side == ValuationSide.ASSET ? 1 : 2);
        assertEquals(99, converted.price("BTC", ValuationSide.ASSET));
        assertEquals(202, converted.price("BTC", ValuationSide.DEBT));
    }

    @Test
    void basketTakesThePricesOfItsSide() {
        assertEquals(
                198, Basket.of(new Holding<>("BTC", 2)).value((asset, amount) -> 0, QUOTES.on(ValuationSide.ASSET)));
    }

    @Test
    void largerWeightCounts() {
        LiabilityWeight<Object> weight = LiabilityWeight.of(1.1).max((asset, amount) -> 1 + amount);
        assertEquals(1.1, weight.weight("BTC", 0));
        assertEquals(3, weight.weight("BTC", 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsWeightBelowOne(double weight) {
        assertEquals(
                "weight must be at least 1 and finite: " + weight + " of any asset",
                assertThrows(IllegalArgumentException.class, () -> LiabilityWeight.of(weight))
                        .getMessage());
    }
}
