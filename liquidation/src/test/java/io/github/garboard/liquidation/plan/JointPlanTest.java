package io.github.garboard.liquidation.plan;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.Holdings;
import java.util.List;
import org.junit.jupiter.api.Test;

class JointPlanTest {

    private static final LiquidationPlanner<Integer, Books.Linear> LINEAR =
            LiquidationPlanner.of(Books.Linear.HEALTH).withCost(Books.Linear.COST);

    private static Books.Linear linear(double equity) {
        return new Books.Linear(equity, List.of(0.1, 0.5), List.of(0.002, 0.02));
    }

    @Test
    void hedgeIsClosedTogether() {
        // gains of the one are the losses of the other, and each needs margin of its own
        LiquidationPlanner<Integer, Double> hedge = LiquidationPlanner.<Integer, Double>of((holdings, equity) -> {
                    double net = holdings.quantity(0) + holdings.quantity(1);
                    double gross = Math.abs(holdings.quantity(0)) + Math.abs(holdings.quantity(1));
                    return equity - 5 * Math.abs(net) - 0.1 * gross - 0.1 * Math.abs(holdings.quantity(2));
                })
                .withCost((holdings, index, equity) -> 0.01);
        Holdings<Integer> account = Books.account(10, -10, 1);
        JointPlan<Integer> plan = hedge.planJointly(account, 1.0, 0);
        assertEquals(Outcome.INCURABLE, plan.single().outcome());
        assertTrue(plan.restored(), plan::toString);
        // the third brings 0.1 of the 1.1 missing, the pair 0.2 for each unit of both
        assertEquals(1, plan.single().amount(2));
        assertEquals(
                List.of(0, 1),
                plan.joint().orElseThrow().legs().stream()
                        .map(JointClosing.Leg::key)
                        .toList());
        assertEquals(5, plan.holdingsAfter().quantity(0), 1e-9);
        assertEquals(-5, plan.holdingsAfter().quantity(1), 1e-9);
        assertEquals(0.01 + 0.1, plan.cost(), 1e-9);
        assertEquals(1, plan.groupsTried());
    }

    @Test
    void cheapestGroupThatReachesTheTargetIsClosed() {
        LiquidationPlanner<Integer, Double> pairs = LiquidationPlanner.<Integer, Double>of((holdings, equity) -> {
                    double gross = 0;
                    for (int i = 0; i < holdings.size(); i++) {
                        gross += Math.abs(holdings.quantity(i));
                    }
                    double first = Math.abs(holdings.quantity(0) + holdings.quantity(1));
                    double second = Math.abs(holdings.quantity(2) + holdings.quantity(3));
                    return equity - 5 * (first + second) - 0.1 * gross;
                })
                .withCost((holdings, index, equity) -> index < 2 ? 0.01 : 0.05);
        JointPlan<Integer> plan = pairs.planJointly(Books.account(10, -10, 10, -10), 3.0, 0);
        assertEquals(7, plan.groupsTried());
        // half of the first pair; half of the second costs 0.5, a quarter of all 0.3
        assertEquals(0.1, plan.cost(), 1e-9);
        assertEquals(-5, plan.holdingsAfter().quantity(1), 1e-9);
        // with less equity no pair suffices: three quarters of all, though a pair costs less
        JointPlan<Integer> all = pairs.planJointly(Books.account(10, -10, 10, -10), 1.0, 0);
        assertTrue(all.restored(), all::toString);
        assertEquals(0.75 * 1.2, all.cost(), 1e-9);
    }

    @Test
    void allPositionsTogetherCureWhereNoPairDoes() {
        // three legs of a butterfly: any two alone are unbalanced
        LiquidationPlanner<Integer, Double> butterfly = LiquidationPlanner.of((holdings, equity) -> {
            double a = holdings.quantity(0);
            double b = holdings.quantity(1);
            double c = holdings.quantity(2);
            return equity - Math.abs(a + b + c) * 10 - Math.abs(a - c) * 10 - 0.1 * (a - b + c);
        });
        JointPlan<Integer> plan = butterfly.planJointly(Books.account(1, -2, 1), 0.1, 0);
        assertEquals(3, plan.joint().orElseThrow().legs().size());
        assertEquals(4, plan.groupsTried());
        assertEquals(0.25, plan.holdingsAfter().quantity(0), 1e-9);
        assertTrue(plan.restored(), plan::toString);
        JointPlan<Integer> hopeless = butterfly.planJointly(Books.account(1, -2, 1), -0.1, 0);
        assertEquals(-0.1, hopeless.healthAfter(), 1e-9);
        assertTrue(!hopeless.restored(), hopeless::toString);
    }

    @Test
    void nothingIsTriedTogetherWhereSinglesCureOrNothingIsLeft() {
        JointPlan<Integer> cured = LINEAR.planJointly(Books.account(100, -20), linear(8), 0);
        assertTrue(cured.restored() && cured.joint().isEmpty(), cured::toString);
        assertEquals(0, cured.groupsTried());
        JointPlan<Integer> closed = LINEAR.planJointly(Books.account(100, -20), linear(-1), 0);
        assertEquals(0, closed.groupsTried());
        assertEquals(-1, closed.healthAfter());
        assertEquals(closed.single().cost(), closed.cost());
    }

    @Test
    void jointClosingRejectsNumbersOutsideTheirRange() {
        JointClosing.Leg<Integer> leg = new JointClosing.Leg<>(0, 1);
        assertRefused("amount of 0 must be finite and > 0: 0.0", () -> new JointClosing.Leg<>(0, 0));
        assertRefused(
                "legs must be at least 2: [Leg[key=0, amount=1.0]]", () -> new JointClosing<>(List.of(leg), 0, 0, 1));
        assertRefused(
                "cost must be finite and >= 0: NaN", () -> new JointClosing<>(List.of(leg, leg), Double.NaN, 0, 1));
        assertRefused(
                "healthAfter must be finite and > healthBefore, 1.0: 1.0",
                () -> new JointClosing<>(List.of(leg, leg), 0, 1, 1));
    }
}
