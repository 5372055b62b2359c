package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PnlMatrixTest {

    private static final ScenarioSet SET =
            ScenarioSet.of(List.of(), List.of(Scenario.of("up"), Scenario.of("down"), Scenario.of("crash")));
    private static final Revaluation CELL_NUMBER =
            Revaluation.perPosition((position, scenarios, scenario) -> 10 * position + scenario);

    @Test
    void cellsAreRowMajorPositionsByScenarios() {
        PnlMatrix matrix = PnlMatrix.of(2, SET, (from, to, scenarios, out, offset) -> {
            for (int i = 0; i < (to - from) * scenarios.size(); i++) {
                out[offset + i] = i;
            }
        });
        assertEquals(1, matrix.pnl(0, 1));
        assertEquals(5, matrix.pnl(1, 2));
        assertArrayEquals(new double[] {3, 4, 5}, matrix.row(1).toArray());
        assertArrayEquals(new double[] {3, 5, 7}, matrix.portfolio().toArray());
        assertEquals("PnlMatrix[2 positions x 3 scenarios]", matrix.toString());
    }

    @Test
    void perPositionFillsAnyRangeAtAnyOffset() {
        double[] out = {-1, -1, -1, -1, -1, -1, -1, -1};
        CELL_NUMBER.fill(2, 4, SET, out, 1);
        assertArrayEquals(new double[] {-1, 20, 21, 22, 30, 31, 32, -1}, out);
    }

    @Test
    void emptyBookHasZeroInEveryScenario() {
        PnlMatrix matrix = PnlMatrix.of(0, SET, CELL_NUMBER);
        assertEquals(0, matrix.positions());
        assertArrayEquals(new double[3], matrix.portfolio().toArray());
    }

    @Test
    void refusesCellThatIsNotFiniteNamingPositionAndScenario() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertRefused(
                    "pnl of position 1 in scenario crash must be finite: " + bad,
                    () -> PnlMatrix.of(2, SET, Revaluation.perPosition((p, set, s) -> p == 1 && s == 2 ? bad : 0)));
        }
    }

    @Test
    void refusesCellThatWasNotFilled() {
        assertRefused(
                "pnl of position 1 in scenario up must be finite: NaN",
                () -> PnlMatrix.of(2, SET, (from, to, set, out, offset) -> CELL_NUMBER.fill(0, 1, set, out, offset)));
    }

    @Test
    void refusesSumThatOverflows() {
        assertRefused(
                "pnl in scenario up must be finite: NaN",
                () -> PnlMatrix.of(2, SET, Revaluation.perPosition((p, set, s) -> Double.MAX_VALUE)));
    }

    @Test
    void refusesNegativeAndTooLargeSizes() {
        assertRefused("positions must be >= 0: -1", () -> PnlMatrix.of(-1, SET, CELL_NUMBER));
        assertRefused(
                "positions x scenarios must be < 2^31: 6442450941",
                () -> PnlMatrix.of(Integer.MAX_VALUE, SET, CELL_NUMBER));
    }

    @Test
    void indexesOutsideTheirRangeAreRefused() {
        PnlMatrix matrix = PnlMatrix.of(2, SET, CELL_NUMBER);
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.pnl(0, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.pnl(2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.row(-1));
    }

    @Test
    void revaluationThatKeepsTheArrayCannotChangeTheMatrix() {
        List<double[]> kept = new ArrayList<>();
        PnlMatrix matrix = PnlMatrix.of(1, SET, (from, to, set, out, offset) -> {
            CELL_NUMBER.fill(from, to, set, out, offset);
            kept.add(out);
        });
        kept.get(0)[1] = 99;
        assertEquals(1, matrix.pnl(0, 1));
    }

    @Test
    void sumKeepsWhatPlainSummationLoses() {
        double[] column = {1e16, 1, -1e16, 1};
        PnlMatrix matrix = PnlMatrix.of(4, SET, Revaluation.perPosition((p, set, s) -> column[p]));
        assertEquals(2, matrix.portfolio().pnl(0));
    }

    @Test
    void twoBooksTogetherOffsetScenarioByScenario() {
        PnlMatrix book = PnlMatrix.of(2, SET, CELL_NUMBER);
        PnlMatrix hedge = PnlMatrix.of(1, SET, Revaluation.perPosition((p, set, s) -> -10 - 2 * s));
        PnlMatrix both = book.and(hedge);
        assertEquals(3, both.positions());
        assertEquals(-12, both.pnl(2, 1));
        assertArrayEquals(new double[3], both.portfolio().toArray());
    }

    @Test
    void booksOverDifferentSetsDoNotCombine() {
        ScenarioSet other = ScenarioSet.of(List.of(), List.of(Scenario.of("up")));
        PnlMatrix book = PnlMatrix.of(1, SET, CELL_NUMBER);
        PnlMatrix foreign = PnlMatrix.of(1, other, CELL_NUMBER);
        assertRefused(
                "other must be over the scenario set ScenarioSet[factors [], 3 scenarios]: "
                        + "ScenarioSet[factors [], 1 scenarios]",
                () -> book.and(foreign));
    }

    @Test
    void vectorRefusesWrongLength() {
        assertRefused("pnl must have one figure per scenario, 3: 2", () -> PnlVector.of(SET, 1, 2));
    }

    @Test
    void vectorIsAValueThatSharesNoArray() {
        double[] figures = {1, 2, 3};
        PnlVector vector = PnlVector.of(SET, figures);
        figures[0] = 99;
        vector.toArray()[1] = 99;
        assertEquals(PnlVector.of(SET, 1, 2, 3), vector);
        assertEquals(PnlVector.of(SET, 1, 2, 3).hashCode(), vector.hashCode());
        assertNotEquals(PnlVector.of(SET, 1, 2, 4), vector);
        ScenarioSet renamed = ScenarioSet.of(List.of(), List.of(Scenario.of("a"), Scenario.of("b"), Scenario.of("c")));
        assertNotEquals(PnlVector.of(renamed, 1, 2, 3), vector);
        assertNotEquals(vector, "another type");
        assertEquals("PnlVector[1.0, 2.0, 3.0]", vector.toString());
    }
}
