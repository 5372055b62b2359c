package io.github.garboard.liquidation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The planner under amount rules. */
class PlannerAmountsTest {

    /** Amounts are found to the last bits of the position. */
    private static final double AMOUNT = 1e-10;

    private static final LiquidationPlanner<Integer, Books.Linear> LINEAR =
            LiquidationPlanner.of(Books.Linear.HEALTH).withCost(Books.Linear.COST);
    private static final LiquidationPlanner<Integer, Books.Netting> NETTING =
            LiquidationPlanner.of(Books.Netting.HEALTH);

    /** Two positions of which a unit of either gains or loses 1: only the net counts. */
    private static final List<List<Double>> HEDGE = List.of(List.of(1.0, 1.0), List.of(-1.0, -1.0));

    private static Books.Linear linear(double equity) {
        return new Books.Linear(equity, List.of(0.1, 0.5), List.of(0.002, 0.02));
    }

    @Test
    void lotsAreRoundedSoThatTheTargetIsMet() {
        LiquidationPlan<Integer> plan =
                LINEAR.withAmounts(key -> AmountRule.needed().inLots(3)).plan(Books.account(100, -20), linear(8), 0);
        assertEquals(Outcome.RESTORED, plan.outcome());
        assertEquals(100, plan.amount(0));
        assertEquals(6, plan.amount(1));
        assertEquals(1, plan.healthAfter(), AMOUNT);
    }

    @Test
    void limitEndsAPlanThatMoreWouldHaveHelped() {
        LiquidationPlan<Integer> plan = LINEAR.withAmounts(
                        key -> AmountRule.needed().atMostFraction(0.5))
                .plan(Books.account(100, -20), linear(8), 0);
        assertEquals(Outcome.LIMITED, plan.outcome());
        assertEquals(50, plan.amount(0));
        assertEquals(10, plan.amount(1));
        assertEquals(-2, plan.healthAfter(), AMOUNT);
        LiquidationPlan<Integer> later = LINEAR.withAmounts(
                        key -> AmountRule.needed().closingAtLeast(1000))
                .plan(Books.account(100, -20), linear(8), 0);
        assertEquals(Outcome.LIMITED, later.outcome());
        assertEquals(List.of(), later.steps());
    }

    @Test
    void ruleThatTakesTooMuchIsFollowedOnlyIfItHelps() {
        // 2 of the 10 would do, all of them unhedge the short 8
        Books.Netting market = new Books.Netting(0, HEDGE);
        LiquidationPlan<Integer> plan =
                NETTING.withAmounts(key -> AmountRule.whole()).plan(Books.account(10, -8), market, 0);
        assertEquals(Outcome.LIMITED, plan.outcome());
        assertEquals(List.of(), plan.steps());
        assertEquals(2, NETTING.plan(Books.account(10, -8), market, 0).amount(0), AMOUNT);
    }
}
