package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.Refusal.assertRefused;
import static io.github.garboard.margin.sensitivity.Fixture.QUARTER;
import static io.github.garboard.margin.sensitivity.Fixture.ROUNDING;
import static io.github.garboard.margin.sensitivity.Fixture.TAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Figures by hand from the formulas of {@link SensitivityMeasure}. */
class BucketTableTest {

    private static final String TOKEN = "token";
    private static final RiskClass TOKENS = Fixture.tokens(100).riskClass(TOKEN, QUARTER);

    private static Sensitivity delta(String name, String bucket, double amount) {
        return Fixture.sensitivity(TOKEN, SensitivityKind.DELTA, name, bucket, "", amount);
    }

    private static Sensitivity vega(String name, String bucket, String tenor, double amount) {
        return Fixture.sensitivity(TOKEN, SensitivityKind.VEGA, name, bucket, tenor, amount);
    }

    private static void assertTotal(double expected, Sensitivity... portfolio) {
        assertEquals(expected, Fixture.total(TOKENS, portfolio), ROUNDING * Math.max(1, expected));
    }

    private static void assertMeasure(double expected, String measure, Sensitivity... portfolio) {
        assertEquals(expected, Fixture.measure(measure, TOKENS, portfolio), ROUNDING * Math.max(1, expected));
    }

    @Test
    void oneNameNeedsItsWeight() {
        assertTotal(30, delta("x", "A", -3));
    }

    @Test
    void sensitivitiesToOneNameNet() {
        assertTotal(10, delta("x", "A", 3), delta("x", "A", -4));
    }

    @Test
    void namesOfABucketCorrelate() {
        assertTotal(Math.sqrt(900 + 1600 + 1200), delta("x", "A", 3), delta("y", "A", 4));
        assertTotal(Math.sqrt(900 + 1600 - 1200), delta("x", "A", 3), delta("y", "A", -4));
    }

    @Test
    void bucketsCorrelate() {
        assertTotal(Math.sqrt(900 + 1600 - 1200), delta("x", "A", 3), delta("z", "B", -2));
    }

    @Test
    void sumOfABucketIsLimitedToItsRoot() {
        double root = Math.sqrt(3700);
        assertTotal(Math.sqrt(3700 + 1600 + root * 40), delta("x", "A", 3), delta("y", "A", 4), delta("z", "B", 2));
        assertTotal(Math.sqrt(3700 + 1600 - root * 40), delta("x", "A", -3), delta("y", "A", -4), delta("z", "B", 2));
    }

    @Test
    void sumWithinTheRootIsTakenAsItIs() {
        assertTotal(Math.sqrt(1300 + 1600 - 10 * 40), delta("x", "A", 3), delta("y", "A", -4), delta("z", "B", 2));
    }

    @Test
    void residualBucketDoesNotDiversify() {
        assertTotal(
                30 + Math.hypot(30, 60),
                delta("r", SensitivityFactor.RESIDUAL, 1),
                delta("x", "A", 3),
                delta("s", SensitivityFactor.RESIDUAL, -2));
    }

    @Test
    void netAboveTheThresholdIsConcentrated() {
        assertTotal(400 * 10 * 2, delta("x", "A", 500), delta("x", "A", -100));
        assertTotal(100 * 10, delta("x", "A", 100));
    }

    @Test
    void concentratedNameCorrelatesLess() {
        assertTotal(Math.sqrt(64e6 + 1e6 + 2 * 0.5 * 0.5 * 8e6), delta("x", "A", 400), delta("y", "A", 100));
        assertTotal(Math.sqrt(64e6 + 1e6 + 2 * 0.5 * 0.5 * 8e6), delta("y", "A", 100), delta("x", "A", 400));
    }

    @Test
    void concentrationOfOneBucketLeavesTheCorrelationOfBuckets() {
        assertTotal(Math.sqrt(64e6 + 1600 + 8000 * 40), delta("x", "A", 400), delta("z", "B", 2));
    }

