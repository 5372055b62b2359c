package io.github.garboard.collateral.valuation.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.Holding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldingColumnsTest {

    private static final double[] PRICES = {10, 100, 1};
    private static final double[] WEIGHTS = {0.5, 1, 0.75};

    private final double[][] amounts = {{1, 2, 0}, {0, 3, 0}, {4, 8, 0}};
    private final HoldingColumns columns = HoldingColumns.of(amounts);

    @Test
    void valueIsTheWeightedSum() {
        double[] out = new double[3];
        assertEquals(-1, columns.values(PRICES, WEIGHTS, 0, 3, out));
        assertArrayEquals(new double[] {8, 316, 0}, out);
    }

    @Test
    void onlyTheRangeIsWritten() {
        double[] out = {-1, -1, -1};
        columns.values(PRICES, WEIGHTS, 1, 2, out);
        assertArrayEquals(new double[] {-1, 316, -1}, out);
        columns.values(PRICES, WEIGHTS, 3, 3, out);
        assertArrayEquals(new double[] {-1, 316, -1}, out);
    }

    @Test
    void accountIsABasket() {
        assertEquals(Basket.of(new Holding<>(0, 1), new Holding<>(2, 4)), columns.basket(0));
        assertEquals(Basket.of(), columns.basket(2));
        assertEquals(3, columns.accounts());
        assertEquals(3, columns.assets());
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                -1,
                -Double.MIN_VALUE,
                -Double.MAX_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY
            })
    void invalidAmountSpoilsItsOwnAccountOnly(double amount) {
        for (double[] column : amounts) {
            double kept = column[1];
            column[1] = amount;
            double[] out = new double[3];
            assertEquals(1, columns.values(PRICES, WEIGHTS, 0, 3, out));
            assertArrayEquals(new double[] {8, Double.NaN, 0}, out);
            column[1] = kept;
        }
    }

    @Test
    void invalidAmountShowsAlsoWhereItsPriceIsNothing() {
        amounts[1][1] = -1;
        amounts[2][2] = Double.POSITIVE_INFINITY;
        double[] out = new double[3];
        assertEquals(1, columns.values(new double[] {10, 0, 0}, WEIGHTS, 0, 3, out));
        assertArrayEquals(new double[] {5, Double.NaN, Double.NaN}, out);
    }

    @Test
    void negativeZeroIsNoHolding() {
        amounts[0][0] = -0.0;
        double[] out = new double[3];
        assertEquals(-1, columns.values(PRICES, WEIGHTS, 0, 3, out));
        assertEquals(3, out[0]);
    }

    @Test
    void valueBeyondTheLargestDoubleIsNone() {
        amounts[0][0] = 1e308;
        double[] out = new double[3];
        assertEquals(0, columns.values(PRICES, new double[] {1, 1, 1}, 0, 3, out));
        assertEquals(Double.NaN, out[0]);
    }

    @Test
    void firstInvalidAccountOfManyIsReported() {
        double[][] many = new double[1][50_000];
        many[0][20_000] = -1;
        many[0][40_000] = -1;
        double[] out = new double[50_000];
        HoldingColumns large = HoldingColumns.of(many);
        assertEquals(20_000, large.values(new double[1], new double[1], 0, 50_000, out));
        assertEquals(40_000, large.values(new double[1], new double[1], 20_001, 50_000, out));
    }

    @Test
    void rejectsColumnsThatDoNotFit() {
        double[] out = new double[3];
        assertThrows(IllegalArgumentException.class, () -> HoldingColumns.of(new double[0][]));
        assertThrows(IllegalArgumentException.class, () -> HoldingColumns.of(new double[][] {{1}, {1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> columns.values(new double[] {1, 2}, WEIGHTS, 0, 3, out));
        assertThrows(IllegalArgumentException.class, () -> columns.values(PRICES, new double[] {1, -1, 1}, 0, 3, out));
        assertThrows(
                IllegalArgumentException.class,
                () -> columns.values(new double[] {1, Double.NaN, 1}, WEIGHTS, 0, 3, out));
        assertThrows(
                IllegalArgumentException.class, () -> columns.values(new double[] {1, 1 / 0.0, 1}, WEIGHTS, 0, 3, out));
        assertThrows(IndexOutOfBoundsException.class, () -> columns.values(PRICES, WEIGHTS, 0, 4, new double[9]));
        assertThrows(IndexOutOfBoundsException.class, () -> columns.values(PRICES, WEIGHTS, 0, 3, new double[2]));
        assertThrows(IndexOutOfBoundsException.class, () -> columns.basket(3));
    }
}
