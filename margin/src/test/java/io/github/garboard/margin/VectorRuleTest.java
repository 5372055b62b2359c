package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorRuleTest {

    private static final ScenarioSet SET = ScenarioSet.of(
            List.of(),
            List.of(Scenario.of("up"), Scenario.of("down"), Scenario.of("tail").withWeight(0.25)));
    private static final PnlVector PNL = PnlVector.of(SET, 10, -8, -40);

    private static double[] counted(VectorRule rule) {
        return PNL.map(rule).toArray();
    }

    @Test
    void eachRuleCountsWhatItsFormulaSays() {
        assertArrayEquals(new double[] {10, -8, -40}, counted(VectorRule.none()));
        assertArrayEquals(new double[] {6, -8, -40}, counted(VectorRule.gainOffset(0.6)));
        assertArrayEquals(new double[] {7, -8, -40}, counted(VectorRule.gainsCappedAt(7)));
        assertArrayEquals(new double[] {10, 0, -30}, counted(VectorRule.lossesReducedBy(10)));
        assertArrayEquals(new double[] {-10, -8, -40}, counted(VectorRule.eitherSign()));
        assertArrayEquals(new double[] {10, -8, -10}, counted(VectorRule.weighted()));
    }

    @Test
    void valueIsDiscountedByItsSignInTheScenario() {
        // values 30, 12, -20: 15 - 20, 6 - 20, -30 - 20
        assertArrayEquals(new double[] {-5, -14, -50}, counted(VectorRule.discounted(20, 0.5, 1.5)));
    }

    @Test
    void rulesFollowEachOther() {
        assertArrayEquals(
                new double[] {5, 0, -30}, counted(VectorRule.lossesReducedBy(10).andThen(VectorRule.gainOffset(0.5))));
        assertArrayEquals(
                new double[] {-10, -2, -34},
                counted(VectorRule.eitherSign().andThen((pnl, set, s) -> Math.min(pnl + 6, 0) - (s == 0 ? 6 : 0))));
    }

    @Test
    void ruleHoldsOnlyInItsScenarios() {
        assertArrayEquals(
                new double[] {10, -8, -30},
                counted(VectorRule.lossesReducedBy(10).in(scenario -> scenario == 2)));
    }

    @Test
    void rejectsParametersOutsideTheirRange() {
        assertRefused("offset must be in [0, 1]: 1.5", () -> VectorRule.gainOffset(1.5));
        assertRefused("offset must be in [0, 1]: NaN", () -> VectorRule.gainOffset(Double.NaN));
        assertRefused("cap must be finite and >= 0: -1.0", () -> VectorRule.gainsCappedAt(-1));
        assertRefused("dampener must be finite and >= 0: -1.0", () -> VectorRule.lossesReducedBy(-1));
        assertRefused("baseValue must be finite: NaN", () -> VectorRule.discounted(Double.NaN, 1, 1));
        assertRefused("assetDiscount must be finite and >= 0: -1.0", () -> VectorRule.discounted(0, -1, 1));
        assertRefused("debtDiscount must be finite and >= 0: -1.0", () -> VectorRule.discounted(0, 1, -1));
    }

    @Test
    void refusesARuleThatGivesNoNumber() {
        assertRefused("pnl in scenario up must be finite: NaN", () -> PNL.map((pnl, set, s) -> Double.NaN));
        PnlMatrix matrix = PnlMatrix.of(1, SET, Revaluation.perPosition((p, set, s) -> 1));
        assertRefused(
                "pnl of position 0 in scenario down must be finite: Infinity",
                () -> matrix.map((pnl, set, s) -> s == 1 ? Double.POSITIVE_INFINITY : pnl));
    }

    @Test
    void vectorsAddUpScenarioByScenario() {
        assertEquals(PnlVector.of(SET, 11, -6, -37), PNL.plus(PnlVector.of(SET, 1, 2, 3)));
        ScenarioSet other = ScenarioSet.of(List.of(), List.of(Scenario.of("up")));
        assertRefused(
                "other must be over the scenario set ScenarioSet[factors [], 3 scenarios]: ScenarioSet[factors [], 1 scenarios]",
                () -> PNL.plus(PnlVector.of(other, 1)));
    }
}
