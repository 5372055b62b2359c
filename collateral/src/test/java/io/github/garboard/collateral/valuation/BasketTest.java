package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HorizonHaircut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketTest {

    private static final Basket<String> BASKET = Basket.of(new Holding<>("BTC", 0.5), new Holding<>("USD", 1_000));
    private static final ToDoubleFunction<String> PRICES = Map.of("BTC", 35_000.0, "USD", 1.0)::get;
    private static final HorizonHaircut<String> HAIRCUTS = (asset, amount) -> asset.equals("BTC") ? 0.25 : 0;

    @Test
    void valueIsThatAfterHaircuts() {
        assertEquals(14_125, BASKET.value(HAIRCUTS, PRICES));
    }

    @Test
    void partsShowWhatTheValueFollowsFrom() {
        BasketValuation<String> valuation = BASKET.valuation(HAIRCUTS, PRICES);
        assertEquals(
                new HoldingValuation<>(new Holding<>("BTC", 0.5), 35_000, 0.25),
                valuation.parts().get(0));
        assertEquals(17_500, valuation.parts().get(0).marketValue());
        assertEquals(13_125, valuation.parts().get(0).collateralValue());
        assertEquals(18_500, valuation.marketValue());
        assertEquals(14_125, valuation.collateralValue());
        assertEquals(4_375.0 / 18_500, valuation.haircut());
    }

    @Test
    void horizonReachesTheHaircut() {
        Haircut<Object> perYear = (asset, amount, years) -> years / 4;
        assertEquals(9_250, BASKET.value(perYear, PRICES, 2));
        assertEquals(9_250, BASKET.valuation(perYear, PRICES, 2).collateralValue());
    }

    @Test
    void amountReachesTheHaircut() {
        assertEquals(17_500 + 500, BASKET.value((asset, amount) -> amount > 1 ? 0.5 : 0, PRICES));
    }

    @Test
    void emptyBasketIsWorthNothing() {
        BasketValuation<String> valuation = Basket.<String>of().valuation(HAIRCUTS, PRICES);
        assertEquals(0, valuation.marketValue());
        assertEquals(0, valuation.collateralValue());
        assertEquals(0, valuation.haircut());
    }

    @Test
    void holdingOfAnAssetThatIsThereIsAddedToIt() {
        assertEquals(
                Basket.of(new Holding<>("BTC", 2), new Holding<>("USD", 1_000), new Holding<>("ETH", 3)),
                BASKET.plus(new Holding<>("BTC", 1.5)).plus(new Holding<>("ETH", 3)));
    }

    @Test
    void assetIsHeldOnce() {
        assertEquals(
                "holdings must be of different assets: BTC",
                message(() -> Basket.of(new Holding<>("BTC", 1), new Holding<>("BTC", 2))));
    }

    @Test
    void listsAreCopied() {
        List<Holding<String>> holdings = new ArrayList<>(BASKET.holdings());
        Basket<String> basket = new Basket<>(holdings);
        holdings.clear();
        assertEquals(BASKET, basket);
        List<HoldingValuation<String>> parts =
                new ArrayList<>(BASKET.valuation(HAIRCUTS, PRICES).parts());
        BasketValuation<String> valuation = new BasketValuation<>(parts);
        parts.clear();
        assertEquals(BASKET.valuation(HAIRCUTS, PRICES), valuation);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.2, Double.NaN})
    void rejectsHaircutThatIsNone(double haircut) {
        assertEquals(
                "haircut must be in [0, 1]: " + haircut + " of BTC",
                message(() -> BASKET.value((asset, amount) -> haircut, PRICES)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsPriceThatIsNone(double price) {
        assertEquals(
                "price must be non-negative and finite: " + price + " of BTC",
                message(() -> BASKET.value(HAIRCUTS, asset -> price)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsAmountThatIsNone(double amount) {
        assertEquals("amount must be non-negative and finite: " + amount, message(() -> new Holding<>("BTC", amount)));
    }

    @Test
    void rejectsValuesBeyondTheLargestDouble() {
        Holding<String> many = new Holding<>("BTC", 1e308);
        assertThrows(IllegalArgumentException.class, () -> new HoldingValuation<>(many, 10, 0));
        HoldingValuation<String> large = new HoldingValuation<>(many, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> new BasketValuation<>(List.of(large, large)));
    }

    private static String message(Runnable call) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
