package io.github.garboard.liquidation.plan;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.order.PositionOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiquidationPlannerTest {

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
    void healthyAccountNeedsNoPlan() {
        Holdings<Integer> account = Books.account(100, -20);
        LiquidationPlan<Integer> plan = LINEAR.plan(account, linear(20), 0);
        assertEquals(new LiquidationPlan<>(Outcome.NOT_NEEDED, List.of(), 0, 0, 0, 0, account), plan);
    }

    @Test
    void cheapestReliefIsClosedFirstAndOnlyAsMuchAsNeeded() {
        LiquidationPlan<Integer> plan = LINEAR.plan(Books.account(100, -20), linear(8), 0);
        assertEquals(Outcome.RESTORED, plan.outcome());
        assertEquals(
                List.of(0, 1), plan.steps().stream().map(LiquidationStep::key).toList());
        assertEquals(100, plan.amount(0));
        assertEquals(4, plan.amount(1), AMOUNT);
        assertEquals(0.28, plan.cost(), AMOUNT);
        assertEquals(-12, plan.healthBefore());
        assertTrue(plan.healthAfter() >= 0, () -> "health " + plan.healthAfter());
        assertEquals(Books.account(0, -16).quantity(1), plan.holdingsAfter().quantity(1), AMOUNT);
    }

    @Test
    void incurableAccountIsClosedToItsBestHealth() {
        LiquidationPlan<Integer> plan = LINEAR.plan(Books.account(100, -20), linear(-1), 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(Books.account(0, 0), plan.holdingsAfter());
        assertEquals(-1, plan.healthAfter());
    }

    @Test
    void accountWithoutOpenPositionsIsIncurable() {
        LiquidationPlan<Integer> none = LINEAR.plan(Books.account(), linear(-1), 0);
        LiquidationPlan<Integer> closed = LINEAR.plan(Books.account(0, 0), linear(-1), 0);
        assertEquals(Outcome.INCURABLE, none.outcome());
        assertEquals(Outcome.INCURABLE, closed.outcome());
        assertEquals(List.of(), closed.steps());
    }

    @Test
    void orderOfTheCallerDecides() {
        LiquidationPlan<Integer> plan = LINEAR.withOrder((first, second) -> second.index() - first.index())
                .plan(Books.account(100, -20), linear(19), 0);
        assertEquals(1, plan.steps().size());
        assertEquals(2, plan.amount(1), AMOUNT);
    }

    @Test
    void withoutCostTheLargestReliefIsClosedFirst() {
        LiquidationPlan<Integer> plan =
                LiquidationPlanner.of(Books.Linear.HEALTH).plan(Books.account(10, -20), linear(10), 0);
        assertEquals(1, plan.steps().get(0).key());
        assertEquals(0, plan.cost());
    }

    @Test
    void reliefOfTheCallerDecidesWhatIsTried() {
        LiquidationPlan<Integer> plan = LINEAR.withRelief((holdings, index, market) -> index == 1 ? 1 : 0)
                .plan(Books.account(100, -20), linear(19), 0);
        assertEquals(0, plan.amount(0));
        assertEquals(2, plan.amount(1), AMOUNT);
    }

    @Test
    void candidateThatOnlyPromisesReliefIsPassedOver() {
        LiquidationPlan<Integer> plan = NETTING.withRelief((holdings, index, market) -> 1)
                .withOrder(PositionOrder.largestRelief())
                .plan(Books.account(-9, 8), new Books.Netting(0, HEDGE), -0.5);
        assertEquals(List.of(0), plan.steps().stream().map(LiquidationStep::key).toList());
        LiquidationPlan<Integer> hedgeFirst = NETTING.withRelief((holdings, index, market) -> 1 + index)
                .plan(Books.account(-9, 8), new Books.Netting(0, HEDGE), -0.5);
        assertEquals(0.5, hedgeFirst.amount(0), AMOUNT);
        assertEquals(0, hedgeFirst.amount(1));
    }

    @Test
    void closingStopsWhereTheRestHedges() {
        // closing more than 2 of the 10 would leave the short 8 unhedged
        Books.Netting market = new Books.Netting(-5, HEDGE);
        LiquidationPlan<Integer> plan = NETTING.plan(Books.account(10, -8), market, 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(2, plan.amount(0), AMOUNT);
        assertEquals(-5, plan.healthAfter(), AMOUNT);
    }

    @Test
    void ofAmountsOfEqualHealthTheSmallestIsClosed() {
        LiquidationPlanner<Integer, Double> flat =
                LiquidationPlanner.of((holdings, top) -> Math.min(top, 5 - holdings.quantity(0)));
        LiquidationPlan<Integer> plan = flat.plan(Books.account(10), -1.0, 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(4, plan.amount(0), AMOUNT);
    }

    @Test
    void positionWithoutReliefIsNotTried() {
        LiquidationPlan<Integer> plan =
                LINEAR.withRelief((holdings, index, market) -> 0).plan(Books.account(100, -20), linear(19), 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(List.of(), plan.steps());
    }

    @Test
    void targetInsideTheHedgedRangeIsFoundThoughTheEndMissesIt() {
        Books.Netting market = new Books.Netting(0.5, HEDGE);
        LiquidationPlan<Integer> plan = NETTING.plan(Books.account(10, -8), market, 0);
        assertEquals(Outcome.RESTORED, plan.outcome());
        assertEquals(1.5, plan.amount(0), AMOUNT);
    }

    @Test
    void closingsThatHelpEachOtherInEverSmallerAmountsEndByTheNumberOfRounds() {
        // a spread whose legs must go together: (x - y)^2 is dear, x + y is what is to be closed
        LiquidationPlanner<Integer, Double> spread = LiquidationPlanner.of((holdings, dear) -> {
            double x = holdings.quantity(0);
            double y = holdings.quantity(1);
            return -dear * (x - y) * (x - y) - x - y;
        });
        LiquidationPlan<Integer> plan = spread.plan(Books.account(1, 1), 1000.0, 0);
        assertEquals(Outcome.OUT_OF_ROUNDS, plan.outcome());
        assertEquals(
                2 * LiquidationPlanner.ROUNDS_PER_POSITION + 1, plan.steps().size());
        assertTrue(plan.healthAfter() > plan.healthBefore(), () -> "health " + plan.healthAfter());
    }

    @Test
    void smallestPositionsEndTheSearch() {
        Books.Netting market = new Books.Netting(-5, HEDGE);
        LiquidationPlan<Integer> plan = NETTING.withRelief((holdings, index, m) -> 1)
                .plan(Books.account(Double.MIN_VALUE, -Double.MIN_VALUE), market, 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(-5, plan.healthAfter());
    }

    @Test
    void rejectsTargetAndFunctionsThatAreNotFinite() {
        assertRefused("target must be finite: NaN", () -> LINEAR.plan(Books.account(1, 1), linear(1), Double.NaN));
        assertRefused(
                "health of Holdings[Position[key=0, quantity=1.0], Position[key=1, quantity=1.0]] must be finite: NaN",
                () -> LINEAR.plan(Books.account(1, 1), linear(Double.NaN), 0));
        assertRefused(
                "costPerUnit of 0 must be finite and >= 0: -1.0",
                () -> LINEAR.withCost((holdings, index, market) -> -1).plan(Books.account(1, 1), linear(0), 0));
        assertRefused(
                "reliefPerUnit of 0 must be finite: NaN",
                () -> LINEAR.withRelief((holdings, index, market) -> Double.NaN)
                        .plan(Books.account(1, 1), linear(0), 0));
    }
}
