package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LossMeasureTest {

    private static final ScenarioSet SET = ScenarioSet.of(
            List.of(),
            List.of(Scenario.of("a"), Scenario.of("b"), Scenario.of("tail").withWeight(0.25)));

    @Test
    void worstLossIsPositiveAndNamesItsScenario() {
        assertEquals(new Loss(7, OptionalInt.of(1)), LossMeasure.worst().loss(PnlVector.of(SET, -3, -7, 2)));
    }

    @Test
    void weightReducesTheLossOfAScenario() {
        assertEquals(new Loss(7, OptionalInt.of(1)), LossMeasure.worst().loss(PnlVector.of(SET, -3, -7, -27)));
        assertEquals(new Loss(7.25, OptionalInt.of(2)), LossMeasure.worst().loss(PnlVector.of(SET, -3, -7, -29)));
    }

    @Test
    void firstOfEqualLossesBinds() {
        assertEquals(new Loss(7, OptionalInt.of(0)), LossMeasure.worst().loss(PnlVector.of(SET, -7, -7, -28)));
    }

    @Test
    void gainEverywhereIsNoLoss() {
        assertEquals(Loss.NONE, LossMeasure.worst().loss(PnlVector.of(SET, 3, 0, 2)));
    }

    @Test
    void rejectsNegativeOrNonFiniteAmount() {
        for (double bad : new double[] {-1e-300, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("amount must be finite and >= 0: " + bad, () -> new Loss(bad, OptionalInt.empty()));
        }
    }
}
