package io.github.garboard.liquidation.plan;

import io.github.garboard.liquidation.Candidate;
import io.github.garboard.liquidation.Holdings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rounds of one plan. Mutable. */
final class Rounds<K, M> {

    private final LiquidationPlanner<K, M> planner;
    private final M market;
    private final double target;
    private final List<LiquidationStep<K>> steps = new ArrayList<>();

    /** Positions that would help, but of which the rule allows no more now, or only an amount that harms. */
    private final BitSet spent = new BitSet();

    Rounds(LiquidationPlanner<K, M> planner, M market, double target) {
        this.planner = planner;
        this.market = market;
        this.target = target;
    }

    LiquidationPlan<K> plan(Holdings<K> account) {
        double before = planner.healthOf(account, market);
        Holdings<K> holdings = account;
        double reached = before;
        Outcome outcome = before >= target ? Outcome.NOT_NEEDED : Outcome.OUT_OF_ROUNDS;
        // one more, to see that nothing is left to close
        int rounds = LiquidationPlanner.ROUNDS_PER_POSITION * account.size() + 1;
        for (int round = 0; round < rounds && outcome == Outcome.OUT_OF_ROUNDS; round++) {
            LiquidationStep<K> step = next(holdings, reached);
            if (step == null) {
                outcome = spent.isEmpty() ? Outcome.INCURABLE : Outcome.LIMITED;
            } else {
                steps.add(step);
                holdings = holdings.reduce(holdings.indexOf(step.key()), step.amount());
                reached = step.healthAfter();
                outcome = reached >= target ? Outcome.RESTORED : outcome;
            }
        }
        double cost = steps.stream().mapToDouble(LiquidationStep::cost).sum();
        return new LiquidationPlan<>(outcome, steps, before, reached, target, cost, holdings);
    }

    /** The first candidate whose closing raises the health; a full ranking is hardly ever needed. */
    private @Nullable LiquidationStep<K> next(Holdings<K> holdings, double reached) {
        List<Candidate<K>> candidates = candidates(holdings);
        while (!candidates.isEmpty()) {
            Candidate<K> first = candidates.get(0);
            for (Candidate<K> candidate : candidates) {
                first = planner.order().compare(candidate, first) < 0 ? candidate : first;
            }
            LiquidationStep<K> step = step(holdings, first, reached);
            if (step != null) {
                return step;
            }
            candidates.remove(first);
        }
        return null;
    }

    private @Nullable LiquidationStep<K> step(Holdings<K> holdings, Candidate<K> candidate, double reached) {
        int index = candidate.index();
        double size = Math.abs(candidate.quantity());
        Closing.Probe wanted = new Closing(
                        amount -> planner.healthOf(holdings.reduce(index, amount), market), size, reached)
                .towards(target);
        if (!(wanted.health() > reached)) {
            return null;
        }
        double amount = planner.amounts()
                .apply(candidate.key())
                .decide(size, wanted.amount())
                .amount();
        double health =
                amount == wanted.amount() ? wanted.health() : planner.healthOf(holdings.reduce(index, amount), market);
        boolean helps = health > reached;
        if (amount < wanted.amount() || !helps) {
            spent.set(index);
        }
        return helps
                ? new LiquidationStep<>(candidate.key(), amount, candidate.costPerUnit() * amount, reached, health)
                : null;
    }

    private List<Candidate<K>> candidates(Holdings<K> holdings) {
        List<Candidate<K>> candidates = new ArrayList<>();
        for (int i = 0; i < holdings.size(); i++) {
            if (holdings.quantity(i) != 0 && !spent.get(i)) {
                Candidate<K> candidate = planner.candidate(holdings, i, market);
                if (candidate.reliefPerUnit() > 0) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }
}
