package io.github.garboard.margin.validation;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.MarginRequirement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RequirementHistoryTest {

    @Test
    void lossEqualToItsRequirementIsCovered() {
        RequirementHistory history = RequirementHistory.of(new double[] {1, 2, -3, 0}, new double[] {1, 1.5, 0, 0});
        assertFalse(history.isBreach(0));
        assertTrue(history.isBreach(1));
        assertFalse(history.isBreach(2));
        assertFalse(history.isBreach(3));
        assertEquals(1, history.breaches());
        assertEquals(OptionalInt.of(1), history.firstBreach());
        assertEquals("RequirementHistory[periods 4, breaches 1]", history.toString());
    }

    @Test
    void transitionsCountNeighbours() {
        Transitions pairs = Histories.of("001011110").transitions();
        assertEquals(new Transitions(1, 2, 2, 3), pairs);
        assertEquals(8, pairs.pairs());
        assertEquals(5, pairs.breaches());
    }

    @Test
    void oneQuietPeriodHasNoPairsAndNoBreach() {
        RequirementHistory history = Histories.of("0");
        assertEquals(new Transitions(0, 0, 0, 0), history.transitions());
        assertEquals(OptionalInt.empty(), history.firstBreach());
        assertEquals(1, history.periods());
    }

    @Test
    void arraysOfTheCallerAreCopied() {
        double[] losses = {1};
        double[] requirements = {2};
        RequirementHistory history = RequirementHistory.of(losses, requirements);
        losses[0] = 9;
        requirements[0] = 9;
        assertEquals(1, history.loss(0));
        assertEquals(2, history.requirement(0));
    }

    @Test
    void marginModelIsAskedForEachPortfolioAtTheLevel() {
        MarginModel<Double> model = (size, level) -> MarginRequirement.of(
                level,
                List.of(MarginComponent.of("flat", size * (level.equals(MarginLevel.INITIAL) ? 0.2 : 0.1))),
                Optional.empty());
        RequirementHistory initial = RequirementHistory.of(model, MarginLevel.INITIAL, List.of(100.0, 50.0), 15, 11);
        RequirementHistory maintenance =
                RequirementHistory.of(model, MarginLevel.MAINTENANCE, List.of(100.0, 50.0), 15, 11);
        assertEquals(20, initial.requirement(0));
        assertEquals(5, maintenance.requirement(1));
        assertEquals(1, initial.breaches());
        assertEquals(2, maintenance.breaches());
    }

    @Test
    void refusesWhatIsNoHistory() {
        assertRefused("losses must not be empty: []", () -> RequirementHistory.of(new double[0], new double[0]));
        assertRefused(
                "requirements must be one per loss, 1: 2",
                () -> RequirementHistory.of(new double[] {1}, new double[] {1, 2}));
        assertRefused(
                "loss 0 must be finite: NaN", () -> RequirementHistory.of(new double[] {Double.NaN}, new double[] {1}));
        assertRefused(
                "requirement 0 must be finite and >= 0: -1.0",
                () -> RequirementHistory.of(new double[] {1}, new double[] {-1}));
        assertThrows(IndexOutOfBoundsException.class, () -> Histories.of("01").loss(2));
        assertRefused("counts must be >= 0: 0, 0, -1, 0", () -> new Transitions(0, 0, -1, 0));
    }
}
