package io.github.garboard.greeks.numerical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BrownianPathsTest {

    /** Sums of a few dozen products of weights in [0, 1]. */
    private static final double ROUNDING = 1e-12;

    /** W is linear in the normal numbers: its covariance follows from what each of them contributes, exactly. */
    private static double[][] covariance(double[] times, boolean bridge) {
        int n = times.length;
        BrownianPaths paths = new BrownianPaths(times, bridge);
        double[][] covariance = new double[n][n];
        for (int k = 0; k < n; k++) {
            double[] unit = new double[n];
            unit[k] = 1;
            double[] brownian = new double[n];
            paths.build(unit, brownian);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    covariance[i][j] += brownian[i] * brownian[j];
                }
            }
        }
        return covariance;
    }

    @Property(tries = 300)
    void covarianceOfTwoDatesIsTheEarlierOne(@ForAll("times") double[] times, @ForAll boolean bridge) {
        double[][] covariance = covariance(times, bridge);

        for (int i = 0; i < times.length; i++) {
            for (int j = 0; j < times.length; j++) {
                assertEquals(Math.min(times[i], times[j]), covariance[i][j], ROUNDING * times[times.length - 1]);
            }
        }
    }

    @Property(tries = 100)
    void bridgeSettlesTheEndByTheFirstNumber(@ForAll("times") double[] times) {
        int n = times.length;
        double[] normals = new double[n];
        normals[0] = 2;
        double[] brownian = new double[n];

        new BrownianPaths(times, true).build(normals, brownian);

        for (int i = 0; i < n; i++) {
            double expected = 2 * times[i] / Math.sqrt(times[n - 1]);
            assertEquals(expected, brownian[i], ROUNDING * expected);
        }
    }

    @Provide
    Arbitrary<double[]> times() {
        return Arbitraries.doubles()
                .between(0.001, 1)
                .ofScale(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(steps -> {
                    double[] times = new double[steps.size()];
                    double time = 0;
                    for (int i = 0; i < times.length; i++) {
                        time += steps.get(i);
                        times[i] = time;
                    }
                    return times;
                });
    }
}
