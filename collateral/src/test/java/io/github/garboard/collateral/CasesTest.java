package io.github.garboard.collateral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.collateral.haircut.SquareRootOfTime;
import io.github.garboard.collateral.haircut.VolatilityHaircut;
import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.BasketValuation;
import io.github.garboard.collateral.valuation.ExposureAfterMitigation;
import io.github.garboard.collateral.valuation.Holding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CasesTest {

    /** The figures count days; a year of any length gives the same result. */
    private static final double DAYS_PER_YEAR = 250;

    @Test
    void everyCaseIsReproduced() {
        CaseReport report = SolvencyCases.on(CaseSuite.of("collateral"))
                .model("haircut-value", CasesTest::haircutValue)
                .model("var-haircut", CasesTest::varHaircut)
                .model("haircut-sqrt-time", CasesTest::squareRootOfTime)
                .model("haircut-rescale-own-estimate", CasesTest::rescale)
                .model("basket-haircut", CasesTest::basketHaircut)
                .model("exposure-after-mitigation", CasesTest::exposureAfterMitigation)
                .notYet(
                        "arrival-probability",
                        "basel2-haircut-table",
                        "cheapest-to-deliver",
                        "collateral-*",
                        "deposit-scaled-asset-weight",
                        "encumbrance-ledger",
                        "fsb-reuse-approx",
                        "imf-*",
                        "liquidation-incentive-from-lltv",
                        "lltv-max-debt",
                        "max-flow-over-time",
                        "min-cost-flow",
                        "quickest-flow",
                        "scaled-health",
                        "size-*",
                        "sqrt-impact-haircut",
                        "supply-cap-heuristic",
                        "tiered-collateral-rate",
                        "us-haircut-table",
                        "vault-adjust-ledger",
                        "venue-haircut-table",
                        "weighted-threshold-health")
                .run(System.out);
        assertEquals(List.of(), report.failures());
    }

    private static Map<String, ?> haircutValue(Case c) {
        BasketValuation<String> valuation = Basket.of(new Holding<>("coin", c.number("amount")))
                .valuation(Haircut.of(c.number("haircut")), asset -> c.number("price"), 0);
        return Map.of("marketValue", valuation.marketValue(), "collateralValue", valuation.collateralValue());
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

    private static Map<String, ?> basketHaircut(Case c) {
        double[] weights = c.numbers("weights");
        double[] haircuts = c.numbers("haircuts");
        List<Holding<Integer>> holdings = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            holdings.add(new Holding<>(i, weights[i]));
        }
        return Map.of(
                "haircut",
                new Basket<>(holdings)
                        .valuation((asset, amount) -> haircuts[asset], asset -> 1)
                        .haircut());
    }

    private static Map<String, ?> exposureAfterMitigation(Case c) {
        ExposureAfterMitigation after = new ExposureAfterMitigation(
                c.number("E"), c.number("He"), c.number("C"), c.number("Hc"), c.number("Hfx"));
        return Map.of("Estar", after.remaining());
    }
}
