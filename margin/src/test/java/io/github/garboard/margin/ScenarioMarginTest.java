package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioMarginTest {

    private static final ScenarioSet SET =
            ScenarioSet.of(List.of(), List.of(Scenario.of("up"), Scenario.of("down"), Scenario.of("crash")));
    private static final ScenarioMargin MODEL = new ScenarioMargin(
            SET, LossMeasure.worst(), Map.of(MarginLevel.MAINTENANCE, 1.0, MarginLevel.INITIAL, 1.25));

    private static PnlMatrix matrix(ScenarioSet set, double... pnl) {
        return PnlMatrix.of(1, set, Revaluation.perPosition((position, scenarios, scenario) -> pnl[scenario]));
    }

    @Test
    void requirementIsFactorTimesLossAndNamesTheBindingScenario() {
        MarginRequirement requirement = MODEL.requirement(matrix(SET, 10, -8, -4), MarginLevel.INITIAL);
        assertEquals(
                new MarginRequirement(
                        MarginLevel.INITIAL,
                        10,
                        List.of(MarginComponent.of(ScenarioMargin.COMPONENT, 10)),
                        Optional.of("down")),
                requirement);
    }

    @Test
    void portfolioThatNeverLosesNeedsNothingAndNoScenarioBinds() {
        MarginRequirement requirement = MODEL.requirement(matrix(SET, 10, 0, 4), MarginLevel.INITIAL);
        assertEquals(0, requirement.total());
        assertEquals(Optional.empty(), requirement.bindingScenario());
    }

    @Test
    void rejectsLevelWithoutFactorByName() {
        assertRefused(
                "level must be one of [maintenance, initial]: fill",
                () -> MODEL.requirement(matrix(SET, 1, 2, 3), MarginLevel.FILL));
    }

    @Test
    void rejectsMatrixOverAnotherScenarioSet() {
        ScenarioSet other = ScenarioSet.of(List.of(), List.of(Scenario.of("up"), Scenario.of("down")));
        assertRefused(
                "portfolio must be over the scenario set of the model: ScenarioSet[factors [], 2 scenarios]",
                () -> MODEL.requirement(matrix(other, 1, 2), MarginLevel.MAINTENANCE));
    }

    @Test
    void acceptsMatrixOverAnEqualScenarioSet() {
        ScenarioSet equal = ScenarioSet.of(List.of(), SET.scenarios());
        assertEquals(
                3,
                MODEL.requirement(matrix(equal, 1, 2, -3), MarginLevel.MAINTENANCE)
                        .total());
    }

    @Test
    void rejectsFactorsThatFallWithStrictness() {
        assertRefused(
                "factor of level initial must be >= that of the less strict level, 1.0: 0.8",
                () -> new ScenarioMargin(
                        SET, LossMeasure.worst(), Map.of(MarginLevel.MAINTENANCE, 1.0, MarginLevel.INITIAL, 0.8)));
    }

    @Test
    void levelsMayShareAFactor() {
        ScenarioMargin flat = new ScenarioMargin(
                SET, LossMeasure.worst(), Map.of(MarginLevel.MAINTENANCE, 1.0, MarginLevel.INITIAL, 1.0));
        assertEquals(
                8,
                flat.requirement(matrix(SET, 10, -8, -4), MarginLevel.INITIAL).total());
    }

    @Test
    void rejectsFactorsThatAreNotPositiveOrMissing() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(
                    "factor of level fill must be finite and > 0: " + bad,
                    () -> new ScenarioMargin(SET, LossMeasure.worst(), Map.of(MarginLevel.FILL, bad)));
        }
        assertThrows(IllegalArgumentException.class, () -> new ScenarioMargin(SET, LossMeasure.worst(), Map.of()));
    }

    @Test
    void modelServesAnotherDescriptionOfAPortfolio() {
        MarginModel<Double> linear = MODEL.on(quantity -> matrix(SET, quantity, -quantity, -2 * quantity));
        assertEquals(6, linear.requirement(3.0, MarginLevel.MAINTENANCE).total());
        assertEquals(3.75, linear.requirement(-3.0, MarginLevel.INITIAL).total());
    }
}
