package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScenarioScanTest {

    private static final ScenarioSet SET = ScenarioSet.of(
            List.of(),
            List.of(Scenario.of("up"), Scenario.of("down"), Scenario.of("tail").withWeight(0.25)));

    /** A header of one cell, then five positions: sums 15, -20, -64 and 1, -8, -32. */
    private static final double[] PNL = {
        99, 1, -8, -32, 2, -4, -8, 3, -2, -8, 4, -3, -8, 5, -3, -8,
    };

    @Test
    void bothKernelsScanABlockOfTheCallersArray() {
        for (Summation summation : Summation.values()) {
            ScenarioScan scan = new ScenarioScan(SET, summation);
            assertEquals(20, scan.loss(PNL, 1, 5), summation.name());
            assertEquals(1, scan.scenario());
            assertArrayEquals(new double[] {15, -20, -64}, new double[] {scan.pnl(0), scan.pnl(1), scan.pnl(2)});
        }
    }

    @Test
    void firstOfEqualScenariosBinds() {
        ScenarioScan scan = new ScenarioScan(SET, Summation.FAST);
        assertEquals(8, scan.loss(PNL, 1, 1));
        assertEquals(1, scan.scenario());
    }

    @Test
    void bookThatNeverLosesHasNoScenario() {
        ScenarioScan scan = new ScenarioScan(SET, Summation.ACCURATE);
        assertEquals(20, scan.loss(PNL, 1, 5));
        assertEquals(0, scan.loss(PNL, 1, 0));
        assertEquals(-1, scan.scenario());
    }

    @Test
    void figureThatIsNoNumberGivesNaNInItsOwnBookOnly() {
        for (Summation summation : Summation.values()) {
            for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                double[] pnl = PNL.clone();
                pnl[3] = bad;
                ScenarioScan scan = new ScenarioScan(SET, summation);
                assertEquals(Double.NaN, scan.loss(pnl, 1, 2));
                assertEquals(-1, scan.scenario());
                assertEquals(4, scan.loss(pnl, 4, 1));
            }
        }
    }

    @Test
    void rejectsABlockOutsideTheArray() {
        ScenarioScan scan = new ScenarioScan(SET, Summation.FAST);
        assertThrows(IndexOutOfBoundsException.class, () -> scan.loss(PNL, 2, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> scan.loss(PNL, -1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> scan.loss(PNL, 0, -1));
        assertThrows(ArithmeticException.class, () -> scan.loss(PNL, 0, Integer.MAX_VALUE));
    }

    @Test
    void fastKernelAddsEveryNumberOfScenarios() {
        for (int scenarios = 1; scenarios <= 40; scenarios++) {
            ScenarioSet set = ScenarioSet.of(
                    List.of(),
                    IntStream.range(0, scenarios)
                            .mapToObj(i -> Scenario.of("s" + i))
                            .toList());
            double[] pnl = new double[5 * scenarios];
            for (int i = 0; i < pnl.length; i++) {
                // position p loses p + 1 in scenario s, and s times as much
                pnl[i] = -(i / scenarios + 1) * (i % scenarios + 1);
            }
            ScenarioScan scan = new ScenarioScan(set, Summation.FAST);
            assertEquals(15.0 * scenarios, scan.loss(pnl, 0, 5));
            assertEquals(scenarios - 1, scan.scenario());
            for (int s = 0; s < scenarios; s++) {
                assertEquals(-15.0 * (s + 1), scan.pnl(s), scenarios + " scenarios");
            }
        }
    }

    @Test
    void groupIsAddedWithoutLosingWhatCancels() {
        double[] rows = {1e16, 1, 5, 1e16, 1, 5, -2e16, 1, 5};
        PnlMatrix positions = PnlMatrix.of(3, SET, Revaluation.perPosition((p, set, s) -> rows[p * 3 + s]));
        double[] small = {3, 0, 0};
        PnlMatrix all = positions.and(PnlMatrix.of(1, SET, Revaluation.perPosition((p, set, s) -> small[s])));
        assertEquals(PnlVector.of(SET, 3, 3, 15), all.grouped(1, p -> 0).row(0));
    }

    @Test
    void groupsNetWithinAndRulesApplyBetween() {
        double[] rows = {10, -10, 0, -4, 6, 0, 1, 1, 1};
        PnlMatrix positions = PnlMatrix.of(3, SET, Revaluation.perPosition((p, set, s) -> rows[p * 3 + s]));
        PnlMatrix groups = positions.grouped(3, p -> p == 2 ? 2 : 0);
        assertEquals(PnlVector.of(SET, 6, -4, 0), groups.row(0));
        assertEquals(PnlVector.of(SET, 0, 0, 0), groups.row(1));
        assertEquals(PnlVector.of(SET, 1, 1, 1), groups.row(2));
        assertEquals(positions.portfolio(), groups.portfolio());
        assertEquals(
                PnlVector.of(SET, 3.5, -3.5, 0.5),
                groups.map(VectorRule.gainOffset(0.5)).portfolio());
        PnlMatrix own = groups.map(row -> row == 2 ? VectorRule.eitherSign() : VectorRule.none());
        assertEquals(PnlVector.of(SET, 5, -5, -1), own.portfolio());
    }

    @Test
    void rejectsAGroupThatIsNotThere() {
        PnlMatrix positions = PnlMatrix.of(1, SET, Revaluation.perPosition((p, set, s) -> 1));
        assertRefused("group of position 0 must be in [0, 2): 2", () -> positions.grouped(2, p -> 2));
        assertRefused("group of position 0 must be in [0, 2): -1", () -> positions.grouped(2, p -> -1));
        assertRefused("groups must be >= 0: -1", () -> positions.grouped(-1, p -> 0));
        PnlMatrix huge = PnlMatrix.of(1, SET, Revaluation.perPosition((p, set, s) -> Double.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> huge.and(huge));
    }
}
