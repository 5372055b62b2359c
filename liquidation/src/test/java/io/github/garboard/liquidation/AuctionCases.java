package io.github.garboard.liquidation;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.liquidation.auction.Absorption;
import io.github.garboard.liquidation.auction.InsuranceFee;
import io.github.garboard.liquidation.auction.LiquidationBonus;
import io.github.garboard.liquidation.auction.PortfolioAuction;
import io.github.garboard.liquidation.auction.PortfolioBid;
import io.github.garboard.liquidation.auction.PortfolioTerms;
import io.github.garboard.liquidation.auction.PortfolioValue;
import io.github.garboard.liquidation.auction.PriceCurve;
import io.github.garboard.liquidation.auction.Seizure;
import io.github.garboard.liquidation.auction.Take;
import io.github.garboard.liquidation.auction.TakeRule;
import io.github.garboard.liquidation.plan.LendingAccount;
import io.github.garboard.liquidation.plan.LendingAccount.Collateral;
import io.github.garboard.liquidation.plan.PerpetualClosing;
import io.github.garboard.liquidation.plan.SpotTransfer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Incentives and auctions of the case files, by composing public primitives. */
final class AuctionCases {

    /** What Drift leaves of the spare relief of a perpetual to its insurance fund. */
    private static final double DRIFT_PERPETUAL_PART = 0.95;

    private static final double BASIS_POINTS = 1e4;

