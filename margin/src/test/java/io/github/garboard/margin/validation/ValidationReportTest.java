package io.github.garboard.margin.validation;

import static io.github.garboard.margin.Refusal.assertRefused;
import static io.github.garboard.margin.validation.NullDistribution.CHI_SQUARED;
import static io.github.garboard.margin.validation.NullDistribution.EXACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValidationReportTest {

    private static final double ROUNDING = 1e-12;

    @Test
    void saysWhatFailedAndByHowMuch() {
        RequirementHistory history = Histories.of(("0".repeat(96) + "1111").repeat(5));
        ValidationReport report = ValidationReport.coverage(history, 0.01, 0.01);
        assertFalse(report.passes());
        List<String> failed =
                report.failures().stream().map(BacktestResult::test).toList();
        assertEquals(
                List.of("Kupiec", "independence", "conditional coverage", "dynamic quantile", "traffic light"), failed);
        BacktestResult kupiec = report.failures().get(0);
        assertEquals(0.04, kupiec.observed(), ROUNDING);
        assertEquals(0.01, kupiec.expected(), ROUNDING);
        BacktestResult independence = report.failures().get(1);
        assertEquals(15 / 19.0, independence.observed(), ROUNDING);
        BacktestResult light = report.failures().get(4);
        assertEquals(20, light.observed());
        assertEquals(5, light.expected());
        List<String> lines = report.toString().lines().toList();
        assertEquals("5 of 6 tests fail at significance 0.01; 20 breaches in 500 periods", lines.get(0));
        assertTrue(lines.get(1).startsWith("Kupiec: breach rate 0.04000, expected 0.01000, p = "), lines.get(1));
        assertEquals(6, lines.size());
    }

    @Test
    void rightRequirementPasses() {
        RequirementHistory history = Histories.drawn(1000, 0.02, new Random(4));
        ValidationReport report = ValidationReport.coverage(history, 0.02, 0.01);
        assertTrue(report.passes(), report::toString);
        assertEquals(6, report.results().size());
        assertEquals(
                "0 of 6 tests fail at significance 0.01; " + history.breaches() + " breaches in 1000 periods",
                report.toString());
    }

    @Test
    void shortestHistoryIsJudged() {
        ValidationReport report = ValidationReport.coverage(Histories.of("00000000000"), 0.01, 0.05);
        assertTrue(report.passes(), report::toString);
        assertEquals(1, new Independence(EXACT).result(Histories.of("0")).pValue());
        BacktestResult lone = new ConditionalCoverage(0.3, EXACT).result(Histories.of("1"));
        assertEquals(1, lone.pValue(), ROUNDING);
        assertEquals(0.3, lone.observed());
    }

    @Test
    void pValueEqualToTheSignificanceFails() {
        BacktestResult result = new BacktestResult("mine", 1, 0.05, "rate", 2, 1);
        assertTrue(result.isRejected(0.05));
        assertFalse(result.isRejected(Math.nextDown(0.05)));
        assertEquals("mine: rate 2.000, expected 1.000, p = 0.050", result.toString());
    }

    @Test
    void reportFailsByItsOwnSignificance() {
        BacktestResult at = new BacktestResult("at", 1, 0.05, "rate", 2, 1);
        BacktestResult above = new BacktestResult("above", 1, 0.051, "rate", 2, 1);
        RequirementHistory history = Histories.of("0");
        assertEquals(List.of(at), new ValidationReport(history, 0.05, List.of(at, above)).failures());
        assertEquals(List.of(), new ValidationReport(history, 0.049, List.of(at, above)).failures());
    }

    @Test
    void tooFewBreachesFailKupiecAndNotTheTrafficLight() {
        RequirementHistory history = Histories.of("0".repeat(1000));
        assertTrue(new Kupiec(0.01, EXACT).result(history).isRejected(0.001));
        assertEquals(1, new BaselTrafficLight(0.01).result(history).pValue());
    }

    @Test
    void acceptedCountsMayBeNoneInAShortHistory() {
        assertEquals(Optional.empty(), new Kupiec(0.5, CHI_SQUARED).accepted(1, 0.3));
        assertEquals(1, new Kupiec(0.5, CHI_SQUARED).size(1, 0.3));
        assertEquals(Optional.of(new Kupiec.Accepted(0, 1)), new Kupiec(0.5, CHI_SQUARED).accepted(1, 0.2));
        assertEquals(0, new Kupiec(0.5, CHI_SQUARED).size(1, 0.2));
    }

    @Test
    void refusesBadArguments() {
        for (double bad : new double[] {0, 1, -1, Double.NaN}) {
            String message = "breachProbability must be in (0, 1): " + bad;
            assertRefused(message, () -> new Kupiec(bad, EXACT));
            assertRefused(message, () -> new ConditionalCoverage(bad, EXACT));
            assertRefused(message, () -> new TimeUntilFirstFailure(bad, EXACT));
            assertRefused(message, () -> new BaselTrafficLight(bad));
            assertRefused(
                    "significance must be in (0, 1): " + bad,
                    () -> ValidationReport.of(Histories.of("0"), bad, List.of()));
        }
        Kupiec kupiec = new Kupiec(0.1, EXACT);
        assertRefused("breaches must be in [0, 5]: 6", () -> kupiec.statistic(6, 5));
        assertRefused("breaches must be in [0, 5]: -1", () -> kupiec.pValue(-1, 5));
        assertRefused("periods must be >= 1: 0", () -> kupiec.accepted(0, 0.05));
        assertRefused("periods must be >= 1: 0", () -> kupiec.size(0, 0.05));
        assertRefused("periods must be >= 1: 0", () -> new TimeUntilFirstFailure(0.1, EXACT).statistic(0));
        assertRefused("breaches must be in [0, 5]: 6", () -> new BaselTrafficLight(0.1).zone(6, 5));
        assertRefused("breaches must be >= 0: -1", () -> BaselMultiplier.VALUE_AT_RISK.of(-1));
        assertRefused("pValue must be in [0, 1]: 1.5", () -> new BacktestResult("x", 0, 1.5, "m", 0, 0));
        assertRefused("test must not be blank: \" \"", () -> new BacktestResult(" ", 0, 1, "m", 0, 0));
        assertRefused("measure must not be blank: \"\"", () -> new BacktestResult("x", 0, 1, "", 0, 0));
        assertRefused("observed must be finite: NaN", () -> new BacktestResult("x", 0, 1, "m", Double.NaN, 0));
    }
}
