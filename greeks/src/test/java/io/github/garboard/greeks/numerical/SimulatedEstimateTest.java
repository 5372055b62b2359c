package io.github.garboard.greeks.numerical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.Greek;
import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class SimulatedEstimateTest {

    /** The accuracy of Commons Math's quantile. */
    private static final double PEER = 1e-9;

    /** A dozen digits of the incomplete beta function. */
    private static final double EXACT = 1e-12;

    @Test
    void halfWidthIsTheErrorTimesStudentsQuantile() {
        for (int freedom : new int[] {1, 2, 5, 15, 31, 63, 1000}) {
            TDistribution peer = new TDistribution(freedom);
            for (double confidence : new double[] {0.01, 0.5, 0.9, 0.95, 0.99, 0.999}) {
                double expected = 0.3 * peer.inverseCumulativeProbability((1 + confidence) / 2);

                assertEquals(
                        expected,
                        new SimulatedEstimate(7, 0.3, freedom).halfWidth(confidence),
                        PEER,
                        () -> freedom + " " + confidence);
            }
        }
    }

    @Test
    void quantilesOfOneAndTwoDegreesAreThoseOfTheClosedForms() {
        double confidence = 0.95;

        assertEquals(
                Math.tan(Math.PI * confidence / 2),
                new SimulatedEstimate(0, 1, 1).halfWidth(confidence),
                EXACT * Math.tan(Math.PI * confidence / 2));
        double two = confidence * Math.sqrt(2 / (1 - confidence * confidence));
        assertEquals(two, new SimulatedEstimate(0, 1, 2).halfWidth(confidence), EXACT * two);
    }

    @Test
    void intervalIsAboutTheValue() {
        SimulatedEstimate estimate = new SimulatedEstimate(7, 0.3, 31);
        double half = estimate.halfWidth(0.95);

        assertTrue(estimate.covers(7 + 0.999 * half, 0.95));
        assertTrue(estimate.covers(7 - 0.999 * half, 0.95));
        assertFalse(estimate.covers(7 + 1.001 * half, 0.95));
        assertFalse(estimate.covers(7 - 1.001 * half, 0.95));
        assertTrue(new SimulatedEstimate(7, 0, 1).covers(7, 0.99));
    }

    @Test
    void faultsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SimulatedEstimate(Double.NaN, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SimulatedEstimate(1, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SimulatedEstimate(1, Double.POSITIVE_INFINITY, 1));
        assertThrows(IllegalArgumentException.class, () -> new SimulatedEstimate(1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new SimulatedEstimate(1, 1, 1).halfWidth(0));
        assertThrows(IllegalArgumentException.class, () -> new SimulatedEstimate(1, 1, 1).halfWidth(1));
        assertThrows(IllegalArgumentException.class, () -> new SimulatedEstimate(1, 1, 1).halfWidth(Double.NaN));
    }

    @Test
    void greeksThatWereNotSimulatedAreRefused() {
        SimulatedGreeks greeks = new SimulatedGreeks(Map.of(Greek.DELTA, new SimulatedEstimate(0.5, 0.1, 15)));

        assertEquals(0.5, greeks.get(Greek.DELTA).value());
        assertEquals(
                "greek must be one of [DELTA]: SPEED",
                assertThrows(IllegalArgumentException.class, () -> greeks.get(Greek.SPEED))
                        .getMessage());
    }
}
