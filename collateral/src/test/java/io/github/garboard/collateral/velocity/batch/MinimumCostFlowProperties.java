package io.github.garboard.collateral.velocity.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

class MinimumCostFlowProperties {

    /** The peer counts in doubles, which are exact here. */
    private static final double EXACT = 0;

    /** The simplex method divides; costs here are below 1e5 and its own tolerance 1e-6. */
    private static final double SIMPLEX = 1e-5;

    private final MinimumCostFlow solver = new MinimumCostFlow();

    @Property(tries = 300)
    void agreesWithCapacityScalingOfJGraphT(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 20) int nodes,
            @ForAll @IntRange(max = 80) int arcs) {
        FlowGraph graph = RandomGraphs.of(random, nodes, arcs, 30);
        int amount = (int) (random.nextDouble() * solver.send(graph, 0, 1, FlowGraph.UNLIMITED, Long.MAX_VALUE));
        assertEquals(amount, solver.send(graph, 0, 1, amount, Long.MAX_VALUE));
        DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> peer =
                new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
        for (int node = 0; node < nodes; node++) {
            peer.addVertex(node);
        }
        for (int arc = 0; arc < arcs; arc++) {
            DefaultWeightedEdge edge = peer.addEdge(graph.tail(arc), graph.head(arc));
            peer.setEdgeWeight(edge, (double) graph.cost(arc));
            capacities.put(edge, (int) graph.capacity(arc));
        }
        double cost = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        peer,
                        node -> node == 0 ? amount : node == 1 ? -amount : 0,
                        edge -> capacities.getOrDefault(edge, 0)))
                .getCost();
        assertEquals(cost, (double) solver.cost(), EXACT);
    }

    @Property(tries = 60)
    void agreesWithTheLinearProgram(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 8) int nodes,
            @ForAll @IntRange(min = 1, max = 25) int arcs) {
        FlowGraph graph = RandomGraphs.of(random, nodes, arcs, 30);
        long amount = solver.send(graph, 0, 1, FlowGraph.UNLIMITED, Long.MAX_VALUE);
        double[] costs = new double[arcs];
        List<LinearConstraint> rows = new ArrayList<>();
        for (int arc = 0; arc < arcs; arc++) {
            costs[arc] = (double) graph.cost(arc);
            double[] only = new double[arcs];
            only[arc] = 1;
            rows.add(new LinearConstraint(only, Relationship.LEQ, (double) graph.capacity(arc)));
        }
        for (int node = 0; node < nodes; node++) {
            double[] leaving = new double[arcs];
            for (int arc = 0; arc < arcs; arc++) {
                leaving[arc] += graph.tail(arc) == node ? 1 : graph.head(arc) == node ? -1 : 0;
            }
            rows.add(new LinearConstraint(leaving, Relationship.EQ, node == 0 ? amount : node == 1 ? -amount : 0));
        }
        double cost = new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(costs, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
        assertEquals(cost, (double) solver.cost(), SIMPLEX);
    }

    @Property(tries = 300)
    void pricesAndFlowsAreComplementary(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 40) int nodes,
            @ForAll @IntRange(max = 300) int arcs) {
        FlowGraph graph = RandomGraphs.of(random, nodes, arcs, 30);
        long most = solver.send(graph, 0, 1, FlowGraph.UNLIMITED, Long.MAX_VALUE);
        long amount = (long) (random.nextDouble() * (most + 1));
        assertEquals(amount, solver.send(graph, 0, 1, amount, Long.MAX_VALUE));
        long cost = 0;
        long[] balance = new long[nodes];
        for (int arc = 0; arc < arcs; arc++) {
            long reduced = graph.cost(arc) + solver.price(graph.head(arc)) - solver.price(graph.tail(arc));
            assertTrue(solver.flow(arc) == graph.capacity(arc) || reduced >= 0);
            assertTrue(solver.flow(arc) == 0 || reduced <= 0);
            cost += solver.flow(arc) * graph.cost(arc);
            balance[graph.tail(arc)] -= solver.flow(arc);
            balance[graph.head(arc)] += solver.flow(arc);
        }
        assertEquals(cost, solver.cost());
        assertEquals(amount, balance[1]);
        assertEquals(-amount, balance[0]);
    }

    @Property(tries = 300)
    void budgetBuysTheMostThatItCan(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 20) int nodes,
            @ForAll @IntRange(max = 80) int arcs) {
        FlowGraph graph = RandomGraphs.of(random, nodes, arcs, 30);
        long most = solver.send(graph, 0, 1, FlowGraph.UNLIMITED, Long.MAX_VALUE);
        long budget = (long) (random.nextDouble() * solver.cost());
        long bought = solver.send(graph, 0, 1, FlowGraph.UNLIMITED, budget);
        long spent = solver.cost();
        long next = solver.nextCost();
        assertTrue(spent <= budget);
        if (bought < most) {
            assertTrue(next > budget - spent);
            assertEquals(bought + 1, solver.send(graph, 0, 1, bought + 1, Long.MAX_VALUE));
            assertEquals(spent + next, solver.cost());
        } else {
            assertEquals(Long.MAX_VALUE, next);
        }
    }

    @Property(tries = 200)
    void withoutLimitsItIsAMaximumFlowWithItsCut(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 40) int nodes,
            @ForAll @IntRange(max = 300) int arcs) {
        FlowGraph graph = RandomGraphs.of(random, nodes, arcs, 30);
        MaximumFlow maximum = new MaximumFlow();
        long value = maximum.solve(graph, 0, 1);
        assertEquals(value, solver.send(graph, 0, 1, FlowGraph.UNLIMITED, Long.MAX_VALUE));
        for (int node = 0; node < nodes; node++) {
            assertEquals(maximum.onSourceSide(node), solver.onSourceSide(node));
        }
    }

    @Example
    void namesWhatIsWrong() {
        FlowGraph graph = new FlowGraph(2);
        FlowGraphTest.assertMessage("amount must be non-negative: -1", () -> solver.send(graph, 0, 1, -1, 0));
        FlowGraphTest.assertMessage("budget must be non-negative: -1", () -> solver.send(graph, 0, 1, 0, -1));
        graph.add(0, 1, 1, -4);
        FlowGraphTest.assertMessage(
                "cost must be in [0, 1152921504606846975]: -4", () -> solver.send(graph, 0, 1, 1, 1));
    }
}
