package io.github.garboard.margin.scenario;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.garboard.margin.RiskFactor;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.ShockRule;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class NormalScenariosTest {

    private static final List<RiskFactor> THREE = List.of(
            new RiskFactor("a", ShockRule.RELATIVE),
            new RiskFactor("b", ShockRule.RELATIVE),
            new RiskFactor("c", ShockRule.ABSOLUTE));

    private static final int COUNT = 40_000;

    /** Five standard errors of a sample covariance of unit variances, sqrt(2 / COUNT). */
    private static final double FIVE_ERRORS = 5 * Math.sqrt(2.0 / COUNT);

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static void assertSampled(double[][] covariance) {
        ScenarioSet set = NormalScenarios.of(THREE, covariance).draw(COUNT, seeded(17));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int s = 0; s < COUNT; s++) {
                    sum += set.scenario(s).shocks().get(i)
                            * set.scenario(s).shocks().get(j);
                }
                double scale = Math.sqrt(covariance[i][i] * covariance[j][j]);
                assertEquals(covariance[i][j], sum / COUNT, FIVE_ERRORS * scale + 1e-12, i + ", " + j);
            }
        }
    }

    @Test
    void sampleHasTheCovariance() {
        assertSampled(new double[][] {{0.04, 0.03, -0.01}, {0.03, 0.09, 0}, {-0.01, 0, 0.01}});
    }

    @Test
    void factorsThatMoveTogetherOrNotAtAllAreTaken() {
        assertSampled(new double[][] {{1, 2, 0}, {2, 4, 0}, {0, 0, 0}});
        assertSampled(new double[3][3]);
    }

    @Test
    void seedDecidesTheDraw() {
        NormalScenarios scenarios = NormalScenarios.of(THREE, new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        assertEquals(scenarios.draw(5, seeded(1)), scenarios.draw(5, seeded(1)));
        assertNotEquals(scenarios.draw(5, seeded(1)), scenarios.draw(5, seeded(2)));
    }

    @Test
    void rejectsWhatIsNoCovariance() {
        assertRefused("factors must not be empty: []", () -> NormalScenarios.of(List.of(), new double[0][0]));
        assertRefused(
                "covariance must have one row per factor, 3: 2", () -> NormalScenarios.of(THREE, new double[2][3]));
        assertRefused(
                "row 0 of covariance must have one entry per factor, 3: 2",
                () -> NormalScenarios.of(THREE, new double[3][2]));
        assertRefused(
                "covariance must be symmetric and finite at 1, 0, 0.5: 0.0",
                () -> NormalScenarios.of(THREE, new double[][] {{1, 0.5, 0}, {0, 1, 0}, {0, 0, 1}}));
        assertRefused(
                "covariance must be positive semidefinite; what remains at 1, 1: -3.0",
                () -> NormalScenarios.of(THREE, new double[][] {{1, 2, 0}, {2, 1, 0}, {0, 0, 0}}));
        assertRefused(
                "covariance must be positive semidefinite; what remains at 0, 0: -1.0",
                () -> NormalScenarios.of(THREE, new double[][] {{-1, 0, 0}, {0, 0, 0}, {0, 0, 0}}));
        NormalScenarios scenarios = NormalScenarios.of(THREE, new double[3][3]);
        assertRefused("count must be >= 1: 0", () -> scenarios.draw(0, seeded(1)));
    }
}
