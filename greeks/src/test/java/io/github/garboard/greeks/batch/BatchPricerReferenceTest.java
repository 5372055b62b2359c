package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Kernel;
import io.github.garboard.greeks.laws.accuracy.ReferenceGrid;
import io.github.garboard.greeks.laws.accuracy.ReferencePoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The case grid (cases/README.md, 34 digits), as one batch. */
class BatchPricerReferenceTest {

    /** 1e-12 of the scale in units in its last place. */
    private static final double ORDINARY = 1e-12 / Math.ulp(1.0);

    /** At a zero crossing these lose what their terms do not (their bound is the largest term): KernelProperties. */
    private static final EnumSet<Greek> CROSSING =
            EnumSet.of(Greek.VANNA, Greek.VOLGA, Greek.SPEED, Greek.ZOMMA, Greek.ULTIMA);

    /** What CROSSING loses on this grid. */
    private static final double CROSSED = 1e-10 / Math.ulp(1.0);

    private static List<ReferencePoint> points = List.of();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(BatchPricerReferenceTest.class.getResourceAsStream("/cases/cases.csv"))) {
            points = ReferenceGrid.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void accurateHasTheReadableValueOfEveryPoint() {
        GreekColumns results = evaluate(Kernel.ACCURATE);
        for (int i = 0; i < points.size(); i++) {
            for (Greek greek : Greek.values()) {
                assertEquals(points.get(i).option().value(greek), results.column(greek)[i]);
            }
        }
    }

    @Test
    void fastIsNearTheExactValueOfEveryOrdinaryPointAndNowhereWrong() {
        GreekColumns results = evaluate(Kernel.FAST);
        int ordinary = 0;
        for (int i = 0; i < points.size(); i++) {
            ReferencePoint point = points.get(i);
            for (Greek greek : point.exact().keySet()) {
                double value = results.column(greek)[i];
                assertFalse(point.isWrong(greek, value), () -> greek + " " + value + " of " + point.id());
                if (point.category().equals("market") && point.counts(greek)) {
                    double limit = CROSSING.contains(greek) ? CROSSED : ORDINARY;
                    double ulps = point.ulps(greek, value);
                    assertTrue(ulps <= limit, () -> greek + " of " + point.id() + " is off by " + ulps);
                    ordinary++;
                }
            }
        }
        assertTrue(ordinary > 1_000);
    }

    private static GreekColumns evaluate(Kernel kernel) {
        OptionColumns options = OptionColumns.of(
                column(option -> option.type().sign()),
                column(BlackScholesMerton::spot),
                column(BlackScholesMerton::strike),
                column(BlackScholesMerton::years),
                column(BlackScholesMerton::rate),
                column(BlackScholesMerton::dividendYield),
                column(BlackScholesMerton::volatility));
        GreekColumns results = GreekColumns.allocate(EnumSet.allOf(Greek.class), options.length());
        assertEquals(0, BatchPricer.of(kernel).evaluate(options, results));
        return results;
    }

    private static double[] column(ToDoubleFunction<BlackScholesMerton> input) {
        return points.stream()
                .mapToDouble(point -> input.applyAsDouble(point.option()))
                .toArray();
    }
}
