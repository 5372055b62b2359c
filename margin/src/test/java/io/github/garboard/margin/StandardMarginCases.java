package io.github.garboard.margin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.charge.DoubtRate;
import io.github.garboard.margin.charge.ShortOptionRate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A venue's standard margin (derivexyz/v2-core, rules as published): each short option isolated, or the largest loss that the
 * expiry can have at all, whichever is less; perpetuals and base assets at flat rates.
 */
final class StandardMarginCases {

    private static final double SECONDS_PER_YEAR = 365 * 86_400.0;
    private static final List<String> UNDERLYINGS = List.of("ETH", "BTC");

    private final JsonNode in;
    private final JsonNode parameters;
    private final DoubtRate doubt;

    private StandardMarginCases(Case one) {
        this.in = one.inputs();
        this.parameters = in.get("parameters");
        this.doubt = new DoubtRate(parameter("ocT"), parameter("ocF"));
    }

    static CaseSuite on(CaseSuite suite) {
        return suite.model("derive.srm", one -> new StandardMarginCases(one).figures());
    }

    private record Option(int side, double strike, double quantity, double value) {

        double payoff(double price) {
            return quantity * Math.max(0, side * (price - strike));
        }

        double outOfTheMoney(double spot) {
            return Math.max(0, side * (strike - spot));
        }
    }

    private record Expiry(double spot, double forward, List<Option> options) {}

    private Map<String, Double> figures() {
        return Map.of(
                "initialMargin", margin(MarginLevel.INITIAL),
                "maintenanceMargin", margin(MarginLevel.MAINTENANCE));
    }

    private double margin(MarginLevel level) {
        double margin = in.get("cash").doubleValue()
                + in.get("perpUnrealisedPnlPlusFunding").doubleValue();
        MarginModel<Expiry> expiry = isolated().min(bounded());
        for (Expiry one : expiries()) {
            margin -= expiry.requirement(one, level).total();
        }
        for (String name : UNDERLYINGS) {
            margin += base(name, level) - perpetual(name, level);
        }
        return margin;
    }

    private MarginModel<Expiry> isolated() {
        ShortOptionRate rate = new ShortOptionRate(parameter("maxSpot"), parameter("minSpot"));
        return (expiry, level) -> MarginRequirement.of(
                level,
                expiry.options.stream()
                        .filter(option -> option.quantity < 0)
                        .map(option -> MarginComponent.of(
                                "short " + option.strike,
                                level.equals(MarginLevel.INITIAL)
                                        ? initial(option, expiry.spot, rate)
                                        : maintenance(option, expiry.spot)))
                        .toList(),
                Optional.empty());
    }

    private double initial(Option option, double spot, ShortOptionRate rate) {
        double full = -option.value - option.quantity * spot * rate.rate(option.outOfTheMoney(spot), spot);
        return option.side > 0 ? full : Math.max(full, parameter("off") * maintenance(option, spot));
    }

    private double maintenance(Option option, double spot) {
        double add = option.side > 0
                ? -option.quantity * parameter("mmCall") * spot
                : Math.max(-option.quantity * parameter("mmPut") * spot, -option.value * parameter("MMPutMtM"));
        return -option.value + add;
    }

    /** The payoff is linear between strikes, so its worst is at 0, at a strike, or beyond the last one with naked calls. */
    private MarginModel<Expiry> bounded() {
        return (expiry, level) -> {
            double[] prices = DoubleStream.concat(
                            DoubleStream.of(0), expiry.options.stream().mapToDouble(Option::strike))
                    .distinct()
                    .toArray();
            ScenarioSet set = ScenarioSet.of(
                    List.of(new RiskFactor("settlement", ShockRule.ABSOLUTE)),
                    DoubleStream.of(prices)
                            .mapToObj(price -> Scenario.of("settles at " + price, price))
                            .toList());
            PnlMatrix payoffs = PnlMatrix.of(
                    expiry.options.size(),
                    set,
                    Revaluation.perPosition((p, all, s) -> expiry.options.get(p).payoff(prices[s])));
            double calls = expiry.options.stream()
                    .filter(option -> option.side > 0)
                    .mapToDouble(Option::quantity)
                    .sum();
            double rate = parameter(level.equals(MarginLevel.INITIAL) ? "unIM" : "unMM");
            return new ScenarioMargin(set, LossMeasure.worst(), Map.of(level, 1.0))
                    .plus((book, at) -> MarginComponent.of("naked calls", Math.max(0, -calls) * expiry.forward * rate))
                    .requirement(payoffs, level);
        };
    }

    private double perpetual(String name, MarginLevel level) {
        double size = Math.abs(in.get("perps").get(name).doubleValue());
        double rate = parameter(level.equals(MarginLevel.INITIAL) ? "imPerp" : "mmPerp");
        JsonNode confidence = in.get("spotPerpConfidence").get(name);
        double charge = level.equals(MarginLevel.INITIAL) && size > 0
                ? doubt.ofConfidence(
                                confidence.get(0).doubleValue(),
                                confidence.get(1).doubleValue())
                        * spot(name)
                : 0;
        return size * (in.get("perpPrice").get(UNDERLYINGS.indexOf(name)).doubleValue() * rate + charge);
    }

    private double base(String name, MarginLevel level) {
        double rate = parameter("baseF") * (level.equals(MarginLevel.INITIAL) ? parameter("baseIM") : 1);
        return in.get("base").get(name).doubleValue() * spot(name) * rate;
    }

    private List<Expiry> expiries() {
        Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
        for (JsonNode row : in.get("options")) {
            rows.computeIfAbsent(row.get(0).textValue() + row.get(1), key -> new ArrayList<>())
                    .add(row);
        }
        return rows.values().stream().map(this::expiry).toList();
    }

    private Expiry expiry(List<JsonNode> rows) {
        List<Option> options = new ArrayList<>();
        for (JsonNode row : rows) {
            int side = row.get(3).textValue().equals("C") ? 1 : -1;
            double strike = row.get(2).doubleValue();
            double quantity = row.get(4).doubleValue();
            double value = Black76.value(
                    side,
                    row.get(7).doubleValue(),
                    strike,
                    row.get(5).doubleValue(),
                    row.get(1).doubleValue() / SECONDS_PER_YEAR);
            options.add(new Option(side, strike, quantity, quantity * value));
        }
        JsonNode first = rows.get(0);
        return new Expiry(spot(first.get(0).textValue()), first.get(7).doubleValue(), options);
    }

    private double spot(String name) {
        return in.get("spot").get(name).doubleValue();
    }

    private double parameter(String name) {
        return parameters.get(name).doubleValue();
    }
}
