package io.github.garboard.liquidation.plan;

import io.github.garboard.liquidation.Holdings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Groups of positions that help only together. */
final class JointSearch<K, M> {

    /** The part of a group that is closed to see whether it helps: about a millionth. */
    private static final double STEP = 0x1p-20;

    private final LiquidationPlanner<K, M> planner;
    private final M market;
    private final Holdings<K> holdings;
    private final double reached;
    private final double target;
    private final double[] costs;

    private JointSearch(LiquidationPlanner<K, M> planner, LiquidationPlan<K> single, M market) {
        this.planner = planner;
        this.market = market;
        this.holdings = single.holdingsAfter();
        this.reached = single.healthAfter();
        this.target = single.target();
        this.costs = new double[holdings.size()];
    }

    static <K, M> JointPlan<K> extend(LiquidationPlanner<K, M> planner, LiquidationPlan<K> single, M market) {
        boolean stuck = single.outcome() == Outcome.INCURABLE;
        return stuck
                ? new JointSearch<>(planner, single, market).extend(single)
                : new JointPlan<>(single, Optional.empty(), 0, single.holdingsAfter());
    }

    private JointPlan<K> extend(LiquidationPlan<K> single) {
        List<int[]> groups = groups();
        Optional<JointClosing<K>> best = Optional.empty();
        for (int[] group : groups) {
            if (health(group, STEP) > reached) {
                Optional<JointClosing<K>> known = best;
                best = close(group)
                        .filter(found -> known.isEmpty() || better(found, known.orElseThrow()))
                        .or(() -> known);
            }
        }
        Holdings<K> after = holdings;
        for (JointClosing.Leg<K> leg : best.map(JointClosing::legs).orElse(List.of())) {
            after = after.reduce(after.indexOf(leg.key()), leg.amount());
        }
        return new JointPlan<>(single, best, groups.size(), after);
    }

    private List<int[]> groups() {
        int[] open = IntStream.range(0, holdings.size())
                .filter(i -> holdings.quantity(i) != 0)
                .toArray();
        List<int[]> groups = new ArrayList<>();
        for (int a = 0; a < open.length; a++) {
            costs[open[a]] = planner.candidate(holdings, open[a], market).costPerUnit();
            for (int b = a + 1; b < open.length; b++) {
                groups.add(new int[] {open[a], open[b]});
            }
        }
        if (open.length > 2) {
            groups.add(open);
        }
        return groups;
    }

    private Optional<JointClosing<K>> close(int[] group) {
        Closing.Probe found = new Closing(part -> health(group, part), 1, reached).towards(target);
        if (!(found.health() > reached)) {
            return Optional.empty();
        }
        List<JointClosing.Leg<K>> legs = Arrays.stream(group)
                .mapToObj(i -> new JointClosing.Leg<>(holdings.key(i), amount(i, found.amount())))
                .toList();
        double cost = Arrays.stream(group)
                .mapToDouble(i -> amount(i, found.amount()) * costs[i])
                .sum();
        return Optional.of(new JointClosing<>(legs, cost, reached, found.health()));
    }

    /** Reaching the target comes first, then the lower cost, else the higher health. */
    private boolean better(JointClosing<K> one, JointClosing<K> other) {
        boolean reaches = one.healthAfter() >= target;
        if (reaches != (other.healthAfter() >= target)) {
            return reaches;
        }
        return reaches ? one.cost() < other.cost() : one.healthAfter() > other.healthAfter();
    }

    private double health(int[] group, double part) {
        Holdings<K> after = holdings;
        for (int i : group) {
            after = after.reduce(i, amount(i, part));
        }
        return planner.healthOf(after, market);
    }

    private double amount(int index, double part) {
        return part * Math.abs(holdings.quantity(index));
    }
}
