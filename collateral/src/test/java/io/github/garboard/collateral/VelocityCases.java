package io.github.garboard.collateral;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.collateral.velocity.FlowOverTime;
import io.github.garboard.collateral.velocity.Link;
import io.github.garboard.collateral.velocity.Reuse;
import io.github.garboard.collateral.velocity.ReuseVelocity;
import io.github.garboard.collateral.velocity.Supply;
import io.github.garboard.collateral.velocity.TransferNetwork;
import io.github.garboard.collateral.velocity.TransferOutcome;
import io.github.garboard.collateral.velocity.batch.FlowGraph;
import io.github.garboard.collateral.velocity.batch.Transshipment;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Re-use, flows over time, and the cheapest flows of a peer's tests. */
final class VelocityCases {

    private static final Duration STEP = Duration.ofMinutes(1);

    private static final int LATEST = 1000;

    private VelocityCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("collateral-velocity", VelocityCases::velocity)
                .model("fsb-reuse-approx", VelocityCases::reuse)
                .model("max-flow-over-time", VelocityCases::maximumFlow)
                .model("quickest-flow", VelocityCases::quickest)
                .model("min-cost-flow", VelocityCases::cheapest);
    }

    private static Map<String, ?> velocity(Case c) {
        return Map.of(
                "velocity",
                new ReuseVelocity(c.number("pledgedCollateralReceivedTrn"), c.number("sourceCollateralTrn")).value());
    }

    private static Map<String, ?> reuse(Case c) {
        Reuse reuse = new Reuse(c.number("collateralReceived"), c.number("ownAssets"), c.number("collateralPosted"));
        return Map.of("reuse", reuse.value(), "reuseRate", reuse.rate());
    }

    private static Map<String, ?> maximumFlow(Case c) {
        int horizon = (int) c.number("horizonSteps");
        List<Long> values = IntStream.rangeClosed(0, horizon)
                .mapToObj(steps ->
                        flow(c).deliverable(c.text("sink"), after(steps)).amount())
                .toList();
        return Map.of("value", values.get(horizon), "valueByHorizon", values);
    }

    private static Map<String, ?> quickest(Case c) {
        TransferOutcome<String> delivery =
                flow(c).timeToMargin(c.text("sink"), (long) c.number("amount"), after(LATEST));
        if (delivery instanceof TransferOutcome.Delivered<String> delivered) {
            return Map.of(
                    "steps", Duration.between(Instant.EPOCH, delivered.by()).dividedBy(STEP));
        }
        throw new IllegalArgumentException(c.id() + ": " + delivery);
    }

    private static FlowOverTime<String> flow(Case c) {
        TransferNetwork<String> network = TransferNetwork.inStepsOf(STEP);
        for (JsonNode arc : c.inputs().get("arcs")) {
            network = network.with(Link.of(
                    arc.get("from").asText(),
                    arc.get("to").asText(),
                    arc.get("capacityPerStep").asLong(),
                    STEP.multipliedBy(arc.get("latencySteps").asLong())));
        }
        return FlowOverTime.of(network, List.of(Supply.of(c.text("source"), Supply.UNLIMITED)), Instant.EPOCH);
    }

    private static Instant after(int steps) {
        return Instant.EPOCH.plus(STEP.multipliedBy(steps));
    }

    private static Map<String, ?> cheapest(Case c) {
        Map<String, Integer> nodes = new HashMap<>();
        for (JsonNode arc : c.inputs().get("arcs")) {
            nodes.putIfAbsent(arc.get("from").asText(), nodes.size());
            nodes.putIfAbsent(arc.get("to").asText(), nodes.size());
        }
        FlowGraph graph = new FlowGraph(nodes.size());
        long[] lower = new long[c.inputs().get("arcs").size()];
        for (JsonNode arc : c.inputs().get("arcs")) {
            int added = graph.add(
                    node(nodes, arc.get("from").asText()),
                    node(nodes, arc.get("to").asText()),
                    arc.hasNonNull("upper") ? arc.get("upper").asLong() : FlowGraph.UNLIMITED,
                    arc.get("cost").asLong());
            lower[added] = arc.get("lower").asLong();
        }
        long[] supplies = new long[nodes.size()];
        c.inputs()
                .get("supply")
                .properties()
                .forEach(supply -> supplies[node(nodes, supply.getKey())] =
                        supply.getValue().asLong());
        Transshipment solver = new Transshipment();
        if (!solver.solve(graph, supplies, lower)) {
            throw new IllegalArgumentException(c.id() + " has no flow");
        }
        return Map.of("cost", solver.cost());
    }

    private static int node(Map<String, Integer> nodes, String name) {
        return nodes.getOrDefault(name, -1);
    }
}
