package io.github.garboard.collateral;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.collateral.valuation.AccountChange;
import io.github.garboard.collateral.valuation.AccountValuation;
import io.github.garboard.collateral.valuation.Adjustment;
import io.github.garboard.collateral.valuation.AdjustmentRule;
import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.BasketValuation;
import io.github.garboard.collateral.valuation.DebtCeiling;
import io.github.garboard.collateral.valuation.ExactLltv;
import io.github.garboard.collateral.valuation.ExposureAfterMitigation;
import io.github.garboard.collateral.valuation.Holding;
import io.github.garboard.collateral.valuation.LendingAccount;
import io.github.garboard.collateral.valuation.LendingWeights;
import io.github.garboard.collateral.valuation.LiquidationIncentive;
import io.github.garboard.collateral.valuation.SidedPrices;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Valuation, credit terms and lending health as compositions. */
final class ValuationCases {

    private static final String DEBT = "debt";
    private static final SidedPrices<Object> UNIT = SidedPrices.same(asset -> 1);

    private ValuationCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("haircut-value", ValuationCases::haircutValue)
                .model("basket-haircut", ValuationCases::basketHaircut)
                .model("exposure-after-mitigation", ValuationCases::exposureAfterMitigation)
                .model("collateral-factor-health", ValuationCases::collateralFactorHealth)
                .model("collateral-factor-borrow", ValuationCases::collateralFactorBorrow)
                .model("weighted-threshold-health", ValuationCases::weightedThresholdHealth)
                .model("lltv-max-debt", ValuationCases::maxDebt)
                .model("liquidation-incentive-from-lltv", ValuationCases::liquidationIncentive)
                .model("vault-adjust-ledger", ValuationCases::vaultAdjustments);
    }

    private static Map<String, ?> haircutValue(Case c) {
        BasketValuation<String> valuation = Basket.of(new Holding<>("coin", c.number("amount")))
                .valuation(Haircut.of(c.number("haircut")), asset -> c.number("price"), 0);
        return Map.of("marketValue", valuation.marketValue(), "collateralValue", valuation.collateralValue());
    }

    private static Map<String, ?> basketHaircut(Case c) {
        double[] haircuts = c.numbers("haircuts");
        return Map.of(
                "haircut",
                basket(c.numbers("weights"))
                        .valuation((asset, amount) -> haircuts[asset], asset -> 1)
                        .haircut());
    }

    private static Map<String, ?> exposureAfterMitigation(Case c) {
        ExposureAfterMitigation after = new ExposureAfterMitigation(
                c.number("E"), c.number("He"), c.number("C"), c.number("Hc"), c.number("Hfx"));
        return Map.of("Estar", after.remaining());
    }

    private static Map<String, ?> collateralFactorHealth(Case c) {
        return Map.of(
                "liquidatable",
                !collateralFactor(c, "liquidateCollateralFactor").isCovered());
    }

    private static Map<String, ?> collateralFactorBorrow(Case c) {
        return Map.of(
                "borrowCollateralized",
                collateralFactor(c, "borrowCollateralFactor").isCovered());
    }

    private static AccountValuation<String> collateralFactor(Case c, String factor) {
        LendingAccount<String> account = new LendingAccount<>(
                Basket.of(new Holding<>("coin", c.number("collateral"))),
                Basket.of(new Holding<>(DEBT, c.number("debt"))));
        return account.valuation(
                LendingWeights.ofFactor(asset -> c.number(factor)),
                SidedPrices.same(asset -> asset.equals(DEBT) ? 1 : c.number("price")));
    }

    private static Map<String, ?> weightedThresholdHealth(Case c) {
        double[] ltv = column(c, "ltv");
        double[] threshold = column(c, "liquidationThreshold");
        LendingAccount<Integer> account =
                new LendingAccount<>(basket(column(c, "value")), Basket.of(new Holding<>(-1, c.number("debt"))));
        AccountValuation<Integer> borrow = account.valuation(LendingWeights.ofFactor(asset -> ltv[asset]), UNIT);
        AccountValuation<Integer> liquidation =
                account.valuation(LendingWeights.ofFactor(asset -> threshold[asset]), UNIT);
        return Map.of(
                "totalCollateral",
                borrow.collateralValue(),
                "avgLtv",
                borrow.averageWeight(),
                "avgLiquidationThreshold",
                liquidation.averageWeight(),
                "healthFactor",
                liquidation.healthFactor(),
                "availableBorrows",
                borrow.availableBorrow(1));
    }

    private static Map<String, ?> maxDebt(Case c) {
        if (c.inputs().has("collateralWei")) {
            ExactLltv rule =
                    new ExactLltv(BigInteger.TEN.pow(36), new BigInteger(c.text("lltv1e18")), BigInteger.TEN.pow(18));
            return Map.of(
                    "healthy",
                    rule.isHealthy(
                            new BigInteger(c.text("collateralWei")),
                            new BigInteger(c.text("price1e36")),
                            new BigInteger(c.text("borrowedWei"))));
        }
        double[] prices = column(c, "price");
        double[] lltv = column(c, "lltv");
        return Map.of(
                "maxDebt",
                new LendingAccount<>(basket(column(c, "amount")), Basket.<Integer>of())
                        .valuation(
                                LendingWeights.<Integer>ofFactor(asset -> lltv[asset]),
                                SidedPrices.<Integer>same(asset -> prices[asset]))
                        .availableBorrow(1));
    }

    private static Map<String, ?> liquidationIncentive(Case c) {
        return Map.of("lif", new LiquidationIncentive(c.number("cursor"), c.number("max")).factor(c.number("lltv")));
    }

    /** One vault: all debt there is is its own. */
    private static Map<String, ?> vaultAdjustments(Case c) {
        double line = c.number("line");
        double globalLine = c.number("globalLine");
        double dust = c.number("dust");
        SidedPrices<String> prices = SidedPrices.same(asset -> asset.equals(DEBT) ? 1 : c.number("spot"));
        LendingAccount<String> vault = LendingAccount.empty();
        List<Boolean> accepted = new ArrayList<>();
        for (JsonNode step : c.inputs().get("steps")) {
            if (step.has("set")) {
                line = step.get("set").path("line").asDouble(line);
                globalLine = step.get("set").path("globalLine").asDouble(globalLine);
                dust = step.get("set").path("dust").asDouble(dust);
                continue;
            }
            double outstanding = vault.debts().amount(DEBT);
            AdjustmentRule<String> rule = AdjustmentRule.<String>ceiling(
                            new DebtCeiling("line", outstanding, line), prices)
                    .and(AdjustmentRule.ceiling(new DebtCeiling("global line", outstanding, globalLine), prices))
                    .and(AdjustmentRule.covered(LendingWeights.ofFactor(asset -> 1), prices))
                    .and(AdjustmentRule.noDust(dust, prices));
            Adjustment<String> adjustment = vault.adjust(
                    new AccountChange<>(
                            Map.of("coin", step.get("frob").get(0).asDouble()),
                            Map.of(DEBT, step.get("frob").get(1).asDouble())),
                    rule);
            accepted.add(adjustment instanceof Adjustment.Accepted);
            if (adjustment instanceof Adjustment.Accepted<String> passed) {
                vault = passed.after();
            }
        }
        return Map.of("accepted", accepted);
    }

    private static Basket<Integer> basket(double[] amounts) {
        List<Holding<Integer>> holdings = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            holdings.add(new Holding<>(i, amounts[i]));
        }
        return new Basket<>(holdings);
    }

    private static double[] column(Case c, String name) {
        List<Double> column = new ArrayList<>();
        c.inputs().get("collateral").forEach(row -> column.add(row.get(name).asDouble()));
        return column.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
