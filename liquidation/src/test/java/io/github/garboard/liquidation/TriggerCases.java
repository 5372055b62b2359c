package io.github.garboard.liquidation;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.liquidation.trigger.FirstPassage;
import io.github.garboard.liquidation.trigger.LiquidationPrice;

/** Published figures of triggers. */
final class TriggerCases {

    private static final double SECONDS_PER_YEAR = 365 * 86_400.0;

    private TriggerCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("firstPassage.hitProbability", one -> passage(one).hitProbability(one.number("t")))
                .model("firstPassage.surviveProbability", one -> passage(one).surviveProbability(one.number("t")))
                .model(
                        "firstPassage.discountedHit",
                        one -> one.number("cash") * passage(one).discountedHit(one.number("t"), one.number("r")))
                .model("firstPassage.latency", TriggerCases::latency)
                .model("hyperliquid.liquidationPrice", TriggerCases::crossMargin)
                .model("bybit.bankruptcyPrice.inverseLong", TriggerCases::inverseLong);
    }

    private static FirstPassage passage(Case one) {
        double growth = one.number("r") - one.number("q");
        return FirstPassage.ofPrice(one.number("spot"), one.number("barrier"), growth, one.number("vol"));
    }

    private static double latency(Case one) {
        return FirstPassage.ofPrice(1, 1 - one.number("distance"), one.number("drift"), one.number("vol"))
                .probabilityWithin(one.number("tauSeconds") / SECONDS_PER_YEAR);
    }

    private static double crossMargin(Case one) {
        return LiquidationPrice.linear(
                        one.number("side") * one.number("size"),
                        one.number("price"),
                        one.number("equity"),
                        one.number("maintenanceFraction"),
                        0)
                .level();
    }

    /** Bankruptcy is liquidation without a maintenance requirement; the margin of one contract is 1 / (entry x leverage). */
    private static double inverseLong(Case one) {
        double entry = one.number("entry");
        return LiquidationPrice.inverse(1, entry, 1 / (entry * one.number("leverage")), 0, 0)
                .level();
    }
}
