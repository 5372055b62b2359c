package io.github.garboard.liquidation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.liquidation.execution.AlmgrenChriss;
import io.github.garboard.liquidation.execution.DepthCurve;
import io.github.garboard.liquidation.execution.DepthSegment;
import io.github.garboard.liquidation.execution.ExecutionSchedule;
import io.github.garboard.liquidation.execution.Venue;
import io.github.garboard.liquidation.execution.VenueSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Published figures of execution. */
final class ExecutionCases {

    /** The published costs are in millions. */
    private static final double MILLION = 1e6;

    private ExecutionCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("route.cpmm.output", ExecutionCases::output)
                .model("route.cpmm.arb", ExecutionCases::arbitrage)
                .model("route.cpmm.split", ExecutionCases::pools)
                .model("route.hybrid", ExecutionCases::hybrid)
                .model("almgrenChriss", ExecutionCases::schedule);
    }

    private static double output(Case one) {
        return DepthSegment.constantProduct(one.number("rIn"), one.number("rOut"), one.number("gamma", 1))
                .proceeds(one.number("in"));
    }

    /** Each asset is sold to the pool down to the price at which the market buys it back. */
    private static Object arbitrage(Case one) {
        double[] reserves = one.numbers("R");
        double[] value = one.numbers("v");
        double[] tender = new double[2];
        double[] receive = new double[2];
        for (int in = 0; in < 2; in++) {
            int out = 1 - in;
            DepthSegment pool = DepthSegment.constantProduct(reserves[in], reserves[out], one.number("gamma"));
            tender[in] = pool.amountAt(value[in] / value[out]);
            receive[out] = pool.proceeds(tender[in]);
        }
        return Map.of("tender", tender, "receive", receive);
    }

    private static Object pools(Case one) {
        VenueSplit<Integer> split = VenueSplit.of(pools(one, new ArrayList<>()), one.number("amount"), 0);
        return Map.of("split", amounts(split, 0), "out", split.proceeds());
    }

    private static Object hybrid(Case one) {
        List<DepthSegment> levels = new ArrayList<>();
        for (JsonNode level : one.inputs().get("book")) {
            levels.add(
                    DepthSegment.level(level.get(0).doubleValue(), level.get(1).doubleValue()));
        }
        List<Venue<Integer>> venues = new ArrayList<>(List.of(Venue.of(0, DepthCurve.of(levels))));
        VenueSplit<Integer> split = VenueSplit.of(pools(one, venues), one.number("amount"), 0);
        return Map.of(
                "marginalPrice", split.marginalPrice(),
                "book", split.fills().get(0).amount(),
                "pools", amounts(split, 1),
                "out", split.proceeds());
    }

    private static List<Venue<Integer>> pools(Case one, List<Venue<Integer>> venues) {
        for (JsonNode pool : one.inputs().get("pools")) {
            DepthSegment depth = DepthSegment.constantProduct(
                    pool.get(0).doubleValue(),
                    pool.get(1).doubleValue(),
                    pool.get(2).doubleValue());
            venues.add(Venue.of(venues.size(), DepthCurve.of(depth)));
        }
        return venues;
    }

    private static double[] amounts(VenueSplit<Integer> split, int from) {
        return split.fills().stream()
                .skip(from)
                .mapToDouble(VenueSplit.Fill::amount)
                .toArray();
    }

    private static Object schedule(Case one) {
        double aversion = one.number("lambda") / MILLION;
        AlmgrenChriss model = new AlmgrenChriss(
                one.number("X"),
                one.number("T"),
                (int) one.number("N"),
                one.number("sigma"),
                one.number("epsilon"),
                one.number("gamma"),
                one.number("eta"));
        ExecutionSchedule schedule = model.schedule(aversion);
        return Map.of(
                "mean", schedule.cost().expected() / MILLION,
                "variance", schedule.cost().variance() / MILLION / MILLION,
                "penalty", schedule.cost().penalty(aversion) / MILLION,
                "halfLife", model.halfLife(aversion));
    }
}
