package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.Refusal.assertRefused;
import static io.github.garboard.margin.sensitivity.Fixture.QUARTER;
import static io.github.garboard.margin.sensitivity.Fixture.ROUNDING;
import static io.github.garboard.margin.sensitivity.Fixture.TAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures by hand from the formulas of {@link SensitivityMeasure}. */
class CurrencyTableTest {

    private static final String FX = "fx";
    private static final RiskClass CURRENCIES = Fixture.currencies().riskClass(FX, QUARTER);

    private static Sensitivity delta(String currency, double amount) {
        return Fixture.sensitivity(FX, SensitivityKind.DELTA, currency, "", "", amount);
    }

    private static Sensitivity vega(String pair, String tenor, double amount) {
        return Fixture.sensitivity(FX, SensitivityKind.VEGA, pair, "", tenor, amount);
    }

    private static void assertMeasure(double expected, String measure, Sensitivity... portfolio) {
        assertEquals(expected, Fixture.measure(measure, CURRENCIES, portfolio), ROUNDING * Math.max(1, expected));
    }

    @Test
    void calculationCurrencyWeighsNothing() {
        assertMeasure(0, "delta", delta("USD", 1e6));
        assertMeasure(8, "delta", delta("USD", 1e6), delta("EUR", 1));
    }

    @Test
    void weightsAndCorrelationsAreThoseOfTheGroups() {
        assertMeasure(Math.sqrt(64 + 64 + 2 * 0.5 * 64), "delta", delta("EUR", 1), delta("GBP", 1));
        assertMeasure(Math.sqrt(64 + 256 - 2 * 0.25 * 128), "delta", delta("EUR", 1), delta("TRY", -1));
    }

    @Test
    void thresholdIsThatOfTheCurrency() {
        assertMeasure(4000 * 8 * 2, "delta", delta("EUR", 4000));
        assertMeasure(400 * 8 * 2, "delta", delta("GBP", 400));
    }

    @Test
    void orderOfAPairDoesNotMatter() {
        assertMeasure(0.5 * 0.5 * 8 * 3, "vega", vega("USDEUR", "1m", 5), vega("EURUSD", "1y", -2));
        assertMeasure(0.5 * 0.5 * 16 * 3, "vega", vega("TRYUSD", "1y", 3));
    }

    @Test
    void pairIsConcentratedByTheGroupsOfBoth() {
        assertMeasure(0.5 * 1600 * 2, "vega", vega("EURUSD", "1y", 400));
        assertMeasure(0.5 * 1600 * Math.sqrt(1.6), "vega", vega("EURGBP", "1y", 400));
    }

    @Test
    void curvatureIsWithoutTheRatio() {
        double root = Math.sqrt(1 + 4 + 2 * 0.16 * 2);
        assertMeasure(3 + TAIL * root, "curvature", vega("EURUSD", "1y", 1), vega("TRYUSD", "1y", 1));
    }

    @Test
    void refusesAQualifierThatIsNoPair() {
        assertRefused(
                "qualifier must be a pair of currency codes: \"EUR\"",
                () -> Fixture.total(CURRENCIES, vega("EUR", "1y", 1)));
    }

    @Test
    void refusesACalculationCurrencyWithoutCorrelations() {
        CurrencyTable table = Fixture.currencies();
        CurrencyTable lira = new CurrencyTable(
                "TRY",
                table.volatilityGroups(),
                table.weights(),
                table.correlations(),
                table.vega(),
                table.thresholds());
        assertRefused("volatility group of TRY must be one of [regular]: \"high\"", () -> lira.riskClass(FX, QUARTER));
    }

    @Test
    void refusesNumbersThatBreakTheirRule() {
        assertRefused("weight must be finite and >= 0: -1.0", () -> new CurrencyTable.Vega(-1, 1, 0));
        assertRefused("historicalVolatilityRatio must be finite and > 0: 0.0", () -> new CurrencyTable.Vega(1, 0, 0));
        assertRefused("correlation must be in [-1, 1]: 3.0", () -> new CurrencyTable.Vega(1, 1, 3));
        assertRefused(
                "delta threshold of 1 must be > 0: NaN",
                () -> new CurrencyTable.Thresholds(
                        new LabelGroups(Map.of(), "1"), Map.of("1", Double.NaN), new PairTable(Map.of())));
        assertRefused(
                "vega threshold of 1 and 1 must be > 0: 0.0",
                () -> new CurrencyTable.Thresholds(
                        new LabelGroups(Map.of(), "1"), Map.of(), new PairTable(Map.of("1", Map.of("1", 0.0)))));
        CurrencyTable table = Fixture.currencies();
        assertRefused(
                "weight of high and high must be finite and >= 0: -1.0",
                () -> new CurrencyTable(
                        "USD",
                        table.volatilityGroups(),
                        new PairTable(Map.of("high", Map.of("high", -1.0))),
                        table.correlations(),
                        table.vega(),
                        table.thresholds()));
    }
}
