package io.github.garboard.liquidation.plan;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.liquidation.Holdings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiquidationPlanTest {

    private static final Holdings<Integer> AFTER = Books.account(1, 0, 2);
    private static final LiquidationStep<Integer> FIRST = new LiquidationStep<>(0, 2, 0.5, -10, -4);
    private static final LiquidationStep<Integer> SECOND = new LiquidationStep<>(1, 3, 0.25, -4, 1);
    private static final LiquidationStep<Integer> THIRD = new LiquidationStep<>(0, 4, 0, 1, 1);

    private static LiquidationPlan<Integer> plan(Outcome outcome, double after, double target, double cost) {
        return new LiquidationPlan<>(outcome, List.of(FIRST, SECOND, THIRD), -10, after, target, cost, AFTER);
    }

    @Test
    void amountIsTheSumOverTheStepsOfAPosition() {
        LiquidationPlan<Integer> plan = plan(Outcome.RESTORED, 1, 1, 0.75);
        assertEquals(6, plan.amount(0));
        assertEquals(3, plan.amount(1));
        assertEquals(0, plan.amount(2));
        assertRefused("key must be one of [0, 1, 2]: 3", () -> plan.amount(3));
    }

    @Test
    void outcomeMustAgreeWithTheNumbers() {
        assertEquals(Outcome.INCURABLE, plan(Outcome.INCURABLE, 1, 2, 0.75).outcome());
        assertEquals(
                Outcome.OUT_OF_ROUNDS, plan(Outcome.OUT_OF_ROUNDS, 1, 2, 0.75).outcome());
        String rule = "outcome must agree with health before -10.0, after 1.0 and target ";
        assertRefused(rule + "2.0: RESTORED", () -> plan(Outcome.RESTORED, 1, 2, 0.75));
        assertRefused(rule + "1.0: INCURABLE", () -> plan(Outcome.INCURABLE, 1, 1, 0.75));
        assertRefused(rule + "1.0: OUT_OF_ROUNDS", () -> plan(Outcome.OUT_OF_ROUNDS, 1, 1, 0.75));
        assertRefused(rule + "-10.0: NOT_NEEDED", () -> plan(Outcome.NOT_NEEDED, 1, -10, 0.75));
        assertRefused(rule + "-10.0: RESTORED", () -> plan(Outcome.RESTORED, 1, -10, 0.75));
        assertRefused(
                "outcome must agree with health before 0.0, after 0.0 and target 1.0: NOT_NEEDED",
                () -> new LiquidationPlan<>(Outcome.NOT_NEEDED, List.of(), 0, 0, 1, 0, AFTER));
    }

    @Test
    void stepsMustLeadFromBeforeToAfter() {
        assertRefused("healthAfter must be where the steps end, 1.0: 2.0", () -> plan(Outcome.RESTORED, 2, 1, 0.75));
        assertRefused(
                "healthBefore of the step on 1 must be the health reached, -10.0: -4.0",
                () -> new LiquidationPlan<>(Outcome.RESTORED, List.of(SECOND), -10, 1, 1, 0.25, AFTER));
    }

    @Test
    void costMustBeTheSumOfTheSteps() {
        assertEquals(0.75 + 5e-13, plan(Outcome.RESTORED, 1, 1, 0.75 + 5e-13).cost());
        assertRefused(
                "cost must be the sum of the steps, 0.75: 0.750000000001",
                () -> plan(Outcome.RESTORED, 1, 1, 0.750000000001));
        assertRefused("cost must be the sum of the steps, 0.75: 0.8", () -> plan(Outcome.RESTORED, 1, 1, 0.8));
        assertRefused("cost must be the sum of the steps, 0.75: NaN", () -> plan(Outcome.RESTORED, 1, 1, Double.NaN));
    }

    @Test
    void rejectsTargetThatIsNotFinite() {
        assertRefused(
                "target must be finite: -Infinity", () -> plan(Outcome.RESTORED, 1, Double.NEGATIVE_INFINITY, 0.75));
    }

    @Test
    void stepRejectsNumbersOutsideTheirRange() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("amount of 0 must be finite and > 0: " + bad, () -> new LiquidationStep<>(0, bad, 0, 0, 0));
        }
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("cost of 0 must be finite and >= 0: " + bad, () -> new LiquidationStep<>(0, 1, bad, 0, 0));
            assertRefused(
                    "healthAfter must be finite and >= healthBefore, 0.0: " + bad,
                    () -> new LiquidationStep<>(0, 1, 0, 0, bad));
        }
        assertRefused("healthBefore must be finite: NaN", () -> new LiquidationStep<>(0, 1, 0, Double.NaN, 0));
    }

    @Test
    void laterChangesOfTheListDoNotReachThePlan() {
        List<LiquidationStep<Integer>> steps = new ArrayList<>(List.of(FIRST));
        LiquidationPlan<Integer> plan = new LiquidationPlan<>(Outcome.INCURABLE, steps, -10, -4, 0, 0.5, AFTER);
        steps.add(SECOND);
        assertEquals(List.of(FIRST), plan.steps());
    }
}
