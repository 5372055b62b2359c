package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FixedPointProperties {

    @Provide
    Arbitrary<FixedPoint> numbers() {
        BigInteger largest = BigInteger.TEN.pow(40);
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(largest.negate(), largest),
                        Arbitraries.integers().between(-400, 400))
                .as(FixedPoint::new)
                .withoutEdgeCases();
    }

    @Property
    void sidesEncloseTheValueAsCloselyAsDoublesCan(@ForAll("numbers") FixedPoint number) {
        double low = number.at(PriceSide.LOW);
        double high = number.at(PriceSide.HIGH);
        BigDecimal exact = new BigDecimal(number.mantissa()).scaleByPowerOfTen(number.exponent());
        assertTrue(low == Double.NEGATIVE_INFINITY || new BigDecimal(low).compareTo(exact) <= 0, () -> low + " low");
        assertTrue(
                high == Double.POSITIVE_INFINITY || new BigDecimal(high).compareTo(exact) >= 0, () -> high + " high");
        assertTrue(high == low || high == Math.nextUp(low), () -> low + " and " + high + " around " + exact);
    }

    @Property
    void midIsTheNearestDouble(@ForAll("numbers") FixedPoint number) {
        double mid = number.at(PriceSide.MID);
        double low = number.at(PriceSide.LOW);
        double high = number.at(PriceSide.HIGH);
        assertTrue(mid == low || mid == high, () -> mid + " between " + low + " and " + high);
        if (Double.isFinite(low) && Double.isFinite(high)) {
            BigDecimal exact = new BigDecimal(number.mantissa()).scaleByPowerOfTen(number.exponent());
            BigDecimal distance = new BigDecimal(mid).subtract(exact).abs();
            assertTrue(distance.compareTo(new BigDecimal(high).subtract(exact)) <= 0, () -> mid + " of " + exact);
            assertTrue(distance.compareTo(exact.subtract(new BigDecimal(low))) <= 0, () -> mid + " of " + exact);
        }
    }

    @Property
    void floorOfUnitsIsTheLargestNumberOfThemNotAbove(
            @ForAll("numbers") FixedPoint number, @ForAll @IntRange(min = -400, max = 400) int decimals) {
        BigInteger units = number.rescaled(decimals, RoundingMode.FLOOR);
        assertTrue(new FixedPoint(units, -decimals).compareTo(number) <= 0, () -> units + " units of " + number);
        assertTrue(
                new FixedPoint(units.add(BigInteger.ONE), -decimals).compareTo(number) > 0,
                () -> units + " units of " + number);
    }

    @Property
    void finerUnitsLoseNothing(@ForAll("numbers") FixedPoint number, @ForAll @IntRange(max = 20) int finer) {
        int decimals = Math.min(400, finer - number.exponent());
        if (decimals >= -number.exponent()) {
            BigInteger units = number.rescaled(decimals, RoundingMode.UNNECESSARY);
            assertEquals(0, new FixedPoint(units, -decimals).compareTo(number));
        }
    }
}
