package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.Refusal.assertRefused;
import static io.github.garboard.margin.sensitivity.Fixture.QUARTER;
import static io.github.garboard.margin.sensitivity.Fixture.ROUNDING;
import static io.github.garboard.margin.sensitivity.Fixture.TAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures by hand from the formulas of {@link SensitivityMeasure}. */
class CreditTableTest {

    private static final String CREDIT = "credit";
    private static final RiskClass BY_ISSUER =
            Fixture.credit(CreditTable.SameName.QUALIFIER).riskClass(CREDIT, QUARTER);
    private static final RiskClass BY_FAMILY =
            Fixture.credit(CreditTable.SameName.CURVE).riskClass(CREDIT, QUARTER);

    private static Sensitivity of(
            SensitivityKind kind, String issuer, String bucket, String tenor, String curve, double amount) {
        return new Sensitivity(new SensitivityFactor("otc", CREDIT, kind, issuer, bucket, tenor, curve), amount);
    }

    private static Sensitivity delta(String issuer, String bucket, String tenor, String curve, double amount) {
        return of(SensitivityKind.DELTA, issuer, bucket, tenor, curve, amount);
    }

    private static void assertTotal(double expected, RiskClass riskClass, Sensitivity... portfolio) {
        assertEquals(expected, Fixture.total(riskClass, portfolio), ROUNDING * Math.max(1, expected));
    }

    @Test
    void issuerIsTheSameNameAtEveryTenor() {
        assertTotal(
                Math.sqrt(900 + 1600 + 2 * 0.9 * 1200),
                BY_ISSUER,
                delta("x", "1", "1y", "USD", 3),
                delta("x", "1", "5y", "EUR", 4));
        assertTotal(
                Math.sqrt(900 + 1600 + 2 * 0.4 * 1200),
                BY_ISSUER,
                delta("x", "1", "1y", "USD", 3),
                delta("y", "1", "1y", "USD", 4));
    }

    @Test
    void familyIsTheSameNameForEveryIssuer() {
        assertTotal(
                Math.sqrt(900 + 1600 + 2 * 0.9 * 1200),
                BY_FAMILY,
                delta("x", "1", "1y", "f", 3),
                delta("y", "1", "5y", "f", 4));
        assertTotal(
                Math.sqrt(900 + 1600 + 2 * 0.4 * 1200),
                BY_FAMILY,
                delta("x", "1", "1y", "f", 3),
                delta("x", "1", "1y", "g", 4));
    }

    @Test
    void residualBucketHasItsOwnCorrelations() {
        String residual = SensitivityFactor.RESIDUAL;
        assertTotal(
                40 * Math.sqrt(2 + 2 * 0.7),
                BY_ISSUER,
                delta("x", residual, "1y", "USD", 1),
                delta("x", residual, "5y", "USD", 1));
        assertTotal(
                40 * Math.sqrt(2 + 2 * 0.2),
                BY_ISSUER,
                delta("x", residual, "1y", "USD", 1),
                delta("y", residual, "1y", "USD", 1));
    }

    @Test
    void issuerIsConcentratedByItsNetOverTenors() {
        double first = 500 * 10 * 2;
        double second = -100 * 10 * 2;
        assertTotal(
                Math.sqrt(first * first + second * second + 2 * 0.9 * first * second),
                BY_ISSUER,
                delta("x", "1", "1y", "USD", 500),
                delta("x", "1", "5y", "USD", -100));
    }

    @Test
    void volatilitiesKeepTheirExpiries() {
        Sensitivity[] book = {
            of(SensitivityKind.VEGA, "x", "1", "1y", "USD", 8), of(SensitivityKind.VEGA, "y", "2", "1y", "USD", -4)
        };
        assertEquals(0.5 * Math.sqrt(64 + 16 - 2 * 0.3 * 32), Fixture.measure("vega", BY_ISSUER, book), ROUNDING);
        double root = Fixture.YEAR_SCALE * Math.sqrt(64 + 16 - 2 * 0.09 * 32);
        assertEquals(
                Fixture.YEAR_SCALE * 4 + TAIL * root, Fixture.measure("curvature", BY_ISSUER, book), 100 * ROUNDING);
    }

    @Test
    void baseCorrelationIsApart() {
        assertTotal(
                10 + 5 * Math.sqrt(4 + 9 - 2 * 0.25 * 6),
                BY_ISSUER,
                delta("x", "1", "1y", "USD", 1),
                of(SensitivityKind.BASE_CORRELATION, "index", "any", "any", "any", 2),
                of(SensitivityKind.BASE_CORRELATION, "other", "", "", "", -3));
    }

    @Test
    void refusesAnUnknownBucketOfVolatilitiesToo() {
        assertRefused(
                "bucket must be one of [1, 2, Residual]: \"3\"",
                () -> Fixture.total(BY_ISSUER, of(SensitivityKind.VEGA, "x", "3", "1y", "", 1)));
    }

    @Test
    void refusesNumbersThatBreakTheirRule() {
        CreditTable table = Fixture.credit(CreditTable.SameName.CURVE);
        assertRefused(
                "weight of bucket 1 must be finite and >= 0: Infinity",
                () -> new CreditTable.Weights(Map.of("1", Double.POSITIVE_INFINITY), 1));
        assertRefused(
                "residualSame must be in [-1, 1]: NaN",
                () -> new CreditTable.Within(CreditTable.SameName.CURVE, 0, 0, Double.NaN, 0));
        assertRefused("correlation must be in [-1, 1]: -2.0", () -> new CreditTable.BaseCorrelation(1, -2));
        assertRefused(
                "vegaThreshold must be > 0: 0.0",
                () -> new CreditTable(table.weights(), table.within(), table.across(), Map.of(), 0, Optional.empty()));
    }
}
