package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationEstimatorsTest {

    @ParameterizedTest
    @CsvSource({
        "0.29, 100, 29",
        "0.1, 30, 3",
        "0.25, 3, 0",
        "0.4999999999999999, 2, 0",
        "0.4999999999999999, 7, 3",
        "0, 9, 0"
    })
    void decimalFractionCutsAsManyAsItSays(double fraction, int n, int cut) {
        assertEquals(cut, Cut.of(fraction, n));
    }

    @Test
    void endsAreCutOrPulledIn() {
        double[] prices = {1000, 3, 1, 2, -50, 4};
        assertEquals(2.5, new TrimmedMean(0.2).aggregate(Quotes.of(prices)).price());
        // 1, 1, 2, 3, 4, 4
        assertEquals(2.5, new WinsorisedMean(0.2).aggregate(Quotes.of(prices)).price());
        assertEquals(
                (5 * 2 + 8 + 10 * 2) / 5.0,
                new WinsorisedMean(0.2).aggregate(Quotes.of(0, 5, 8, 10, 99)).price());
        assertEquals(
                (5 + 8 + 10) / 3.0,
                new TrimmedMean(0.2).aggregate(Quotes.of(0, 5, 8, 10, 99)).price());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 0.5, Double.NaN})
    void fractionOfHalfOrMoreIsRejected(double fraction) {
        assertThrows(IllegalArgumentException.class, () -> new TrimmedMean(fraction));
        assertThrows(IllegalArgumentException.class, () -> new WinsorisedMean(fraction));
    }

    @Test
    void pairOfAPriceWithItselfCounts() {
        assertEquals(
                25.5, new HodgesLehmann().aggregate(Quotes.of(22, 24, 26, 60)).price());
    }

    @Test
    void huberIsTheMeanIfNobodyIsFar() {
        assertEquals(101, new HuberMean(3).aggregate(Quotes.of(100, 101, 102)).price());
        assertEquals(
                101.5, new HuberMean(3).aggregate(Quotes.of(100, 101, 102, 103)).price());
    }

    @Test
    void majorityThatAgreesIsTheHuberMean() {
        assertEquals(3, new HuberMean(1.345).aggregate(Quotes.of(0, 3, 3)).price());
        assertEquals(
                3, new HuberMean(1.345).aggregate(Quotes.of(3, 3, 3, 900, -7)).price());
    }

    /** The counterexample of the Javadoc: the law of a monotone aggregator is not kept. */
    @Test
    void higherQuoteCanLowerTheHuberMean() {
        // MAD 1: (3 + 4 - 1.345 * 1.4826) / 2
        assertEquals(
                2.5029515, new HuberMean(1.345).aggregate(Quotes.of(0, 3, 4)).price(), 1e-15);
    }

    @Test
    void balancedSidesStayAtTheMedian() {
        // clipped at 0.1 * 1.4826 * 5.5 = 0.8: nobody is inside at 5.5, and any point between 1.8 and 9.2 balances
        assertEquals(5.5, new HuberMean(0.1).aggregate(Quotes.of(0, 1, 10, 11)).price());
    }

    @Test
    void balanceNearTheMedianIsTakenOfManyBalances() {
        // median 6, MAD 5, clipped at 0.74: two below and three above pull up until 6 itself pulls down by half of all
        double reach = 0.1 * 1.4826 * 5;
        double price = new HuberMean(0.1).aggregate(Quotes.of(0, 1, 6, 11, 12)).price();
        assertEquals(6, price);
        // 5 quotes, two within: 10.9 and 11 pull down what the two below pull down and one above pulls up
        double three = new HuberMean(0.1).aggregate(Quotes.of(0, 1, 11, 12, 13)).price();
        double scale = 0.1 * 1.4826 * 2;
        assertEquals(11, three, 2 * scale);
        assertEquals(0, pull(three, scale, 0, 1, 11, 12, 13), 1e-12);
        assertEquals(0, pull(price, reach, 0, 1, 6, 11, 12), 1e-12);
    }

    private static double pull(double at, double reach, double... values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.max(-reach, Math.min(value - at, reach));
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void huberConstantMustBeAboveZero(double k) {
        assertThrows(IllegalArgumentException.class, () -> new HuberMean(k));
    }
}
