package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PegDiscountTest {

    /** Some roundings of a power and a mean. */
    private static final double ROUNDING = 1e-15;

    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({
        "95, 100, 95, 100, 0.05",
        "101, 100, 100, 101, 0",
        "100, 100, 100, 100, 0",
        "0, 0, 0, 0, 0",
        "0, 7, 0, 7, 1"
    })
    void eachSideHasItsOwnPrice(double market, double redemption, double asset, double debt, double discount) {
        assertEquals(asset, PegDiscount.assetPrice(market, redemption));
        assertEquals(debt, PegDiscount.debtPrice(market, redemption));
        assertEquals(discount, PegDiscount.discount(market, redemption), ROUNDING);
    }

    @Test
    void averageMovesHalfWayInAHalfLife() {
        PegDiscount calm = new PegDiscount(DAY, 0.01, 0);
        assertEquals(0.01, calm.fraction());
        PegDiscount after = calm.observe(92, 100, DAY);
        assertEquals(0.04, after.averageDiscount(), ROUNDING);
        assertEquals(0.04, after.fraction(), ROUNDING);
        assertEquals(0.02, after.observe(100, 100, DAY).averageDiscount(), ROUNDING);
        assertEquals(0.01, after.observe(101, 100, Duration.ofDays(60)).fraction(), ROUNDING);
    }

    @Test
    void noTimeLeavesTheAverage() {
        assertEquals(
                0.02,
                new PegDiscount(DAY, 0, 0.02).observe(1, 100, Duration.ZERO).averageDiscount());
    }

    @Test
    void splitTimeCountsOnce() {
        PegDiscount start = new PegDiscount(DAY, 0, 0.1);
        assertEquals(
                start.observe(80, 100, Duration.ofHours(30)).averageDiscount(),
                start.observe(80, 100, Duration.ofHours(10))
                        .observe(80, 100, Duration.ofHours(20))
                        .averageDiscount(),
                ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsPricesAndFractionsThatAreNone(double bad) {
        assertThrows(IllegalArgumentException.class, () -> PegDiscount.assetPrice(bad, 1));
        assertThrows(IllegalArgumentException.class, () -> PegDiscount.debtPrice(1, bad));
        assertThrows(IllegalArgumentException.class, () -> PegDiscount.discount(bad, 1));
        assertThrows(IllegalArgumentException.class, () -> new PegDiscount(DAY, bad, 0));
        assertThrows(IllegalArgumentException.class, () -> new PegDiscount(DAY, 0, bad));
    }

    @Test
    void rejectsTimesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new PegDiscount(Duration.ZERO, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new PegDiscount(Duration.ofDays(-1), 0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new PegDiscount(DAY, 0, 0).observe(1, 1, Duration.ofNanos(-1)));
    }
}
