package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplyCapTest {

    @ParameterizedTest
    @CsvSource({"7, 8, 1000, 7", "9, 8, 1000, 8", "9, 8, 20, 6"})
    void conservativeCapIsTheLeastOfThree(double attack, double moving, double circulating, double cap) {
        assertEquals(cap, SupplyCap.conservative(attack, moving, circulating).amount());
    }

    @ParameterizedTest
    @CsvSource({"7, 8, 1000, 1000, 7", "90, 8, 1000, 1000, 80", "90, 9, 16, 1000, 8", "90, 9, 1000, 20, 10"})
    void aggressiveCapIsTheLeastOfFour(double attack, double depth, double volume, double circulating, double cap) {
        assertEquals(
                cap, SupplyCap.aggressive(attack, depth, volume, circulating).amount());
    }

    @Test
    void stableCapIsAShareOfTheSupply() {
        assertEquals(40, SupplyCap.stableConservative(100).amount());
        assertEquals(60, SupplyCap.stableAggressive(100).amount());
    }

    @Test
    void bindingLimitIsNamed() {
        SupplyCap.Limit desk = new SupplyCap.Limit("desk limit", 5);
        SupplyCap.Limit same = new SupplyCap.Limit("another", 5);
        SupplyCap.Limit none = new SupplyCap.Limit("no limit", Double.POSITIVE_INFINITY);
        assertEquals(desk, SupplyCap.of(none, desk, same).binding());
        assertEquals(
                "amount that moves the price by 25 %",
                SupplyCap.conservative(9, 8, 1000).binding().reason());
    }

    @Test
    void rejectsCapsThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new SupplyCap(List.of()));
        assertThrows(IllegalArgumentException.class, () -> SupplyCap.stableConservative(-1));
        assertEquals(
                "30 % of the circulating supply must be non-negative: NaN",
                assertThrows(IllegalArgumentException.class, () -> SupplyCap.conservative(1, 1, Double.NaN))
                        .getMessage());
    }
}
