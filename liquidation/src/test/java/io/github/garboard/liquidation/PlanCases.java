package io.github.garboard.liquidation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.liquidation.plan.CloseFactor;
import io.github.garboard.liquidation.plan.Escalation;
import io.github.garboard.liquidation.plan.LendingAccount;
import io.github.garboard.liquidation.plan.LendingAccount.Collateral;
import io.github.garboard.liquidation.plan.LotCertificate;
import io.github.garboard.liquidation.plan.LotOption;
import io.github.garboard.liquidation.plan.LotProblem;
import io.github.garboard.liquidation.plan.PortfolioSlice;
import io.github.garboard.liquidation.plan.SpotTransfer;
import io.github.garboard.liquidation.plan.VaultLimit;
import io.github.garboard.liquidation.plan.WindowLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Amounts and plans of the case files, by composing public primitives. */
final class PlanCases {

    /** Below this shortage, in money, Drift cures all at once. */
    private static final double DRIFT_SMALL = 50;

    private PlanCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("aave.v3.closeFactor", PlanCases::closeFactor)
                .model("collateralChoice", PlanCases::collateralChoice)
                .model("derive.solvent", PlanCases::slice)
                .model("drift.assetForLiability", one -> transfer(one).assetFor(one.number("liab")))
                .model("drift.liabilityImplied", one -> transfer(one).debtFor(one.number("asset")))
                .model("drift.maxPct", PlanCases::escalation)
                .model("maker.dog.bark", PlanCases::bark)
                .model("minimal.lots", PlanCases::lots)
                .model("synthetix.v3.windowCapacity", PlanCases::windowCapacity)
                .model("toxicSpiral", PlanCases::toxicSpiral);
    }

    private static Object closeFactor(Case one) {
        double part = CloseFactor.AAVE_V3_3.fraction(
                one.number("healthFactor"), one.number("collateralInReserve"), one.number("debtInReserve"));
        return part * one.number("totalDebt") / one.number("debtInReserve");
    }

    private static Object collateralChoice(Case one) {
        List<Collateral<String>> collateral = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : one.inputs().get("collateral").properties()) {
            JsonNode node = entry.getValue();
            double value = node.get(0).doubleValue() * node.get(1).doubleValue();
            collateral.add(new Collateral<>(entry.getKey(), value, node.get(2).doubleValue()));
        }
        LendingAccount<String> account = new LendingAccount<>(one.number("debt"), collateral);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("before", account.healthFactor());
        for (Collateral<String> seized : collateral) {
            LendingAccount<String> after = account.repay(seized.key(), one.number("repay"), one.number("bonus"));
            result.put("after_" + seized.key(), after.healthFactor());
        }
        return result;
    }

    /** With a threshold of 1 the health factor is collateral / debt, the inverse of the loan to value. */
    private static Object toxicSpiral(Case one) {
        double bonus = one.number("bonus");
        LendingAccount<String> account =
                new LendingAccount<>(one.number("D"), List.of(new Collateral<>("C", one.number("C"), 1)));
        return Map.of(
                "ltvBefore", 1 / account.healthFactor(),
                "ltvAfter", 1 / account.repay("C", one.number("repay"), bonus).healthFactor(),
                "frontier", 1 / account.toxicAtOrBelow("C", bonus),
                "toxic", account.helpful(bonus).isEmpty());
    }

    private static Object slice(Case one) {
        PortfolioSlice slice = new PortfolioSlice(
                one.number("MM"), one.number("MtM"), one.number("buffer"), one.number("d"), one.number("R", 0));
        double bid = one.number("bidFraction");
        return Map.of(
                "maxProportion", slice.largestFraction(),
                "bidPrice", slice.bidPrice(),
                "fraction", Math.min(bid, slice.largestFraction()),
                "cash", slice.cash(bid));
    }

    private static SpotTransfer transfer(Case one) {
        return new SpotTransfer(
                new SpotTransfer.Side(one.number("assetPrice"), 1, one.number("assetMult")),
                new SpotTransfer.Side(one.number("liabPrice"), 1, one.number("liabMult")),
                0);
    }

    private static Object escalation(Case one) {
        return new Escalation(one.number("initialPct"), one.number("duration"), DRIFT_SMALL)
                .fraction(one.number("shortage"), one.number("freed"), one.number("slots"));
    }

    private static Object bark(Case one) {
        VaultLimit limit =
                new VaultLimit(decimal(one, "room"), decimal(one, "rate"), decimal(one, "chop"), decimal(one, "dust"));
        BigDecimal collateral = decimal(one, "ink");
        BigDecimal debt = decimal(one, "art");
        VaultLimit.Taken taken = limit.take(collateral, debt);
        return Map.of(
                "dart", taken.debt().doubleValue(),
                "dink", taken.collateral().doubleValue(),
                "tab", taken.claim().doubleValue(),
                "inkLeft", collateral.subtract(taken.collateral()).doubleValue(),
                "artLeft", debt.subtract(taken.debt()).doubleValue());
    }

    /** A number given as text is an exact decimal. */
    private static BigDecimal decimal(Case one, String name) {
        return new BigDecimal(one.text(name));
    }

    private static Object lots(Case one) {
        double[] relief = one.numbers("reliefPerLot");
        double[] cost = one.numbers("costPerLot");
        double[] most = one.numbers("maxLots");
        LotProblem<Integer> problem = new LotProblem<>(
                IntStream.range(0, relief.length)
                        .mapToObj(i -> new LotOption<>(i, relief[i], cost[i], (int) most[i]))
                        .toList(),
                one.number("shortfall"));
        LotCertificate cheapest = problem.minimise();
        return Map.of(
                "optimalCost",
                cheapest.cost(),
                "lots",
                cheapest.lots(),
                "greedyCost",
                problem.greedy().cost());
    }

    private static Object windowCapacity(Case one) {
        WindowLimit limit = WindowLimit.ofFees(
                one.number("makerFee") + one.number("takerFee"),
                one.number("skewScale"),
                one.number("multiplier"),
                Duration.ofSeconds((long) one.number("windowSeconds")));
        return limit.room(List.of(), Instant.EPOCH);
    }
}
