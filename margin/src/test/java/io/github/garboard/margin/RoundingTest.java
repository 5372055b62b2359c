package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void decimalIsRoundedAsItIsPrinted() {
        assertEquals(1.23, Rounding.floor(2).of(1.239));
        assertEquals(-1.24, Rounding.floor(2).of(-1.231));
        assertEquals(1.24, Rounding.ceiling(2).of(1.231));
        assertEquals(1200, Rounding.floor(-2).of(1299));
        assertEquals(1.2, new Rounding(RoundingMode.HALF_EVEN, 1).of(1.25));
        assertEquals(new BigDecimal("1.2"), Rounding.floor(1).of(new BigDecimal("1.29")));
    }

    @Test
    void quotientIsRoundedOnceFromItsExactValue() {
        // in doubles 0.1 x 3 is above 0.3 and 4.35 x 100 below 435
        assertEquals(0.3, Rounding.ceiling(1).product(0.1, 3));
        assertEquals(435, Rounding.floor(0).product(4.35, 100));
        assertEquals(0.333333, Rounding.floor(6).quotient(1, 1, 3));
        assertEquals(0.5, Rounding.floor(1).quotient(1, 1.5, 3));
        assertEquals(1.41421, Rounding.floor(5).root(2));
        assertEquals(3, Rounding.floor(5).root(9));
    }

    @Test
    void noRoundingLeavesDoublesAsTheyAre() {
        assertEquals(0.1 + 0.2, Rounding.NONE.of(0.1 + 0.2));
        assertEquals(0.1 * 3, Rounding.NONE.product(0.1, 3));
        assertEquals(1.0 / 3, Rounding.NONE.quotient(1, 1, 3));
        assertEquals(Math.sqrt(2), Rounding.NONE.root(2));
        assertEquals(new BigDecimal("1.29"), Rounding.NONE.of(new BigDecimal("1.29")));
    }

    @Test
    void rejectsWhatCannotBeRounded() {
        assertRefused("value must be finite: NaN", () -> Rounding.NONE.of(Double.NaN));
        assertRefused("a must be finite: NaN", () -> Rounding.NONE.product(Double.NaN, 1));
        assertRefused("b must be finite: Infinity", () -> Rounding.NONE.product(1, Double.POSITIVE_INFINITY));
        assertRefused("c must not be 0: 0.0", () -> Rounding.NONE.quotient(1, 1, 0));
        assertRefused("value must be finite and >= 0: -1.0", () -> Rounding.NONE.root(-1));
    }
}