    private AuctionCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("aave.v3.healthFactor", AuctionCases::healthFactor)
                .model("aave.v3.seize", AuctionCases::seize)
                .model("aave.v4.bonus", AuctionCases::healthScaledBonus)
                .model("compound.v3.absorb", AuctionCases::absorb)
                .model("compound.v3.quoteCollateral", AuctionCases::quoteCollateral)
                .model("derive.discount", AuctionCases::discount)
                .model("derive.insolvent", AuctionCases::insolvent)
                .model("drift.escalatingFee", AuctionCases::escalatingFee)
                .model("drift.perpInsuranceFee", AuctionCases::perpetualInsuranceFee)
                .model("drift.spotInsuranceFee", AuctionCases::spotInsuranceFee)
                .model("euler.v2.check", AuctionCases::check)
                .model("maker.abacus.exponential", one -> price(one, PriceCurve.exponential(one.number("cut"))))
                .model("maker.abacus.linear", one -> price(one, PriceCurve.linear(1, 0, one.number("tau"))))
                .model(
                        "maker.abacus.stairstep",
                        one -> price(one, PriceCurve.stairstep(one.number("cut"), one.number("step"))))
                .model("maker.clip.take", AuctionCases::take)
                .model("morpho.lif", AuctionCases::incentiveFactor)
                .model("scaledBonus.linearDepth", AuctionCases::linearDepth);
    }

    private static Object healthFactor(Case one) {
        double[] values = one.numbers("collateral");
        double[] thresholds = one.numbers("liquidationThreshold");
        return new LendingAccount<>(
                        one.number("debt"),
                        IntStream.range(0, values.length)
                                .mapToObj(i -> new Collateral<>(i, values[i], thresholds[i]))
                                .toList())
                .healthFactor();
    }

    private static Object seize(Case one) {
        double debtPrice = one.number("debtPrice");
        double collateralPrice = one.number("collateralPrice");
        Seizure seizure = Seizure.of(
                one.number("debtToCover") * debtPrice,
                one.number("collateralBalance") * collateralPrice,
                one.number("bonus") - 1,
                one.number("protocolFee"));
        return Map.of(
                "collateralToLiquidator", seizure.toLiquidator() / collateralPrice,
                "debtRepaid", seizure.repaid() / debtPrice,
                "protocolFee", seizure.fee() / collateralPrice);
    }

    private static Object healthScaledBonus(Case one) {
        double most = one.number("maxLiquidationBonus") - 1;
        return 1
                + LiquidationBonus.linearInHealth(
                                one.number("liquidationBonusFactor") * most,
                                most,
                                one.number("healthFactorForMaxBonus"))
                        .premium(one.number("healthFactor"), 0);
    }

    /** The most is reached at the depth at which the added part reaches its cap. */
    private static Object linearDepth(Case one) {
        double base = one.number("baseBps");
        double cap = one.number("capDepthBps");
        double depth = cap / one.number("perPointBps") / 100;
        return BASIS_POINTS
                * LiquidationBonus.linearInHealth(base / BASIS_POINTS, (base + cap) / BASIS_POINTS, 1 - depth)
                        .premium(one.number("healthFactor"), 0);
    }

    private static Object incentiveFactor(Case one) {
        return 1
                + LiquidationBonus.byLeverage(one.number("lltv"), one.number("cursor"))
                        .cappedAt(one.number("maxLif") - 1)
                        .premium(1, 0);
    }

    private static Object check(Case one) {
        double value = one.number("collateral") * one.number("collateralPrice");
        double debt = one.number("debt") * one.number("debtPrice");
        double health = new LendingAccount<>(
                        debt,
                        List.of(
                                new Collateral<>("chosen", value, one.number("ltv")),
                                new Collateral<>("other", one.number("otherAdjusted", 0), 1)))
                .healthFactor();
        double premium =
                LiquidationBonus.discountByHealth(one.number("maxDiscount")).premium(health, 0);
        Seizure seizure = Seizure.of(debt, value, premium, 0);
        return Map.of(
                "repay", seizure.repaid() / one.number("debtPrice"),
                "yield_", seizure.seized() / one.number("collateralPrice"));
    }

    private static Object absorb(Case one) {
        List<Absorption.Collateral> collateral = IntStream.range(
                        0, one.inputs().get("collateral").size())
                .mapToObj(i -> one.inputs().get("collateral").get(i))
                .map(row -> new Absorption.Collateral(
                        row.get(0).asDouble() * row.get(1).asDouble(),
                        row.get(2).asDouble()))
                .toList();
        Absorption absorption = Absorption.of(-one.number("balance"), collateral);
        return Map.of(
                "newBalance", absorption.balance(),
                "basePaidOut", absorption.paid(),
                "seizedValue", absorption.seized());
    }

    private static Object quoteCollateral(Case one) {
        double discount = one.number("storeFront") * (1 - one.number("liquidationFactor"));
        double premium = LiquidationBonus.ofDiscount(discount).premium(1, 0);
        return Seizure.of(one.number("base"), Double.MAX_VALUE, premium, 0).seized() / one.number("price");
    }

    private static Object discount(Case one) {
        double fast = one.number("fast");
        return PriceCurve.linear(one.number("start"), one.number("cut"), fast)
                .then(fast, PriceCurve.linear(one.number("cut"), 0, one.number("slow")))
                .at(one.number("t"));
    }

    private static Object insolvent(Case one) {
        PortfolioTerms terms = new PortfolioTerms(
                PriceCurve.linear(1, 0, 1), Duration.ofSeconds(1), Duration.ofSeconds((long) one.number("T")));
        PortfolioValue value = new PortfolioValue(one.number("MtM"), one.number("MM"));
        PortfolioAuction auction = new PortfolioAuction(PortfolioAuction.Phase.INSOLVENT, Instant.EPOCH, 0);
        Instant now = Instant.EPOCH.plusSeconds((long) one.number("t"));
        PortfolioBid bid = auction.bid(terms, value, one.number("fraction"), 1, 0, 0, now);
        return Map.of(
                "bid",
                auction.price(terms, value, now),
                "pay",
                bid instanceof PortfolioBid.Filled filled ? -filled.cash() : bid.toString());
    }

    private static Object escalatingFee(Case one) {
        return LiquidationBonus.escalating(one.number("base"), one.number("perSlot"), one.number("graceSlots"))
                .cappedAt(one.number("max"))
                .premium(1, one.number("slots"));
    }

    private static Object perpetualInsuranceFee(Case one) {
        double relief = new PerpetualClosing(1, 1, one.number("marginRatio"), one.number("liqFee"), 0).perUnit();
        return new InsuranceFee(one.number("maxIf"), DRIFT_PERPETUAL_PART)
                .rate(relief, one.number("shortage"), one.number("size") * one.number("price"));
    }

    private static Object spotInsuranceFee(Case one) {
        double relief = new SpotTransfer(
                        new SpotTransfer.Side(1, one.number("assetWeight"), one.number("assetMult")),
                        new SpotTransfer.Side(1, one.number("liabWeight"), one.number("liabMult")),
                        0)
                .perUnit();
        return new InsuranceFee(one.number("maxIf"), 1)
                .rate(relief, one.number("shortage"), one.number("tokens") * one.number("price"));
    }

    private static double price(Case one, PriceCurve curve) {
        return curve.times(one.number("top")).at(one.number("dur"));
    }

    private static Object take(Case one) {
        Take take = TakeRule.of(decimal(one, "chost"))
                .take(decimal(one, "lot"), decimal(one, "tab"), decimal(one, "price"), decimal(one, "amt"));
        return take instanceof Take.Sold sold
                ? Map.of(
                        "bought", sold.bought().doubleValue(),
                        "paid", sold.paid().doubleValue(),
                        "tabLeft", sold.claimLeft().doubleValue(),
                        "lotLeft", sold.lotLeft().doubleValue(),
                        "returned", sold.returned().doubleValue())
                : take.toString();
    }

    /** A number given as text is an exact decimal. */
    private static BigDecimal decimal(Case one, String name) {
        return new BigDecimal(one.text(name));
    }
}
