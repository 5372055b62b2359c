package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AggregationTest {

    /** Two roundings of a root. */
    private static final double ROUNDING = 1e-15;

    private static final List<MarginComponent> PARTS = List.of(MarginComponent.of("a", 3), MarginComponent.of("b", 4));

    @Test
    void sumLargestAndRootOfTheSameParts() {
        assertEquals(7, Aggregation.sum().aggregate(3, 4));
        assertEquals(4, Aggregation.largest().aggregate(3, 4));
        assertEquals(5, Aggregation.correlated(CorrelationMatrix.uniform(2, 0)).aggregate(3, 4));
        assertEquals(7, Aggregation.correlated(CorrelationMatrix.uniform(2, 1)).aggregate(3, 4));
        assertEquals(1, Aggregation.correlated(CorrelationMatrix.uniform(2, -1)).aggregate(3, 4));
        assertEquals(
                Math.sqrt(9 + 16 + 2 * 0.5 * 12),
                Aggregation.correlated(CorrelationMatrix.uniform(2, 0.5)).aggregate(3, 4),
                ROUNDING * 7);
    }

    @Test
    void nothingAggregatesToNothing() {
        assertEquals(0, Aggregation.sum().aggregate());
        assertEquals(0, Aggregation.largest().aggregate());
        assertEquals(0, Aggregation.largest().aggregate(-2, -1));
        assertEquals(0, Aggregation.correlated(CorrelationMatrix.uniform(0, 0)).aggregate());
        assertEquals(0, Aggregation.correlated(CorrelationMatrix.uniform(2, 0)).aggregate(0, 0));
    }

    @Test
    void squaresNeitherOverflowNorVanish() {
        Aggregation root = Aggregation.correlated(CorrelationMatrix.uniform(2, 0));
        assertEquals(5e200, root.aggregate(3e200, 4e200), ROUNDING * 5e200);
        assertEquals(5e-200, root.aggregate(3e-200, 4e-200), ROUNDING * 5e-200);
    }

    @Test
    void formBelowZeroOfAnImpossibleMatrixCountsAsZero() {
        double[][] impossible = {{1, -0.9, -0.9}, {-0.9, 1, -0.9}, {-0.9, -0.9, 1}};
        assertEquals(0, Aggregation.correlated(CorrelationMatrix.of(impossible)).aggregate(1, 1, 1));
    }

    @Test
    void differenceFromTheSumIsAPartWithAName() {
        MarginComponent root =
                Aggregation.correlated(CorrelationMatrix.uniform(2, 0)).of("delta", PARTS);
        assertEquals(
                new MarginComponent(
                        "delta",
                        5,
                        List.of(PARTS.get(0), PARTS.get(1), MarginComponent.of(Aggregation.DIVERSIFICATION, -2))),
                root);
        assertEquals(new MarginComponent("delta", 7, PARTS), Aggregation.sum().of("delta", PARTS));
    }

    @Test
    void rejectsAMatrixThatIsNoCorrelationMatrix() {
        assertRefused(
                "row 1 must have one correlation per row, 2: 1",
                () -> CorrelationMatrix.of(new double[] {1, 0}, new double[] {0}));
        assertRefused(
                "correlation of 1 and 0 must be in [-1, 1]: 1.5",
                () -> CorrelationMatrix.of(new double[] {1, 1.5}, new double[] {1.5, 1}));
        assertRefused(
                "correlation of 1 and 0 must be in [-1, 1]: NaN",
                () -> CorrelationMatrix.of(new double[] {1, Double.NaN}, new double[] {Double.NaN, 1}));
        assertRefused(
                "correlation of 1 with itself must be 1: 0.5",
                () -> CorrelationMatrix.of(new double[] {1, 0.2}, new double[] {0.2, 0.5}));
        assertRefused(
                "correlation of 1 and 0 must be symmetric, 0.1: 0.2",
                () -> CorrelationMatrix.of(new double[] {1, 0.1}, new double[] {0.2, 1}));
        assertRefused("size must be >= 0: -1", () -> CorrelationMatrix.uniform(-1, 0));
        assertRefused(
                "amounts must be one per row, 2: 3",
                () -> Aggregation.correlated(CorrelationMatrix.uniform(2, 0)).aggregate(1, 2, 3));
    }

    @Test
    void matrixIsAValue() {
        CorrelationMatrix matrix = CorrelationMatrix.uniform(3, 0.25);
        assertEquals(matrix, CorrelationMatrix.uniform(3, 0.25));
        assertEquals(matrix.hashCode(), CorrelationMatrix.uniform(3, 0.25).hashCode());
        assertNotEquals(matrix, CorrelationMatrix.uniform(3, 0.5));
        assertNotEquals(matrix, CorrelationMatrix.uniform(2, 0.25));
        assertEquals(0.25, matrix.get(2, 0));
        assertEquals(1, matrix.get(1, 1));
        assertEquals(3, matrix.size());
        assertEquals("CorrelationMatrix[3 x 3]", matrix.toString());
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(0, 3));
    }
}
