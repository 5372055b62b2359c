package io.github.garboard.benchmarks;

import io.github.garboard.collateral.velocity.batch.FlowGraph;
import io.github.garboard.collateral.velocity.batch.MaximumFlow;
import io.github.garboard.collateral.velocity.batch.MinimumCostFlow;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Flows over time in one network of 19 k arcs: the most that can be delivered, and the cheapest way to deliver four fifths of
 * it. Both sides get the same expanded network, ready in their own form, and give the value or the cost and the flow.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FlowBenchmark {

    private final ExpandedNetwork network = ExpandedNetwork.of(20131201);
    private final FlowGraph graph = network.graph;
    private final MaximumFlow maximum = new MaximumFlow();
    private final MinimumCostFlow cheapest = new MinimumCostFlow();
    private final long amount = maximum.solve(graph, network.source, network.sink) * 4 / 5;
    private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> capacities = network.capacities();
    private final MinimumCostFlowProblem<Integer, DefaultWeightedEdge> problem = problem();

    private MinimumCostFlowProblem<Integer, DefaultWeightedEdge> problem() {
        Map<DefaultWeightedEdge, Integer> limits = new HashMap<>();
        int units = Math.toIntExact(amount);
        return new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                network.costs(limits),
                node -> node == network.source ? units : node == network.sink ? -units : 0,
                edge -> limits.getOrDefault(edge, 0));
    }

    /** The most that can be delivered. */
    @Benchmark
    public long garboardMaximumFlow() {
        return maximum.solve(graph, network.source, network.sink);
    }

    /** The same by JGraphT's fastest. */
    @Benchmark
    public double jgraphtPushRelabel() {
        return new PushRelabelMFImpl<>(capacities).getMaximumFlowValue(network.source, network.sink);
    }

    /** The same by JGraphT's form of our method. */
    @Benchmark
    public double jgraphtDinic() {
        return new DinicMFImpl<>(capacities).getMaximumFlowValue(network.source, network.sink);
    }

    /** The least cost of four fifths of it. */
    @Benchmark
    public long garboardMinimumCostFlow() {
        cheapest.send(graph, network.source, network.sink, amount, Long.MAX_VALUE);
        return cheapest.cost();
    }

    /** The same by JGraphT. */
    @Benchmark
    public double jgraphtCapacityScaling() {
        return new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getCost();
    }
}
