package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.Candidate;
import io.github.garboard.liquidation.laws.Candidates;
import io.github.garboard.liquidation.laws.PositionOrderLaws;
import net.jqwik.api.Arbitrary;

class ReliefPerCostLawsTest implements PositionOrderLaws<Integer> {

    @Override
    public PositionOrder<Integer> order() {
        return PositionOrder.reliefPerCost();
    }

    @Override
    public Arbitrary<Candidate<Integer>> candidates() {
        return Candidates.any();
    }
}
