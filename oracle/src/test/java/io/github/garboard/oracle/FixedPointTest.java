package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointTest {

    @Test
    void valueThatIsADoubleHasOneSide() {
        FixedPoint half = FixedPoint.of(5, -1);
        for (PriceSide side : PriceSide.values()) {
            assertEquals(0.5, half.at(side));
        }
    }

    @Test
    void oneTenthLiesBetweenTwoDoubles() {
        FixedPoint tenth = FixedPoint.of(1, -1);
        // the double 0.1 is above one tenth
        assertEquals(Math.nextDown(0.1), tenth.at(PriceSide.LOW));
        assertEquals(0.1, tenth.at(PriceSide.MID));
        assertEquals(0.1, tenth.at(PriceSide.HIGH));
        FixedPoint negative = FixedPoint.of(-1, -1);
        assertEquals(-0.1, negative.at(PriceSide.LOW));
        assertEquals(Math.nextUp(-0.1), negative.at(PriceSide.HIGH));
    }

    @Test
    void tieGoesToEven() {
        // 2^53 + 1 lies half-way between two doubles
        assertEquals(0x1p53, FixedPoint.of((1L << 53) + 1, 0).at(PriceSide.MID));
    }

    @ParameterizedTest
    @CsvSource({"1, 1.7976931348623157E308, Infinity, Infinity", "-1, -Infinity, -Infinity, -1.7976931348623157E308"})
    void beyondTheLargestDoubleTheSideTowardsZeroIsFinite(int mantissa, double low, double mid, double high) {
        FixedPoint huge = FixedPoint.of(mantissa, 400);
        assertEquals(low, huge.at(PriceSide.LOW));
        assertEquals(mid, huge.at(PriceSide.MID));
        assertEquals(high, huge.at(PriceSide.HIGH));
    }

    @Test
    void belowTheSmallestDoubleOneSideIsZeroWithoutSign() {
        assertEquals(0.0, FixedPoint.of(1, -400).at(PriceSide.LOW));
        assertEquals(Double.MIN_VALUE, FixedPoint.of(1, -400).at(PriceSide.HIGH));
        FixedPoint negative = FixedPoint.of(-1, -400);
        assertEquals(-Double.MIN_VALUE, negative.at(PriceSide.LOW));
        assertEquals(0.0, negative.at(PriceSide.MID));
        assertEquals(0.0, negative.at(PriceSide.HIGH));
        // rounds to the smallest negative double, but is above it
        assertEquals(0.0, FixedPoint.of(-3, -324).at(PriceSide.HIGH));
    }

    @ParameterizedTest
    @CsvSource({"FLOOR, -156", "DOWN, -155", "CEILING, -155", "UP, -156", "HALF_EVEN, -156"})
    void unitBelowTheLastDigitRoundsAsTold(RoundingMode rounding, long expected) {
        assertEquals(BigInteger.valueOf(expected), FixedPoint.of(-15_590, -4).rescaled(2, rounding));
    }

    @Test
    void unnecessaryRoundingRefusesAnInexactUnit() {
        FixedPoint price = FixedPoint.of(15_590, -4);
        assertEquals(BigInteger.valueOf(1_559), price.rescaled(3, RoundingMode.UNNECESSARY));
        assertThrows(ArithmeticException.class, () -> price.rescaled(2, RoundingMode.UNNECESSARY));
    }

    @Test
    void coarseUnitsHaveNegativeDecimals() {
        assertEquals(BigInteger.TWO, FixedPoint.of(2_999, 0).rescaled(-3, RoundingMode.FLOOR));
    }

    @Test
    void comparesValuesAndEqualsDigits() {
        FixedPoint ten = FixedPoint.of(10, -1);
        FixedPoint one = FixedPoint.of(1, 0);
        assertEquals(0, ten.compareTo(one));
        assertNotEquals(ten, one);
        assertEquals(1, one.compareTo(FixedPoint.of(999, -3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-401, 401, Integer.MIN_VALUE})
    void rejectsPowersOutOfRange(int power) {
        assertEquals(
                "exponent must be in [-400, 400]: " + power,
                assertThrows(IllegalArgumentException.class, () -> FixedPoint.of(1, power))
                        .getMessage());
        FixedPoint one = FixedPoint.of(1, 0);
        assertEquals(
                "decimals must be in [-400, 400]: " + power,
                assertThrows(IllegalArgumentException.class, () -> one.rescaled(power, RoundingMode.FLOOR))
                        .getMessage());
    }
}
