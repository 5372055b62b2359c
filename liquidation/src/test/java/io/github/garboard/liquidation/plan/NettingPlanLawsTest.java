package io.github.garboard.liquidation.plan;

import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.laws.Accounts;
import io.github.garboard.liquidation.laws.LiquidationPlanLaws;
import java.util.List;
import net.jqwik.api.Arbitrary;

class NettingPlanLawsTest implements LiquidationPlanLaws<Integer, Books.Netting> {

    @Override
    public LiquidationPlanner<Integer, Books.Netting> planner() {
        return LiquidationPlanner.of(Books.Netting.HEALTH);
    }

    @Override
    public Arbitrary<Holdings<Integer>> accounts() {
        return Accounts.of(List.of(0, 1, 2), 1000);
    }

    @Override
    public Books.Netting market() {
        return new Books.Netting(
                20,
                List.of(
                        List.of(0.16, 0.11, -0.3),
                        List.of(-0.16, -0.13, 0.5),
                        List.of(0.4, -0.1, 0.2),
                        List.of(-0.3, 0.2, 0.1)));
    }

    @Override
    public double target() {
        return 0;
    }
}
