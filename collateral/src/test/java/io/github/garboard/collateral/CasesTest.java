package io.github.garboard.collateral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.collateral.haircut.SquareRootOfTime;
import io.github.garboard.collateral.haircut.VolatilityHaircut;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CasesTest {

    /** The figures count days; a year of any length gives the same result. */
    private static final double DAYS_PER_YEAR = 250;

    @Test
    void everyCaseIsReproduced() {
        CaseReport report = ArrivalCases.on(AllocationCases.on(VelocityCases.on(SolvencyCases.on(
                        LedgerCases.on(ValuationCases.on(HaircutCases.on(CaseSuite.of("collateral"))))))))
                .model("var-haircut", CasesTest::varHaircut)
                .model("haircut-sqrt-time", CasesTest::squareRootOfTime)
                .model("haircut-rescale-own-estimate", CasesTest::rescale)
                .run(System.out);
        assertEquals(List.of(), report.failures());
    }

    private static Map<String, ?> varHaircut(Case c) {
        double volatility = c.number("dailyVol") * Math.sqrt(DAYS_PER_YEAR);
        double years = c.number("holdingDays") / DAYS_PER_YEAR;
        double confidence = c.number("confidence");
        return Map.of(
                "normal",
                VolatilityHaircut.linear(asset -> volatility, confidence).fraction("asset", 1, years),
                "lognormal",
                VolatilityHaircut.lognormal(asset -> volatility, confidence).fraction("asset", 1, years));
    }

    private static Map<String, ?> squareRootOfTime(Case c) {
        SquareRootOfTime rule =
                SquareRootOfTime.supervisory((int) c.number("minHoldingDays"), (int) c.number("daysBetweenRemargin"));
        return Map.of("haircutPct", 100 * rule.scale(c.number("h10Pct") / 100));
    }

    private static Map<String, ?> rescale(Case c) {
        SquareRootOfTime rule =
                SquareRootOfTime.daily((int) c.number("holdingDaysN"), (int) c.number("minHoldingDays"));
        return Map.of("hMPct", 100 * rule.scale(c.number("hNPct") / 100));
    }
}
