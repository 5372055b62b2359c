package io.github.garboard.liquidation.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.Position;
import io.github.garboard.liquidation.plan.LiquidationPlan;
import io.github.garboard.liquidation.plan.LiquidationPlanner;
import io.github.garboard.liquidation.plan.LiquidationStep;
import io.github.garboard.liquidation.plan.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Depth goes back to the planner as a cost of closing, in one lambda. */
class PlanByDepthTest {

    /** The health is found to the last bits of amounts of some hundreds. */
    private static final double ROUNDING = 1e-9;

    private static final double MARK = 100;
    private static final double MARGIN = 0.1;
    private static final double SIZE = 40;

    private static final DepthCurve SHALLOW = DepthCurve.of(DepthSegment.constantProduct(200, 20_000, 1));
    private static final DepthCurve DEEP = DepthCurve.of(DepthSegment.constantProduct(20_000, 2_000_000, 1));

    private record Market(List<DepthCurve> depth, double cash) {

        /** Cash and what was received, the rest at the mark, less 10 % of the rest: what a sale below the mark loses counts. */
        double health(Holdings<String> holdings) {
            double health = cash;
            for (int i = 0; i < holdings.size(); i++) {
                double left = holdings.quantity(i);
                health += depth.get(i).proceeds(SIZE - left) + left * MARK * (1 - MARGIN);
            }
            return health;
        }
    }

    private static final Holdings<String> ACCOUNT =
            Holdings.of(List.of(new Position<>("shallow", SIZE), new Position<>("deep", SIZE)));

    private static final LiquidationPlanner<String, Market> AT_MARK =
            LiquidationPlanner.of((holdings, market) -> market.health(holdings));

    private static final LiquidationPlanner<String, Market> AT_DEPTH = AT_MARK.withCost(
            (holdings, i, market) -> market.depth().get(i).shortfallPerUnit(Math.abs(holdings.quantity(i)), MARK));

    private static Market market(double missing) {
        return new Market(List.of(SHALLOW, DEEP), -2 * SIZE * MARK * (1 - MARGIN) - missing);
    }

    @Test
    void deepPositionIsClosedFirst() {
        LiquidationPlan<String> plan = AT_DEPTH.plan(ACCOUNT, market(300), 0);
        assertEquals(Outcome.RESTORED, plan.outcome());
        assertEquals("deep", plan.steps().get(0).key());
        assertEquals(0, plan.amount("shallow"));
        double sold = plan.amount("deep");
        // what selling frees, 10 % of the mark, less what it costs below the mark
        assertEquals(300, sold * MARK * MARGIN - sold * DEEP.shortfallPerUnit(sold, MARK), ROUNDING);
    }

    @Test
    void costOfTheStepIsTheShortfallOfTheWholePosition() {
        LiquidationStep<String> step =
                AT_DEPTH.plan(ACCOUNT, market(300), 0).steps().get(0);
        assertEquals(step.amount() * DEEP.shortfallPerUnit(SIZE, MARK), step.cost(), ROUNDING);
        assertTrue(step.cost() >= step.amount() * DEEP.shortfallPerUnit(step.amount(), MARK));
    }

    /** In the shallow pool the price falls by 10 % after 5.4 % of its reserve: selling more would harm. */
    @Test
    void shallowPositionIsClosedToWhereItHelps() {
        LiquidationPlan<String> plan = AT_DEPTH.plan(ACCOUNT, market(1e6), 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(SIZE, plan.amount("deep"), ROUNDING);
        double turn = SHALLOW.amountAt(MARK * (1 - MARGIN));
        // the top of a smooth curve is found to the root of the last bits
        assertEquals(turn, plan.amount("shallow"), 1e-5 * turn);
    }
}
