package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BasketProperties {

    /** Roundings of a sum of eight products. */
    private static final double RELATIVE = 1e-14;

    @Property
    void valueIsTheSumOfThePartsToTheLastBit(@ForAll Basket<Integer> basket) {
        BasketValuation<Integer> valuation = basket.valuation(BasketProperties::haircut, BasketProperties::price);
        double total = 0;
        for (HoldingValuation<Integer> part : valuation.parts()) {
            total += part.holding().amount() * part.price() * (1 - part.haircut());
        }
        assertEquals(total, basket.value(BasketProperties::haircut, BasketProperties::price));
        assertEquals(total, valuation.collateralValue());
        assertEquals(
                basket.holdings(),
                valuation.parts().stream().map(HoldingValuation::holding).toList());
    }

    @Property
    void basketHaircutTurnsTheMarketValueIntoTheCollateralValue(@ForAll Basket<Integer> basket) {
        BasketValuation<Integer> valuation = basket.valuation(BasketProperties::haircut, BasketProperties::price);
        assertTrue(valuation.haircut() >= 0 && valuation.haircut() <= 1, () -> "haircut of " + valuation);
        assertEquals(
                valuation.collateralValue(),
                valuation.marketValue() * (1 - valuation.haircut()),
                RELATIVE * valuation.marketValue());
    }

    @Property
    void collateralIsWorthAtMostItsMarketValue(@ForAll Basket<Integer> basket) {
        BasketValuation<Integer> valuation = basket.valuation(BasketProperties::haircut, BasketProperties::price);
        assertTrue(valuation.collateralValue() <= valuation.marketValue(), valuation::toString);
    }

    @Property
    void orderOfHoldingsDoesNotMatter(@ForAll Basket<Integer> basket, @ForAll Random random) {
        List<Holding<Integer>> shuffled = new ArrayList<>(basket.holdings());
        Collections.shuffle(shuffled, random);
        double value = basket.value(BasketProperties::haircut, BasketProperties::price);
        assertEquals(
                value,
                new Basket<>(shuffled).value(BasketProperties::haircut, BasketProperties::price),
                RELATIVE * value);
    }

    @Property
    void addedHoldingAddsItsValue(@ForAll Basket<Integer> basket, @ForAll Holding<Integer> added) {
        double expected = basket.value(BasketProperties::haircut, BasketProperties::price)
                + Basket.of(added).value(BasketProperties::haircut, BasketProperties::price);
        assertEquals(
                expected,
                basket.plus(added).value(BasketProperties::haircut, BasketProperties::price),
                RELATIVE * expected);
    }

    private static double price(int asset) {
        return Math.abs(asset % 1_000) / 7.0;
    }

    private static double haircut(int asset, double amount) {
        return Math.abs(asset % 11) / 10.0;
    }
}
