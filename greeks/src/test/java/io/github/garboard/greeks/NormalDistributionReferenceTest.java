package io.github.garboard.greeks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The functions against 25 digits (src/test/python/normal_reference.py). */
class NormalDistributionReferenceTest {

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "density", NormalDistribution::density,
            "cumulative", NormalDistribution::cumulative,
            "logCumulative", NormalDistribution::logCumulative,
            "millsRatio", NormalDistribution::millsRatio,
            "quantile", NormalDistribution::quantile);

    /** What the Javadoc promises, in units in the last place. */
    private static final Map<String, Double> PROMISED =
            Map.of("density", 1.5, "cumulative", 2.5, "logCumulative", 3.0, "millsRatio", 3.0, "quantile", 2.5);

    @Test
    void everyFunctionIsAsCloseAsItPromises() throws IOException {
        Map<String, Double> worst = new TreeMap<>();
        Map<String, String> where = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/reference/normal.csv")),
                StandardCharsets.UTF_8))) {
            for (String line : reader.lines().skip(1).toList()) {
                String[] cells = line.split(",", -1);
                double got =
                        Objects.requireNonNull(FUNCTIONS.get(cells[0])).applyAsDouble(Double.parseDouble(cells[1]));
                double error = ulps(new BigDecimal(cells[2]), got);
                if (error >= worst.getOrDefault(cells[0], 0.0)) {
                    worst.put(cells[0], error);
                    where.put(cells[0], cells[1]);
                }
            }
        }
        System.out.println("worst error in ulp: " + worst + " at " + where);
        assertEquals(PROMISED.keySet(), worst.keySet());
        worst.forEach((name, error) -> assertTrue(
                error <= Objects.requireNonNull(PROMISED.get(name)),
                name + " " + error + " ulp at " + where.get(name)));
    }

    private static double ulps(BigDecimal expected, double got) {
        double nearest = expected.doubleValue();
        BigDecimal unit = new BigDecimal(Math.ulp(nearest));
        return new BigDecimal(got)
                .subtract(expected)
                .abs()
                .divide(unit, MathContext.DECIMAL64)
                .doubleValue();
    }

    @Test
    void limitsHaveTheirValues() {
        assertEquals(0.0, NormalDistribution.density(Double.POSITIVE_INFINITY));
        assertEquals(0.0, NormalDistribution.density(50));
        assertEquals(0.0, NormalDistribution.cumulative(Double.NEGATIVE_INFINITY));
        assertEquals(1.0, NormalDistribution.cumulative(Double.POSITIVE_INFINITY));
        assertEquals(1.0, NormalDistribution.cumulative(9));
        assertEquals(Double.NEGATIVE_INFINITY, NormalDistribution.logCumulative(Double.NEGATIVE_INFINITY));
        assertEquals(0.0, NormalDistribution.logCumulative(50), 0.0);
        assertEquals(0.0, NormalDistribution.millsRatio(Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, NormalDistribution.millsRatio(-60));
        assertEquals(Double.NEGATIVE_INFINITY, NormalDistribution.quantile(0));
        assertEquals(Double.POSITIVE_INFINITY, NormalDistribution.quantile(1));
        assertEquals(0.0, NormalDistribution.quantile(0.5));
    }

    @Test
    void notANumberStaysNotANumber() {
        assertTrue(Double.isNaN(NormalDistribution.density(Double.NaN)));
        assertTrue(Double.isNaN(NormalDistribution.cumulative(Double.NaN)));
        assertTrue(Double.isNaN(NormalDistribution.logCumulative(Double.NaN)));
        assertTrue(Double.isNaN(NormalDistribution.millsRatio(Double.NaN)));
    }

    @Test
    void aProbabilityLiesInTheUnitInterval() {
        for (double p : new double[] {-1e-300, 1.0000000000000002, Double.NaN}) {
            IllegalArgumentException error =
                    assertThrows(IllegalArgumentException.class, () -> NormalDistribution.quantile(p));
            assertEquals("probability must be in [0, 1]: " + p, error.getMessage());
        }
    }
}
