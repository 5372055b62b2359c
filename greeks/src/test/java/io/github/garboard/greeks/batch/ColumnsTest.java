package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.Black76;
import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.OptionType;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final double[] SIGN = {1, -1, 0.5};
    private static final double[] SPOT = {100, 101, 102};
    private static final double[] STRIKE = {90, 91, 92};
    private static final double[] YEARS = {1, 2, 3};
    private static final double[] RATE = {0.01, 0.02, 0.03};
    private static final double[] YIELD = {0.04, 0.05, 0.06};
    private static final double[] VOLATILITY = {0.2, 0.3, 0.4};
    private static final double[] DISCOUNT = {0.9, 0.8, 0.7};

    private final OptionColumns options = OptionColumns.of(SIGN, SPOT, STRIKE, YEARS, RATE, YIELD, VOLATILITY);
    private final OptionColumns forwards = OptionColumns.black76(SIGN, SPOT, STRIKE, YEARS, DISCOUNT, VOLATILITY);

    @Test
    void anElementIsTheReadableRecordOfItsModel() {
        assertEquals(new BlackScholesMerton(OptionType.PUT, 101, 91, 2, 0.02, 0.05, 0.3), options.option(1));
        assertEquals(new Black76(OptionType.CALL, 100, 90, 1, 0.9, 0.2), forwards.option(0));
    }

    @Test
    void aSignIsOneOrMinusOne() {
        assertEquals(
                "sign must be +1 or -1: 0.5",
                assertThrows(IllegalArgumentException.class, () -> options.option(2)).getMessage());
    }

    @Test
    void aRangeCountsFromItsOwnStart() {
        OptionColumns part = options.range(1, 2).range(0, 1);
        assertEquals(1, part.length());
        assertEquals(options.option(1), part.option(0));
        assertThrows(IndexOutOfBoundsException.class, () -> part.option(1));
        assertThrows(IndexOutOfBoundsException.class, () -> options.range(2, 2));
    }

    @Test
    void columnsOfOneViewHaveOneLength() {
        assertEquals(
                "length of rate must be that of sign 3: 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> OptionColumns.of(
                                        SIGN, SPOT, STRIKE, YEARS, new double[2], YIELD, VOLATILITY))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> ScenarioColumns.additive(SPOT, new double[2]));
        assertEquals(3, ScenarioColumns.relative(SPOT, VOLATILITY).length());
    }

    @Test
    void resultsHaveTheColumnsThatAreWanted() {
        double[] price = new double[3];
        double[] vega = new double[3];
        GreekColumns results = GreekColumns.of(Greek.PRICE, price).with(Greek.VEGA, vega);
        assertSame(vega, results.column(Greek.VEGA));
        assertSame(price, results.range(1, 2).column(Greek.PRICE));
        assertTrue(results.holds(Greek.PRICE));
        assertFalse(results.holds(Greek.DELTA));
        assertThrows(IllegalArgumentException.class, () -> results.column(Greek.DELTA));
        assertThrows(IllegalArgumentException.class, () -> results.with(Greek.DELTA, new double[4]));
        assertThrows(
                IllegalArgumentException.class, () -> results.range(1, 2).with(Greek.DELTA, new double[2]));
        assertThrows(IndexOutOfBoundsException.class, () -> results.range(2, 2));
    }

    @Test
    void resultsAreAllocatedForASelection() {
        GreekColumns results = GreekColumns.allocate(EnumSet.of(Greek.DELTA, Greek.ULTIMA), 5);
        assertEquals(5, results.length());
        assertEquals(5, results.column(Greek.ULTIMA).length);
        assertFalse(results.holds(Greek.PRICE));
        assertThrows(IllegalArgumentException.class, () -> GreekColumns.allocate(Set.of(), 5));
        assertThrows(IllegalArgumentException.class, () -> GreekColumns.allocate(Set.of(Greek.PRICE), -1));
    }
}
