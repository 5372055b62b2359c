package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FixedPointSquareRootSizeTest {

    @Property
    void integersAreTheRealRuleRoundedDown(
            @ForAll @LongRange(min = 1, max = 1_000_000) long factor,
            @ForAll @IntRange(max = 20_000) int weight,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000_000L) long size) {
        FixedPointSquareRootSize rule = new FixedPointSquareRootSize(factor);
        SquareRootSize real = new SquareRootSize(factor / 1e6);
        double assets = 1e4 * Math.min(weight / 1e4, real.assetWeight(1, size / 1e9) * (1 - 1e-12));
        double asset = rule.assetWeight(weight, size);
        // the weight is floored, and its denominator too: by one unit and a relative 1e-6, and the root by 1e-5
        assertTrue(
                asset <= Math.max(assets, Math.min(weight, 11_000)) && asset >= assets - 1.02 - 2e-5 * assets,
                () -> asset + " and " + assets);
        double debt = rule.liabilityWeight(weight, size);
        double debts = 1e4 * real.liabilityWeight(weight / 1e4, size / 1e9);
        assertEquals(debts, debt, 1.5 + factor * 1e-7);
    }

    @Test
    void oneUnitMoreMakesTheRootOfEightTenths() {
        // 10 * 8 + 1 is the square of 9; 11e9 div (10^6 + 9 * 9e8 div 10^5)
        assertEquals(10_175, new FixedPointSquareRootSize(900_000_000).assetWeight(20_000, 8));
        assertEquals(810, new FixedPointSquareRootSize(900_000_000).liabilityWeight(0, 8));
    }

    @Test
    void noFactorIsNoDiscount() {
        FixedPointSquareRootSize none = new FixedPointSquareRootSize(0);
        assertEquals(20_000, none.assetWeight(20_000, Long.MAX_VALUE));
        assertEquals(11_000, none.liabilityWeight(11_000, Long.MAX_VALUE));
    }

    @Test
    void largestNumbersDoNotOverflow() {
        FixedPointSquareRootSize most = new FixedPointSquareRootSize(FixedPointSquareRootSize.LARGEST_FACTOR);
        assertEquals(0, most.assetWeight(Integer.MAX_VALUE, Long.MAX_VALUE));
        assertTrue(most.liabilityWeight(Integer.MAX_VALUE, Long.MAX_VALUE) > 864_000_000_000L);
    }

    @Test
    void rejectsWhatIsNone() {
        FixedPointSquareRootSize rule = new FixedPointSquareRootSize(1);
        assertThrows(IllegalArgumentException.class, () -> new FixedPointSquareRootSize(-1));
        assertThrows(IllegalArgumentException.class, () -> new FixedPointSquareRootSize(900_000_001));
        assertThrows(IllegalArgumentException.class, () -> rule.assetWeight(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> rule.assetWeight(1, -1));
        assertThrows(IllegalArgumentException.class, () -> rule.liabilityWeight(-1, 1));
    }
}