    @Test
    void vegaNetsOverExpiriesAndScalesByVolatility() {
        assertMeasure(0.5 * 0.8 * 10 * 3, "vega", vega("x", "A", "1m", 5), vega("x", "A", "1y", -2));
    }

    @Test
    void vegaIsConcentratedByItsScaledNet() {
        assertMeasure(0.5 * 400 * 2, "vega", vega("x", "A", "1y", 50));
    }

    @Test
    void curvatureShrinksWithExpiry() {
        double cvr = 10 * (0.5 * 5 - Fixture.YEAR_SCALE * 2);
        assertMeasure((1 + TAIL) * cvr, "curvature", vega("x", "A", "1m", 5), vega("x", "A", "1y", -2));
    }

    @Test
    void longConvexityNeedsNothing() {
        assertMeasure(0, "curvature", vega("x", "A", "1m", -5));
    }

    @Test
    void curvatureSquaresCorrelations() {
        double root = Math.sqrt(25 * 25 + 10 * 10 - 2 * 0.25 * 250);
        assertMeasure(15 + TAIL * root, "curvature", vega("x", "A", "1m", 5), vega("y", "A", "1m", -2));
        double theta = -15.0 / 35;
        assertMeasure(
                -15 + (TAIL * (1 + theta) - theta) * root,
                "curvature",
                vega("x", "A", "1m", -5),
                vega("y", "A", "1m", 2));
    }

    @Test
    void residualCurvatureStandsAlone() {
        assertMeasure(
                (1 + TAIL) * (10 + 15),
                "curvature",
                vega("x", "A", "1m", 2),
                vega("r", SensitivityFactor.RESIDUAL, "1m", 1));
        assertMeasure(
                (1 + TAIL) * 15, "curvature", vega("x", "A", "1m", -2), vega("r", SensitivityFactor.RESIDUAL, "1m", 1));
    }

    @Test
    void excludedBucketHasVegaOnly() {
        assertTotal(0.25 * 0.8 * 20, vega("v", "B", "1m", 1));
    }

    @Test
    void refusesAnUnknownBucket() {
        assertRefused("bucket must be one of [A, B, Residual]: \"C\"", () -> Fixture.total(TOKENS, delta("x", "C", 1)));
        assertRefused(
                "bucket must be one of [A, B, Residual]: \"C\"", () -> Fixture.total(TOKENS, vega("x", "C", "1y", 1)));
    }

    @Test
    void refusesAMissingCorrelation() {
        BucketTable table = Fixture.tokens(1);
        RiskClass without = new BucketTable(
                        table.weights(),
                        table.within(),
                        new PairTable(Map.of()),
                        table.deltaThresholds(),
                        table.vegaThresholds(),
                        Set.of())
                .riskClass(TOKEN, QUARTER);
        assertRefused(
                "label must be one of []: \"B\"", () -> Fixture.total(without, delta("x", "A", 1), delta("z", "B", 1)));
    }

    @Test
    void refusesAnExpiredOption() {
        assertRefused(
                "tenor must be a whole number > 0 and one of d, w, m, y: \"0d\"",
                () -> Fixture.total(TOKENS, vega("x", "A", "0d", 1)));
    }

    @Test
    void refusesNumbersThatBreakTheirRule() {
        BucketTable table = Fixture.tokens(1);
        assertRefused(
                "delta weight of bucket A must be finite and >= 0: -1.0",
                () -> new BucketTable.Weights(Map.of("A", -1.0), Map.of(), 1));
        assertRefused(
                "historicalVolatilityRatio must be finite and > 0: NaN",
                () -> new BucketTable.Weights(Map.of(), Map.of(), Double.NaN));
        assertRefused(
                "correlation within bucket A must be in [-1, 1]: 1.5",
                () -> new BucketTable(table.weights(), Map.of("A", 1.5), table.across(), Map.of(), Map.of(), Set.of()));
        assertRefused(
                "delta threshold of A must be > 0: 0.0",
                () -> new BucketTable(table.weights(), Map.of(), table.across(), Map.of("A", 0.0), Map.of(), Set.of()));
    }
}
