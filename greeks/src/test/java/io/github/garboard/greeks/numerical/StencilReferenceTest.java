package io.github.garboard.greeks.numerical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Weights from Fornberg, Math. Comp. 51, 1988, tables 1 (central) and 3 (one-sided). */
class StencilReferenceTest {

    /** Products of ten small integers: a few roundings. */
    private static final double ROUNDING = 1e-13;

    private static Stencil central(int order) {
        Stencil stencil = Stencil.within(Interval.REAL, 0, 1, order);
        assertNotNull(stencil);
        return stencil;
    }

    /** What is left without the outermost nodes. */
    private static double[] smaller(Stencil stencil) {
        double[] smaller = stencil.weights.clone();
        for (int i = 0; i < smaller.length; i++) {
            smaller[i] -= stencil.corrections[i];
        }
        return smaller;
    }

    @Test
    void fiveCentralNodesAreRichardsonsExtrapolation() {
        assertArrayEquals(new double[] {1 / 12.0, -2 / 3.0, 0, 2 / 3.0, -1 / 12.0, 0}, smaller(central(1)), ROUNDING);
    }

    @Test
    void nineCentralNodesOfASecondDerivative() {
        double[] weights = {-1 / 560.0, 8 / 315.0, -0.2, 1.6, -205 / 72.0, 1.6, -0.2, 8 / 315.0, -1 / 560.0};

        assertArrayEquals(weights, central(2).weights, ROUNDING);
    }

    @Test
    void sevenCentralNodesOfASecondDerivative() {
        double[] weights = {0, 1 / 90.0, -0.15, 1.5, -49 / 18.0, 1.5, -0.15, 1 / 90.0, 0};

        assertArrayEquals(weights, smaller(central(2)), ROUNDING);
    }

    @Test
    void nineCentralNodesOfAThirdDerivative() {
        double[] weights = {-7 / 240.0, 0.3, -169 / 120.0, 61 / 30.0, 0, -61 / 30.0, 169 / 120.0, -0.3, 7 / 240.0, 0};

        assertArrayEquals(weights, smaller(central(3)), ROUNDING);
    }

    @Test
    void sixNodesToOneSide() {
        Stencil forward = Stencil.within(Interval.NON_NEGATIVE, 0, 1, 1);
        assertNotNull(forward);

        assertArrayEquals(new double[] {-137 / 60.0, 5, -5, 10 / 3.0, -1.25, 0.2}, forward.weights, ROUNDING);
        assertArrayEquals(new double[] {-25 / 12.0, 4, -3, 4 / 3.0, -0.25, 0}, smaller(forward), ROUNDING);
    }

    @Test
    void nodesMoveNoFartherThanTheDomainAsks() {
        assertEquals(-1, start(new Interval(-1.5, 10)));
        assertEquals(-3, start(new Interval(-10, 2.5)));
        assertEquals(-4, start(new Interval(-10, 1.5)));
        assertEquals(-5, start(new Interval(-10, 0)));
        assertNull(Stencil.within(new Interval(-2, 2), 0, 1, 1));
    }

    private static int start(Interval domain) {
        Stencil stencil = Stencil.within(domain, 0, 1, 1);
        assertNotNull(stencil);
        return stencil.start;
    }
}
