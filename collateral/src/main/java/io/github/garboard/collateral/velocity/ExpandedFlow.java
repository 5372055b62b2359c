package io.github.garboard.collateral.velocity;

import io.github.garboard.collateral.velocity.batch.FlowGraph;
import io.github.garboard.collateral.velocity.batch.MaximumFlow;
import io.github.garboard.collateral.velocity.batch.MinimumCostFlow;
import java.util.function.IntToLongFunction;

/** Mutable: the solvers of one question, each made for what it can do: no fees, fees, lots. */
final class ExpandedFlow<P> {

    private final long budget;
    private final boolean fees;
    private final boolean lots;
    private final MaximumFlow most = new MaximumFlow();
    private final MinimumCostFlow cheapest = new MinimumCostFlow();

    ExpandedFlow(TransferNetwork<P> network, long budget) {
        this.budget = budget;
        this.fees = network.links().stream().anyMatch(link -> link.feePerUnit() > 0);
        this.lots = network.links().stream().anyMatch(link -> link.minimumLot() > 1);
    }

    /** How much can be delivered, without a schedule. */
    long amount(TimeExpansion<P> expansion) {
        if (lots) {
            return solve(expansion).amount();
        }
        return fees && budget < Long.MAX_VALUE ? sendCheapest(expansion) : sendMost(expansion);
    }

    /** How much can be delivered, and how, at the least fees. */
    Solution<P> solve(TimeExpansion<P> expansion) {
        if (lots) {
            return solveLots(expansion);
        }
        if (!fees) {
            long amount = sendMost(expansion);
            return new Solution<>(amount, amount, most::flow, expansion.cut(most::onSourceSide));
        }
        long amount = sendCheapest(expansion);
        Bottleneck<P> bottleneck = cheapest.nextCost() == Long.MAX_VALUE
                ? expansion.cut(cheapest::onSourceSide)
                : new Bottleneck.Budget<>(cheapest.cost(), cheapest.nextCost());
        return new Solution<>(amount, amount, cheapest::flow, bottleneck);
    }

    private Solution<P> solveLots(TimeExpansion<P> expansion) {
        long bound = sendMost(expansion);
        Bottleneck<P> cut = expansion.cut(most::onSourceSide);
        LotSearch search = new LotSearch(
                expansion.graph(), expansion.source(), expansion.sink(), bound, expansion::lot, expansion.ends());
        search.run();
        return new Solution<>(search.amount(), search.complete() ? search.amount() : bound, search::flow, cut);
    }

    private long sendMost(TimeExpansion<P> expansion) {
        return requireFinite(most.solve(expansion.graph(), expansion.source(), expansion.sink()));
    }

    private long sendCheapest(TimeExpansion<P> expansion) {
        return requireFinite(
                cheapest.send(expansion.graph(), expansion.source(), expansion.sink(), FlowGraph.UNLIMITED, budget));
    }

    private static long requireFinite(long amount) {
        if (amount == FlowGraph.UNLIMITED) {
            throw new ArithmeticException("amount delivered must be within 2^63 - 2 units: " + amount);
        }
        return amount;
    }

    /** What flows, to be read before the next is found. */
    record Solution<P>(long amount, long bound, IntToLongFunction flow, Bottleneck<P> bottleneck) {}
}
