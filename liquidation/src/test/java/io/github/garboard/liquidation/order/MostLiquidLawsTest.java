package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.Candidate;
import io.github.garboard.liquidation.laws.Candidates;
import io.github.garboard.liquidation.laws.PositionOrderLaws;
import net.jqwik.api.Arbitrary;

class MostLiquidLawsTest implements PositionOrderLaws<Integer> {

    @Override
    public PositionOrder<Integer> order() {
        return PositionOrder.mostLiquid(key -> key % 3);
    }

    @Override
    public Arbitrary<Candidate<Integer>> candidates() {
        return Candidates.any();
    }
}
