package io.github.garboard.oracle.stabilise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceCapTest {

    @ParameterizedTest
    @CsvSource({"1, 1, false", "1.04, 1.04, false", "1.05, 1.04, true", "0, 0, false", "-3, -3, false"})
    void onlyAPriceAboveTheCapIsCapped(double price, double capped, boolean binds) {
        PriceCap cap = new PriceCap(1.04);
        assertEquals(capped, cap.capped(price));
        assertEquals(binds, cap.binds(price));
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        assertThrows(IllegalArgumentException.class, () -> new PriceCap(0));
        PriceCap cap = new PriceCap(1);
        assertEquals(
                "price must be finite: NaN",
                assertThrows(IllegalArgumentException.class, () -> cap.capped(Double.NaN))
                        .getMessage());
    }
}
