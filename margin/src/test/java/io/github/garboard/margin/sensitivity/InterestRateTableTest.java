package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.Refusal.assertRefused;
import static io.github.garboard.margin.sensitivity.Fixture.QUARTER;
import static io.github.garboard.margin.sensitivity.Fixture.ROUNDING;
import static io.github.garboard.margin.sensitivity.Fixture.TAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures by hand from the formulas of {@link SensitivityMeasure}. */
class InterestRateTableTest {

    private static final String RATE = "rate";
    private static final RiskClass RATES = Fixture.rates(1000).riskClass(RATE, QUARTER);

    private static Sensitivity of(SensitivityKind kind, String currency, String tenor, String curve, double amount) {
        return new Sensitivity(new SensitivityFactor("otc", RATE, kind, currency, "ignored", tenor, curve), amount);
    }

    private static Sensitivity delta(String currency, String tenor, String curve, double amount) {
        return of(SensitivityKind.DELTA, currency, tenor, curve, amount);
    }

    private static Sensitivity inflation(double amount) {
        return of(SensitivityKind.INFLATION, "USD", "ignored", "ignored", amount);
    }

    private static Sensitivity basis(double amount) {
        return of(SensitivityKind.BASIS, "USD", "", "", amount);
    }

    private static void assertTotal(double expected, Sensitivity... portfolio) {
        assertEquals(expected, Fixture.total(RATES, portfolio), ROUNDING * Math.max(1, expected));
    }

    private static void assertMeasure(double expected, String measure, Sensitivity... portfolio) {
        assertEquals(expected, Fixture.measure(measure, RATES, portfolio), ROUNDING * Math.max(1, expected));
    }

    @Test
    void weightIsThatOfTheVolatilityGroupAndTenor() {
        assertTotal(50, delta("USD", "1y", "ois", 1));
        assertTotal(80, delta("EUR", "5y", "ois", -1));
    }

    @Test
    void curvesAndTenorsCorrelateByTheProduct() {
        assertTotal(Math.sqrt(2500 * (2 + 2 * 0.9)), delta("USD", "1y", "ois", 1), delta("USD", "1y", "3m", 1));
        assertTotal(
                Math.sqrt(2500 + 1600 + 2 * 0.8 * 2000), delta("USD", "1y", "ois", 1), delta("USD", "5y", "ois", 1));
        assertTotal(
                Math.sqrt(2500 + 1600 + 2 * 0.72 * 2000), delta("USD", "1y", "ois", 1), delta("USD", "5y", "3m", 1));
    }

    @Test
    void inflationAndBasisHaveTheirOwnCorrelations() {
        assertTotal(Math.sqrt(2500 + 3600 + 2 * 0.4 * 3000), delta("USD", "1y", "ois", 1), inflation(1));
        assertTotal(Math.sqrt(2500 + 400 - 2 * 0.1 * 1000), delta("USD", "1y", "ois", 1), basis(-1));
        assertTotal(Math.sqrt(3600 + 400 + 2 * 0.1 * 1200), inflation(1), basis(1));
    }

    @Test
    void inflationConcentratesItsCurrencyAndBasisDoesNot() {
        double rate = 3000 * 50 * 2;
        double inflation = 1000 * 60 * 2;
        double basis = 5000 * 20;
        assertTotal(
                Math.sqrt(rate * rate
                        + inflation * inflation
                        + basis * basis
                        + 2 * 0.4 * rate * inflation
                        + 2 * 0.1 * basis * (rate + inflation)),
                delta("USD", "1y", "ois", 3000),
                inflation(1000),
                basis(5000));
    }

    @Test
    void concentratedCurrencyCorrelatesLessWithOthers() {
        double dollar = 4000 * 50 * 2;
        assertTotal(
                Math.sqrt(dollar * dollar + 1e4 + 2 * 0.3 / 2 * dollar * 100),
                delta("USD", "1y", "ois", 4000),
                delta("EUR", "1y", "ois", 1));
        assertTotal(
                Math.sqrt(dollar * dollar + 1e4 + 2 * 0.3 / 2 * dollar * 100),
                delta("EUR", "1y", "ois", 1),
                delta("USD", "1y", "ois", 4000));
    }

    @Test
    void volatilitiesNetOverCurvesAndThoseOfInflationOverExpiries() {
        assertMeasure(
                0.2 * Math.sqrt(36 + 25 + 2 * 0.4 * 30),
                "vega",
                of(SensitivityKind.VEGA, "USD", "1y", "ois", 4),
                of(SensitivityKind.VEGA, "USD", "1y", "3m", 2),
                of(SensitivityKind.INFLATION_VEGA, "USD", "1y", "", 2),
                of(SensitivityKind.INFLATION_VEGA, "USD", "5y", "", 3));
        assertMeasure(0.2 * 4000 * 2, "vega", of(SensitivityKind.VEGA, "USD", "1y", "", 4000));
    }

    @Test
    void curvatureIsDividedByTheSquaredRatio() {
        double year = Fixture.YEAR_SCALE / 0.25;
        double five = year / 5;
        double root = Math.sqrt(100 * year * year + 100 * five * five + 2 * 0.64 * 100 * year * five);
        assertMeasure(
                10 * (year + five) + TAIL * root,
                "curvature",
                of(SensitivityKind.VEGA, "USD", "1y", "", 10),
                of(SensitivityKind.VEGA, "USD", "5y", "", 10));
    }

    @Test
    void refusesUnknownLabels() {
        assertRefused(
                "tenor must be one of [1y, 5y]: \"2y\"", () -> Fixture.total(RATES, delta("USD", "2y", "ois", 1)));
        assertRefused(
                "tenor must be one of [1y, 5y]: \"7y\"",
                () -> Fixture.total(RATES, of(SensitivityKind.VEGA, "USD", "7y", "", 1)));
    }

    @Test
    void refusesAKindThatNoMeasureTakes() {
        assertRefused(
                "factor must be taken by a measure of the model: SensitivityFactor[product=otc, riskClass=rate, "
                        + "kind=BASE_CORRELATION, qualifier=USD, bucket=ignored, tenor=, curve=]",
                () -> Fixture.total(RATES, of(SensitivityKind.BASE_CORRELATION, "USD", "", "", 1)));
    }

    @Test
    void refusesNumbersThatBreakTheirRule() {
        LabelGroups groups = new LabelGroups(Map.of(), "all");
        assertRefused(
                "weight of group all of 1y must be finite and >= 0: NaN",
                () -> new InterestRateTable.Weights(groups, Map.of("all", Map.of("1y", Double.NaN)), 1, 1, 1, 1));
        assertRefused(
                "currencies must be in [-1, 1]: 2.0",
                () -> new InterestRateTable.Correlations(new PairTable(Map.of()), 0, 0, 0, 2));
        assertRefused(
                "vega threshold of all must be > 0: -1.0",
                () -> new InterestRateTable.Thresholds(groups, Map.of(), Map.of("all", -1.0)));
    }
}
