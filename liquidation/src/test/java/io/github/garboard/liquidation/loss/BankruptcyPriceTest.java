package io.github.garboard.liquidation.loss;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BankruptcyPriceTest {

    /** A handful of roundings. */
    private static final double ROUNDING = 1e-12;

    @Test
    void longIsBankruptBelowItsEntryAndShortAbove() {
        assertEquals(90, BankruptcyPrice.linear(2, 100, 20), ROUNDING);
        assertEquals(110, BankruptcyPrice.linear(-2, 100, 20), ROUNDING);
    }

    @Test
    void deficitPutsThePriceOnTheOtherSideOfTheMarket() {
        assertEquals(95, BankruptcyPrice.linear(10, 40, -550), ROUNDING);
        assertEquals(-15, BankruptcyPrice.linear(-10, 40, -550), ROUNDING);
    }

    @Test
    void inverseLongAtLeverageIsThePublishedOne() {
        // entry x leverage / (leverage + 1): 100 x 4 / 5, with a quarter of the value as equity
        assertEquals(80, BankruptcyPrice.inverse(1000, 100, 2.5), ROUNDING);
        assertEquals(100.0 * 4 / 3, BankruptcyPrice.inverse(-1000, 100, 2.5), 100 * ROUNDING);
    }

    @Test
    void inversePositionThatNoPriceBankruptsHasNoFinitePrice() {
        assertEquals(Double.POSITIVE_INFINITY, BankruptcyPrice.inverse(-1000, 100, 10));
        assertEquals(Double.POSITIVE_INFINITY, BankruptcyPrice.inverse(-1000, 100, 11));
        assertEquals(Double.POSITIVE_INFINITY, BankruptcyPrice.inverse(1000, 100, -10));
    }

    @Property
    void equityIsZeroAtTheLinearPrice(
            @ForAll @DoubleRange(min = -1e4, max = 1e4) @Scale(6) double quantity,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) @Scale(6) double price,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) @Scale(6) double equity) {
        double size = Math.abs(quantity) < 0.001 ? 1 : quantity;
        double level = BankruptcyPrice.linear(size, price, equity);
        double scale = Math.abs(equity) + Math.abs(size) * price;
        assertEquals(0, equity + size * (level - price), ROUNDING * scale);
    }

    @Property
    void equityIsZeroAtTheInversePrice(
            @ForAll @DoubleRange(min = 1, max = 1e6) @Scale(6) double size,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) @Scale(6) double price,
            @ForAll @DoubleRange(min = -0.9, max = 0.9) @Scale(6) double equityOverValue) {
        for (double quantity : new double[] {size, -size}) {
            double equity = equityOverValue * size / price;
            double level = BankruptcyPrice.inverse(quantity, price, equity);
            assertEquals(0, equity + quantity * (1 / price - 1 / level), ROUNDING * size / price);
        }
    }

    @Test
    void rejectsWhatIsNoPosition() {
        assertRefused("quantity must be finite and not 0: 0.0", () -> BankruptcyPrice.linear(0, 1, 1));
        assertRefused("quantity must be finite and not 0: NaN", () -> BankruptcyPrice.linear(Double.NaN, 1, 1));
        assertRefused("price must be finite and > 0: 0.0", () -> BankruptcyPrice.inverse(1, 0, 1));
        assertRefused(
                "price must be finite and > 0: Infinity",
                () -> BankruptcyPrice.inverse(1, Double.POSITIVE_INFINITY, 1));
        assertRefused("equity must be finite: NaN", () -> BankruptcyPrice.linear(1, 1, Double.NaN));
    }
}
