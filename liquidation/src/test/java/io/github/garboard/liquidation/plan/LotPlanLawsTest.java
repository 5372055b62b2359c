package io.github.garboard.liquidation.plan;

import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.laws.Accounts;
import io.github.garboard.liquidation.laws.LiquidationPlanLaws;
import java.util.List;
import net.jqwik.api.Arbitrary;

class LotPlanLawsTest implements LiquidationPlanLaws<Integer, Books.Linear> {

    @Override
    public LiquidationPlanner<Integer, Books.Linear> planner() {
        return LiquidationPlanner.of(Books.Linear.HEALTH)
                .withCost(Books.Linear.COST)
                .withAmounts(key -> AmountRule.needed().inLots(lot(key)));
    }

    @Override
    public double lot(Integer key) {
        return 2.5 * (1 + key);
    }

    @Override
    public Arbitrary<Holdings<Integer>> accounts() {
        return Accounts.of(List.of(0, 1, 2, 3), 1000);
    }

    @Override
    public Books.Linear market() {
        return new Books.Linear(100, List.of(0.1, 0.25, 0.5, 0.02), List.of(0.002, 0.004, 0.02, 0.0));
    }

    @Override
    public double target() {
        return 0;
    }
}
