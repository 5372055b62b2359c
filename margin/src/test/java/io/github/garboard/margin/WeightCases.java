package io.github.garboard.margin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.schedule.LeverageSchedule;
import io.github.garboard.margin.weight.PerpetualHealth;
import io.github.garboard.margin.weight.PoolScale;
import io.github.garboard.margin.weight.ReservedOrder;
import io.github.garboard.margin.weight.SquareRootSize;
import io.github.garboard.margin.weight.WeightSchedule;
import io.github.garboard.margin.weight.WeightedAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Published figures of weight-based health. */
final class WeightCases {

    private static final Rounding ROOT = Rounding.floor(5);
    private static final Rounding WEIGHT = Rounding.floor(4);
    private static final Rounding QUOTE = Rounding.floor(6);

    private WeightCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("mango.initHealth", WeightCases::health)
                .model(
                        "drift.assetWeight",
                        one -> Map.of(
                                "assetWeight",
                                WeightSchedule.of(one.number("assetWeight"), 1)
                                        .sizeScaled(size(one))
                                        .weight(one.number("size"))))
                .model(
                        "drift.liabilityWeight",
                        one -> Map.of(
                                "liabilityWeight",
                                WeightSchedule.of(1, one.number("liabilityWeight"))
                                        .sizeScaled(size(one))
                                        .weight(-one.number("size"))))
                .model(
                        "drift.poolScaledWeight",
                        one -> Map.of(
                                "assetWeight",
                                WeightSchedule.of(one.number("initialAssetWeight"), 1)
                                        .poolScaled(new PoolScale(
                                                one.number("scaleStartValue"),
                                                one.number("deposits") * one.number("oraclePrice"),
                                                WEIGHT))
                                        .weight(1)))
                .model("drift.accountRequirement", WeightCases::accountRequirement)
                .model("drift.perpRequirement", WeightCases::perpetualRequirement);
    }

    private static SquareRootSize size(Case one) {
        return new SquareRootSize(one.number("imfFactor"), ROOT, WEIGHT);
    }

    /** The user's own ratio raises what the market asks, at the initial level. */
    private static Object accountRequirement(Case one) {
        double ratio = one.number("userMaxMarginRatio");
        double perpetual = LeverageSchedule.flat(one.number("marketInitial"))
                .max(LeverageSchedule.flat(ratio))
                .requirement(one.number("perpBase") * one.number("perpPrice"));
        double borrow = -WeightSchedule.of(1, one.number("initialLiabilityWeight"))
                .liabilityAtLeast(1 + ratio)
                .value(-one.number("spotBorrow"), one.number("spotPrice"));
        return Map.of("marginRequirement", perpetual + borrow);
    }

    private static Object perpetualRequirement(Case one) {
        double base = one.number("baseShort");
        double ratio = size(one).liabilityWeight(one.number("marginRatioInitial"), base);
        return Map.of("marginRequirement", QUOTE.product(base * ratio, one.number("oraclePrice")));
    }

    private static Object health(Case one) {
        JsonNode in = one.inputs();
        List<String> names = new ArrayList<>();
        in.get("tokens").properties().forEach(entry -> names.add(entry.getKey()));
        List<WeightedAccount.Token> tokens = new ArrayList<>();
        for (String name : names) {
            tokens.add(token(in, name, tokens.size()));
        }
        List<ReservedOrder> orders = new ArrayList<>();
        for (JsonNode order : in.get("spotOpenOrders")) {
            orders.add(order(in, order, names));
        }
        return Map.of(
                "initHealth",
                new WeightedAccount(tokens, List.of(perpetual(in, names)), orders)
                        .health()
                        .amount());
    }

    private static WeightedAccount.Token token(JsonNode in, String name, int index) {
        JsonNode token = in.get("tokens").get(name);
        double price = token.get("price").doubleValue();
        WeightSchedule weights = WeightSchedule.of(
                token.get("initAssetWeight").doubleValue(),
                token.get("initLiabWeight").doubleValue());
        JsonNode bank = in.get("bankScaling").path(index);
        if (!bank.isMissingNode()) {
            weights = weights.poolScaled(new PoolScale(
                    bank.get("dep_start").doubleValue(), bank.get("deposits").doubleValue() * price));
        }
        return new WeightedAccount.Token(name, in.get("balances").get(name).doubleValue(), price, weights);
    }

    private static ReservedOrder order(JsonNode in, JsonNode order, List<String> names) {
        String base = order.get("base").textValue();
        String quote = order.get("quote").textValue();
        double oracle = in.get("tokens").get(base).get("price").doubleValue()
                / in.get("tokens").get(quote).get("price").doubleValue();
        double ask = order.get("lowestAsk").doubleValue();
        double inverseBid = order.get("highestBidInverse").doubleValue();
        return ReservedOrder.of(
                names.indexOf(base),
                names.indexOf(quote),
                order.get("reservedBase").doubleValue(),
                order.get("reservedQuote").doubleValue(),
                ask > 0 ? ask : oracle,
                inverseBid > 0 ? inverseBid : 1 / oracle);
    }

    private static WeightedAccount.Perpetual perpetual(JsonNode in, List<String> names) {
        JsonNode market = in.get("perpMarket");
        JsonNode position = in.get("perpPosition");
        double lot = market.get("baseLotSize").doubleValue();
        return new WeightedAccount.Perpetual(
                new PerpetualHealth(
                        lot * position.get("baseLots").doubleValue(),
                        position.get("quoteNative").doubleValue(),
                        lot * position.get("bidsLots").doubleValue(),
                        lot * position.get("asksLots").doubleValue(),
                        WeightSchedule.of(
                                market.get("initBaseAssetWeight").doubleValue(),
                                market.get("initBaseLiabWeight").doubleValue()),
                        market.get("initOverallAssetWeight").doubleValue()),
                market.get("basePrice").doubleValue(),
                names.indexOf(market.get("settleToken").textValue()));
    }
}
