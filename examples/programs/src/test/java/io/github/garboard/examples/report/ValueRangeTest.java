package io.github.garboard.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ValueRangeTest {

    @Test
    void ticksAreRoundAndSeparated() {
        assertEquals(List.of("800", "900", "1,000", "1,100"), labels(new ValueRange(755, 1180), 6));
        assertEquals(List.of("\u22120.02", "0.00", "0.02"), labels(new ValueRange(-0.031, 0.033), 5));
        assertEquals(List.of("0", "500,000", "1,000,000"), labels(new ValueRange(0, 1_200_000), 4));
        assertEquals(List.of("1.0", "1.5", "2.0"), labels(new ValueRange(0.95, 2.4), 5));
    }

    @Test
    void rangeOfExactlyTheAllowedStepsHasNoTickTooMany() {
        assertEquals(5, new ValueRange(1.43e-5, 1.43e-5 + 1e-6).ticks(10).size());
        assertEquals(List.of("0", "20", "40", "60", "80", "100"), labels(new ValueRange(0, 100), 10));
    }

    @Test
    void zeroIsExactlyZero() {
        assertEquals(
                0.0,
                new ValueRange(-0.3, 0.3)
                        .ticks(7).stream()
                                .mapToDouble(tick -> Math.abs(tick.value()))
                                .min()
                                .orElseThrow());
    }

    @Property
    void ticksLieInTheRangeEvenlyAndAreNotTooMany(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) @Scale(9) double low,
            @ForAll @DoubleRange(min = 1e-6, max = 1e9) @Scale(9) double width,
            @ForAll @IntRange(min = 2, max = 12) int atMost) {
        Assume.that(width > 1e-9 * Math.abs(low));
        ValueRange range = new ValueRange(low, low + width);
        List<ValueRange.Tick> ticks = range.ticks(atMost);

        assertTrue(ticks.size() <= atMost, ticks.toString());
        assertTrue(atMost < 5 || ticks.size() >= 2, ticks.toString());
        for (ValueRange.Tick tick : ticks) {
            double slack = 1e-6 * width + 1e-12 * Math.abs(low);
            assertTrue(tick.value() >= range.low() - slack && tick.value() <= range.high() + slack, ticks.toString());
        }
        assertEquals(
                ticks.size(),
                ticks.stream().map(ValueRange.Tick::label).distinct().count(),
                ticks.toString());
    }

    @Test
    void rangeHasAMarginThatDoesNotReachAcrossZero() {
        assertEquals(new ValueRange(0, 104), range(0, 100));
        assertEquals(new ValueRange(46, 154), range(50, 150));
        assertEquals(new ValueRange(0, 108), range(4, 104));
        assertEquals(new ValueRange(-104, 0), range(-100, 0));
        assertEquals(new ValueRange(-108, 108), range(-100, 100));
    }

    @Test
    void constantAndEmptySeriesHaveARange() {
        assertEquals(new ValueRange(190, 210), range(200, 200));
        assertEquals(new ValueRange(0, 1), range(0, 0));
        assertEquals(new ValueRange(-210, -190), range(-200, -200));
        assertEquals(new ValueRange(0, 1), range(Double.NaN, Double.NaN));
    }

    private static ValueRange range(double one, double two) {
        ValueRange.Extent extent = new ValueRange.Extent();
        extent.include(one);
        extent.include(two);
        return extent.padded();
    }

    private static List<String> labels(ValueRange range, int atMost) {
        return range.ticks(atMost).stream().map(ValueRange.Tick::label).toList();
    }
}
