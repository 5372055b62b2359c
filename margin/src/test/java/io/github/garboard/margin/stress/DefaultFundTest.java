package io.github.garboard.margin.stress;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.margin.Loss;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class DefaultFundTest {

    private static final ScenarioSet SET = ScenarioSet.of(
            List.of(), List.of(Scenario.of("up"), Scenario.of("down").withWeight(0.5)));

    private static final PnlMatrix ACCOUNTS = PnlMatrix.of(
            3, SET, Revaluation.perPosition((p, set, s) -> new double[][] {{-90, 80}, {-30, -100}, {5, -300}}[p][s]));

    @Property
    void coverIsTheSumOfTheLargest(
            @ForAll @IntRange(min = 1, max = 6) int members,
            @ForAll List<@DoubleRange(min = -100, max = 1e6) @Scale(8) Double> losses) {
        double[] column = losses.stream().mapToDouble(Double::doubleValue).toArray();
        double expected = Arrays.stream(column)
                .map(loss -> -Math.max(0, loss))
                .sorted()
                .limit(members)
                .map(loss -> -loss)
                .sum();
        assertEquals(expected, DefaultFund.cover(members, column), 1e-12 * Math.abs(expected));
    }

    @Test
    void worstScenarioSetsTheCoverOfAccounts() {
        assertEquals(new Loss(130, OptionalInt.of(1)), DefaultFund.cover(1, ACCOUNTS, 10, 10, 20));
        assertEquals(new Loss(170, OptionalInt.of(1)), DefaultFund.cover(2, ACCOUNTS, 10, 10, 20));
        assertEquals(new Loss(80, OptionalInt.of(0)), DefaultFund.cover(1, ACCOUNTS, 10, 10, 100));
    }

    @Test
    void marginThatCoversEverythingNeedsNoFund() {
        assertEquals(Loss.NONE, DefaultFund.cover(2, ACCOUNTS, 90, 100, 150));
    }

    @Test
    void europeanMinimumLooksAtTheThreeLargest() {
        assertEquals(130, DefaultFund.largestOrNextTwo(100, 80, 50, 10));
        assertEquals(200, DefaultFund.largestOrNextTwo(80, 50, 200, 10));
        assertEquals(0, DefaultFund.largestOrNextTwo());
    }

    @Test
    void rejectsWhatBreaksARule() {
        assertRefused("members must be >= 1: 0", () -> DefaultFund.cover(0, 1));
        assertRefused("members must be >= 1: 0", () -> DefaultFund.cover(0, ACCOUNTS, 1, 1, 1));
        assertRefused("loss of member 1 must be finite: NaN", () -> DefaultFund.cover(1, 1, Double.NaN));
        assertRefused("margins must be one per account, 3: 2", () -> DefaultFund.cover(1, ACCOUNTS, 1, 1));
        assertRefused(
                "margin of account 2 must be finite and >= 0: -1.0", () -> DefaultFund.cover(1, ACCOUNTS, 1, 1, -1));
    }
}
