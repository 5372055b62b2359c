package io.github.garboard.greeks.numerical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputsTest {

    private static final PricingInputs INPUTS =
            PricingInputs.of(PricingInput.positive("spot", 100), PricingInput.nonNegative("volatility", 0.2));

    @Test
    void inputsAreReadByNameInTheirOrder() {
        assertEquals(List.of("spot", "volatility"), INPUTS.names());
        assertEquals(2, INPUTS.size());
        assertEquals(1, INPUTS.index("volatility"));
        assertEquals(0.2, INPUTS.value("volatility"));
        assertArrayEquals(new double[] {100, 0.2}, INPUTS.values());
    }

    @Test
    void changingOneInputLeavesTheOthers() {
        PricingInputs changed = INPUTS.with("volatility", 0);

        assertArrayEquals(new double[] {100, 0}, changed.values());
        assertArrayEquals(new double[] {100, 0.2}, INPUTS.values());
        assertThrows(IllegalArgumentException.class, () -> INPUTS.with("volatility", -0.1));
        assertThrows(IllegalArgumentException.class, () -> INPUTS.with("spot", 0));
        assertEquals(
                "name must be one of [spot, volatility]: rate",
                assertThrows(IllegalArgumentException.class, () -> INPUTS.with("rate", 0))
                        .getMessage());
    }

    @Test
    void scaleFollowsTheValueUnlessItIsGiven() {
        assertEquals(100, PricingInput.real("x", -100).size());
        assertEquals(30, PricingInput.real("x", -100).withValue(30).size());
        assertEquals(1, PricingInput.real("x", 0).size());
        assertEquals(7, PricingInput.real("x", -100).withScale(7).withValue(30).size());
        assertEquals(1, PricingInput.rate("r", 0.001).size());
    }

    @Test
    void faultsAreNamed() {
        assertEquals(
                "names must be distinct: spot",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PricingInputs.of(PricingInput.real("spot", 1), PricingInput.real("spot", 2)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, PricingInputs::of);
        assertThrows(IllegalArgumentException.class, () -> PricingInput.real(" ", 1));
        assertThrows(IllegalArgumentException.class, () -> PricingInput.real("x", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> PricingInput.real("x", Double.POSITIVE_INFINITY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PricingInput("x", Double.NEGATIVE_INFINITY, new Interval(Double.NEGATIVE_INFINITY, 0), 0));
        assertThrows(
                IllegalArgumentException.class, () -> PricingInput.real("x", 1).withScale(-1));
        assertThrows(
                IllegalArgumentException.class, () -> PricingInput.real("x", 1).withScale(Double.NaN));
    }

    @Test
    void intervalsHoldTheirBoundsUnlessTheyAreOpen() {
        Interval open = Interval.open(0, 1);

        assertTrue(new Interval(0, 1).contains(0));
        assertTrue(new Interval(0, 1).contains(1));
        assertFalse(open.contains(0));
        assertFalse(open.contains(1));
        assertTrue(open.contains(Double.MIN_VALUE));
        assertFalse(Interval.REAL.contains(Double.NaN));
        assertFalse(Interval.POSITIVE.contains(0));
        assertTrue(Interval.NON_NEGATIVE.contains(0));
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> Interval.open(1, Math.nextUp(1.0)));
    }

    @Test
    void estimatesCoverWhatLiesWithinTheirError() {
        assertTrue(new Estimate(1, 0.5).covers(1.5));
        assertFalse(new Estimate(1, 0.5).covers(1.6));
        assertFalse(new Estimate(1, 0.5).covers(Double.NaN));
        assertTrue(new Estimate(1, Double.POSITIVE_INFINITY).covers(-1e300));
        assertThrows(IllegalArgumentException.class, () -> new Estimate(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Estimate(1, -1));
        assertThrows(IllegalArgumentException.class, () -> new Estimate(1, Double.NaN));
    }

    @Test
    void sensitivitiesHoldOneDerivativeForEachInput() {
        Sensitivities greeks =
                new Sensitivities(INPUTS, new Estimate(1, 0), List.of(new Estimate(2, 0), new Estimate(3, 0)));

        assertEquals(new Estimate(3, 0), greeks.derivative("volatility"));
        assertThrows(IllegalArgumentException.class, () -> greeks.derivative("rate"));
        assertThrows(IllegalArgumentException.class, () -> new Sensitivities(INPUTS, new Estimate(1, 0), List.of()));
    }
}
