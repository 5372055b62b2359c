package io.github.garboard.margin.procyclicality;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarginPathTest {

    private static final MarginPath PATH = MarginPath.of(4, 2, 3, 8, 5, 6);

    @Test
    void peakToTroughIsTheLargestOverTheLeast() {
        assertEquals(8, PATH.peak());
        assertEquals(2, PATH.trough());
        assertEquals(4, PATH.peakToTrough());
        assertEquals(1, MarginPath.of(0, 0).peakToTrough());
        assertEquals(Double.POSITIVE_INFINITY, MarginPath.of(3, 0).peakToTrough());
    }

    @Test
    void largestRiseLooksBackSoManyPeriods() {
        assertEquals(5, PATH.largestRise(1));
        assertEquals(6, PATH.largestRise(2));
        assertEquals(6, PATH.largestRise(50));
        assertEquals(0, MarginPath.of(5, 4, 3).largestRise(2));
    }

    @Test
    void largestRatioLooksBackSoManyPeriods() {
        assertEquals(8 / 3.0, PATH.largestRatio(1));
        assertEquals(4, PATH.largestRatio(2));
        assertEquals(1, MarginPath.of(5, 4, 3).largestRatio(2));
        assertEquals(Double.POSITIVE_INFINITY, MarginPath.of(0, 1).largestRatio(1));
    }

    @Test
    void costIsTheAverage() {
        assertEquals(28 / 6.0, PATH.cost());
    }

    @Test
    void shortfallIsWhatLossesExceedRequirementsBy() {
        Shortfall shortfall = PATH.shortfall(4, 3, -9, 11, 5.5, 0);
        assertEquals(new Shortfall(3, 4.5, 3), shortfall);
        assertEquals(1.5, shortfall.mean());
        assertEquals(0, PATH.shortfall(new double[6]).mean());
    }

    @Test
    void pathIsAValue() {
        double[] requirements = {1, 2};
        MarginPath path = MarginPath.of(requirements);
        requirements[0] = 7;
        path.toArray()[0] = 8;
        assertEquals(1, path.at(0));
        assertEquals(2, path.size());
        assertArrayEquals(new double[] {1, 2}, path.toArray());
        assertEquals(MarginPath.of(1, 2), path);
        assertEquals(MarginPath.of(1, 2).hashCode(), path.hashCode());
        assertNotEquals(MarginPath.of(1, 3), path);
        assertNotEquals(path, new Object());
        assertEquals("MarginPath[1.0, 2.0]", path.toString());
    }

    @Test
    void rejectsBadInput() {
        assertRefused("requirements must not be empty: []", MarginPath::of);
        assertRefused("requirement must be finite and >= 0: -1.0", () -> MarginPath.of(1, -1));
        assertRefused("requirement must be finite and >= 0: NaN", () -> MarginPath.of(Double.NaN));
        assertRefused("periods must be >= 1: 0", () -> PATH.largestRise(0));
        assertRefused("periods must be >= 1: 0", () -> PATH.largestRatio(0));
        assertRefused("losses must be one per requirement, 6: 1", () -> PATH.shortfall(1));
        assertRefused("loss must be finite: NaN", () -> MarginPath.of(1).shortfall(Double.NaN));
        assertRefused("breaches must be >= 0: -1", () -> new Shortfall(-1, 0, 0));
        assertRefused("total must be finite and >= 0: NaN", () -> new Shortfall(0, Double.NaN, 0));
        assertRefused("largest must be finite and >= 0: -1.0", () -> new Shortfall(0, 0, -1));
        assertThrows(IndexOutOfBoundsException.class, () -> PATH.at(6));
    }
}
