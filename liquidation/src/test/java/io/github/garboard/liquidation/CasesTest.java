package io.github.garboard.liquidation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.liquidation.plan.LiquidationPlan;
import io.github.garboard.liquidation.plan.LiquidationPlanner;
import io.github.garboard.liquidation.plan.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Published figures, reached by composing public primitives. The case is the market: a health function states what a venue
 * counts, and the planner finds the amount that the venue's closed form gives.
 */
class CasesTest {

    /** Larger than any amount in the cases, where a case does not give the size of the position. */
    private static final double LARGE = 1000;

    @Test
    void publishedFiguresAreReached() {
        CaseReport report = LossCases.on(ExecutionCases.on(
                        AuctionCases.on(TriggerCases.on(OrderCases.on(PlanCases.on(CaseSuite.of("liquidation")))))))
                .model("minimal.fractional", CasesTest::fractional)
                .model("minimal.debtToTargetHealth", CasesTest::debtToTargetHealth)
                .model("drift.baseToCoverShortage", CasesTest::baseToCoverShortage)
                .model("drift.liabilityTransfer", CasesTest::liabilityTransfer)
                .model("mango.v4.tokenLiq", CasesTest::tokenLiquidation)
                .model("mango.v4.perpBaseLiq", CasesTest::perpetualBase)
                .notYet("fireSale.*", "network.*")
                .run(System.out);
        assertEquals(List.of(), report.failures());
    }

    private static Object fractional(Case one) {
        double[] relief = one.numbers("relief");
        double[] cost = one.numbers("cost");
        double[] cap = one.numbers("cap");
        Holdings<Integer> account = Holdings.of(IntStream.range(0, cap.length)
                .mapToObj(i -> new Position<>(i, cap[i]))
                .toList());
        LiquidationPlan<Integer> plan = LiquidationPlanner.<Integer, Case>of((holdings, market) ->
                        IntStream.range(0, cap.length)
                                        .mapToDouble(i -> relief[i] * (cap[i] - holdings.quantity(i)))
                                        .sum()
                                - market.number("shortfall"))
                .withCost((holdings, index, market) -> cost[index])
                .plan(account, one, 0);
        return Map.of(
                "feasible", plan.outcome() == Outcome.RESTORED,
                "x", IntStream.range(0, cap.length).mapToDouble(plan::amount).toArray(),
                "cost", plan.cost());
    }

    /** Weighted collateral, less what is seized, against the target times the debt. */
    private static Object debtToTargetHealth(Case one) {
        double debt = one.number("totalDebt");
        return single("debt", -debt, one, (holdings, market) -> {
                    double left = -holdings.quantity(0);
                    double seized = (debt - left) * market.number("bonus");
                    double collateral = market.number("HF") * debt - market.number("collateralFactor") * seized;
                    return collateral - market.number("targetHF") * left;
                })
                .amount("debt");
    }

    /** Equity less fees less maintenance margin; the shortage is what is missing before anything is closed. */
    private static Object baseToCoverShortage(Case one) {
        LiquidationPlan<String> plan = single("perpetual", LARGE, one, (holdings, market) -> {
            double left = holdings.quantity(0);
            double price = market.number("price");
            double value = price * market.number("quotePrice");
            double equity = LARGE * value * market.number("marginRatio") - market.number("shortage");
            double fees = (LARGE - left) * (value * market.number("liqFee") + price * market.number("ifFee"));
            return equity - fees - left * value * market.number("marginRatio");
        });
        return plan.outcome() == Outcome.RESTORED ? plan.amount("perpetual") : "INF";
    }

    /** Weighted debt that goes against weighted assets and insurance fee that are paid for it. */
    private static Object liabilityTransfer(Case one) {
        return single("debt", -LARGE, one, (holdings, market) -> {
                    double value = (LARGE + holdings.quantity(0)) * market.number("price");
                    double assets = value * market.number("assetMult") / market.number("liabMult");
                    double fee = value * market.number("ifFee");
                    return market.number("liabWeight") * (value - fee)
                            - market.number("assetWeight") * assets
                            - market.number("shortage");
                })
                .amount("debt");
    }

    private static Object tokenLiquidation(Case one) {
        double debt = one.number("liab");
        LiquidationPlan<String> plan = single(
                "debt",
                -debt,
                one,
                (holdings, market) ->
                        assetAfter(market, holdings) * market.number("assetPrice") * market.number("initAssetWeight")
                                + holdings.quantity(0) * market.number("liabPrice") * market.number("initLiabWeight"));
        return Map.of(
                "liabTransfer", plan.amount("debt"),
                "assetAfter", assetAfter(one, plan.holdingsAfter()),
                "liabAfter", -plan.holdingsAfter().quantity(0),
                "healthAfter", plan.healthAfter());
    }

    private static double assetAfter(Case market, Holdings<String> holdings) {
        double repaid = (market.number("liab") + holdings.quantity(0)) * market.number("liabPrice");
        return market.number("asset") - repaid * market.number("feeFactor") / market.number("assetPrice");
    }

    /** The account may be closed up to maxBase: that part is the position, the rest of the base is the market's. */
    private static Object perpetualBase(Case one) {
        double base = one.number("base");
        double offered = Math.copySign(Math.min(Math.abs(base), Math.abs(one.number("maxBase"))), base);
        LiquidationPlan<String> plan = single("base", offered, one, (holdings, market) -> {
            double left = base - offered + holdings.quantity(0);
            double weight = base > 0 ? market.number("baseAssetWeight") : 2 - market.number("baseAssetWeight");
            double perpetual = quote(market, left) + left * market.number("price") * weight;
            return market.number("settle") + perpetual * (perpetual > 0 ? market.number("overallWeight") : 1);
        });
        double left = base - offered + plan.holdingsAfter().quantity(0);
        return Map.of("settle", one.number("settle"), "base", left, "quote", quote(one, left));
    }

    private static double quote(Case market, double baseLeft) {
        return market.number("quote") + (market.number("base") - baseLeft) * market.number("price");
    }

    private static LiquidationPlan<String> single(
            String key, double quantity, Case market, HealthFunction<String, Case> health) {
        return LiquidationPlanner.of(health).plan(Holdings.of(List.of(new Position<>(key, quantity))), market, 0);
    }
}
