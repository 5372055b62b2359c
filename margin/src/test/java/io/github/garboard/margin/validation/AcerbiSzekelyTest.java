package io.github.garboard.margin.validation;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class AcerbiSzekelyTest {

    private static final double ROUNDING = 1e-12;

    /**
     * Rounding of the print, 0.005, and four standard errors of a 5 % quantile of 20,000 draws: sqrt(0.05 0.95 / 20,000) over
     * a density of 0.2 there.
     */
    private static final double POINT_ERROR = 0.005 + 4 * 0.0077;

    private static final double TAIL = 0.025;

    private static final int PERIODS = 250;

    private static RequirementHistory history(double valueAtRisk, double... losses) {
        double[] requirements = new double[losses.length];
        Arrays.fill(requirements, valueAtRisk);
        return RequirementHistory.of(losses, requirements);
    }

    @Test
    void statisticsAreThoseOfTheDefinition() {
        RequirementHistory history = history(2, 1, 3, -5, 2, 6);
        AcerbiSzekely test = AcerbiSzekely.of(0.25, 4, 2, 4, 4, 3);
        // breaches 3 and 6 over 2 and 3: a sum of 3.5
        assertEquals(1 - 3.5 / 2, test.z1(history).orElseThrow(), ROUNDING);
        assertEquals(1 - 3.5 / (5 * 0.25), test.z2(history), ROUNDING);
    }

    @Test
    void historyWithoutABreachGivesTheConditionalTestNothingToReject() {
        RequirementHistory history = history(2, 1, -1);
        AcerbiSzekely test = AcerbiSzekely.of(0.25, 3, 3);
        assertEquals(OptionalDouble.empty(), test.z1(history));
        assertEquals(1, test.z2(history));
        BacktestResult result =
                test.conditional((t, random) -> 5, 9, new Random(1)).result(history);
        assertEquals(1, result.pValue());
        assertEquals(0, result.statistic());
    }

    /**
     * Significance points of Z2 at 2.5 % over 250 periods as printed by Acerbi and Szekely (2014): at 5 %, -0.70 for normal
     * losses and -0.82 for Student's t with three degrees of freedom.
     */
    @Test
    void significancePointsAreThePrintedOnes() {
        NormalDistribution normal = new NormalDistribution();
        double normalVar = normal.inverseCumulativeProbability(1 - TAIL);
        Random random = new Random(2014);
        assertEquals(-0.70, point(normalVar, normal.density(normalVar) / TAIL, random::nextGaussian), POINT_ERROR);
        TDistribution student = new TDistribution(3);
        double studentVar = student.inverseCumulativeProbability(1 - TAIL);
        double studentShortfall = student.density(studentVar) / TAIL * (3 + studentVar * studentVar) / (3 - 1);
        DoubleSupplier draw = () -> {
            double chi = 0;
            for (int i = 0; i < 3; i++) {
                double z = random.nextGaussian();
                chi += z * z;
            }
            return random.nextGaussian() / Math.sqrt(chi / 3);
        };
        assertEquals(-0.82, point(studentVar, studentShortfall, draw), POINT_ERROR);
    }

    private static double point(double valueAtRisk, double shortfall, DoubleSupplier draw) {
        double[] shortfalls = new double[PERIODS];
        Arrays.fill(shortfalls, shortfall);
        AcerbiSzekely test = AcerbiSzekely.of(TAIL, shortfalls);
        double[] drawn = new double[20_000];
        for (int run = 0; run < drawn.length; run++) {
            double[] losses = new double[PERIODS];
            Arrays.setAll(losses, t -> draw.getAsDouble());
            drawn[run] = test.z2(history(valueAtRisk, losses));
        }
        Arrays.sort(drawn);
        return drawn[drawn.length / 20];
    }

    @Test
    void rightForecastIsRejectedAtTheSignificance() {
        Random random = new Random(77);
        int histories = 1000;
        int conditional = 0;
        int unconditional = 0;
        double[] shortfalls = new double[60];
        // exponential losses have no memory: beyond ln 10, which one in ten exceeds, the mean excess is again 1
        double valueAtRisk = Math.log(10);
        Arrays.fill(shortfalls, valueAtRisk + 1);
        AcerbiSzekely test = AcerbiSzekely.of(0.1, shortfalls);
        LossSampler model = (t, source) -> source.nextExponential();
        for (int i = 0; i < histories; i++) {
            double[] losses = new double[60];
            Arrays.setAll(losses, t -> random.nextExponential());
            RequirementHistory history = history(valueAtRisk, losses);
            conditional += test.conditional(model, 99, random).result(history).isRejected(0.1) ? 1 : 0;
            unconditional +=
                    test.unconditional(model, 99, random).result(history).isRejected(0.1) ? 1 : 0;
        }
        double error = 4 * Math.sqrt(0.1 * 0.9 / histories);
        assertEquals(0.1, conditional / (double) histories, error);
        assertEquals(0.1, unconditional / (double) histories, error);
    }

    @Test
    void lossesLargerThanForecastFailBothTests() {
        Random random = new Random(8);
        double valueAtRisk = Math.log(20);
        double[] losses = new double[500];
        double[] shortfalls = new double[500];
        Arrays.setAll(losses, t -> 2 * random.nextExponential());
        Arrays.fill(shortfalls, valueAtRisk + 1);
        RequirementHistory history = history(valueAtRisk, losses);
        AcerbiSzekely test = AcerbiSzekely.of(0.05, shortfalls);
        LossSampler model = (t, source) -> source.nextExponential();
        BacktestResult severity = test.conditional(model, 999, random).result(history);
        BacktestResult both = test.unconditional(model, 999, random).result(history);
        assertEquals(0.001, severity.pValue(), ROUNDING);
        assertEquals(0.001, both.pValue(), ROUNDING);
        assertEquals(1 - severity.statistic(), severity.observed(), ROUNDING);
        assertTrue(severity.observed() > 1.1, "breaches cost more than forecast: " + severity.observed());
        assertTrue(both.observed() > 3, "and are more: " + both.observed());
    }

    @Test
    void refusesBadForecasts() {
        assertRefused("breachProbability must be in (0, 1): 1.0", () -> AcerbiSzekely.of(1, 2));
        assertRefused("expectedShortfalls must not be empty: []", () -> AcerbiSzekely.of(0.5));
        assertRefused("expected shortfall 1 must be finite and > 0: 0.0", () -> AcerbiSzekely.of(0.5, 1, 0));
        AcerbiSzekely test = AcerbiSzekely.of(0.5, 1, 2);
        assertRefused("periods must be one per expected shortfall, 2: 1", () -> test.z2(history(1, 2)));
        assertRefused("periods must be one per expected shortfall, 2: 1", () -> test.z1(history(1, 2)));
        assertRefused("runs must be >= 1: 0", () -> test.conditional((t, random) -> 0, 0, new Random()));
    }
}
