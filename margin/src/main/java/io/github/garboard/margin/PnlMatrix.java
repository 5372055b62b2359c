package io.github.garboard.margin;

import java.util.Arrays;
import java.util.Objects;

/**
 * The profit and loss of every position in every scenario: the one currency of this module. Positive is a gain.
 *
 * <p>The figures lie row-major in one array of positions by scenarios, 8 bytes per cell. The sum over positions is computed
 * once, when the matrix is made, by compensated summation in the order of the positions: with n positions the sum differs
 * from the exact one by at most u |sum| + (n u)² Σ|pnl|, u = 2⁻⁵³ (to leading order), so the order of the positions changes
 * the last bit at most, unless gains and losses cancel to less than about 10⁻¹⁵ of their size.
 *
 * @see "Ogita, Rump, Oishi, Accurate Sum and Dot Product, SIAM J. Sci. Comput. 26 (2005), Algorithm 4.4, Proposition 4.5"
 */
public final class PnlMatrix {

    private final ScenarioSet scenarios;
    private final int positions;
    private final double[] values;
    private final PnlVector portfolio;

    private PnlMatrix(ScenarioSet scenarios, int positions, double[] values) {
        this.scenarios = scenarios;
        this.positions = positions;
        this.values = values;
        this.portfolio = PnlVector.of(scenarios, columnSums(values, scenarios.size()));
    }

    /**
     * Returns the matrix that a revaluation fills, in one call over all positions. Costs the revaluation, twice the memory of
     * the matrix while it is made, and one pass over the cells.
     *
     * @param positions the number of positions, non-negative; 0 is an empty book, whose sum is 0 in every scenario
     * @param scenarios the scenarios
     * @param revaluation the caller's pricer
     * @return the matrix
     * @throws IllegalArgumentException if positions is negative or the matrix has more than 2³¹ - 1 cells, if a cell is NaN
     *     (also one that was not filled) or infinite, naming position and scenario, or if a sum over positions overflows
     */
    public static PnlMatrix of(int positions, ScenarioSet scenarios, Revaluation revaluation) {
        if (positions < 0) {
            throw new IllegalArgumentException("positions must be >= 0: " + positions);
        }
        Objects.requireNonNull(revaluation, "revaluation");
        double[] values = new double[cells(positions, scenarios.size())];
        Arrays.fill(values, Double.NaN);
        revaluation.fill(0, positions, scenarios, values, 0);
        // the revaluation has seen the array: keep another one
        double[] copy = values.clone();
        requireFinite(copy, scenarios);
        return new PnlMatrix(scenarios, positions, copy);
    }

    /** Returns the number of positions. */
    public int positions() {
        return positions;
    }

    /** Returns the scenarios. */
    public ScenarioSet scenarios() {
        return scenarios;
    }

    /**
     * Returns the profit and loss of a position in a scenario. Costs O(1) and does not allocate.
     *
     * @param position the index of the position
     * @param scenario the index of the scenario
     * @return the gain, negative for a loss, finite
     * @throws IndexOutOfBoundsException if there is no such position or scenario
     */
    public double pnl(int position, int scenario) {
        Objects.checkIndex(position, positions);
        Objects.checkIndex(scenario, scenarios.size());
        return values[position * scenarios.size() + scenario];
    }

    /**
     * Returns the profit and loss of one position.
     *
     * @param position the index of the position
     * @return its figures, one per scenario
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public PnlVector row(int position) {
        Objects.checkIndex(position, positions);
        int from = position * scenarios.size();
        return PnlVector.of(scenarios, Arrays.copyOfRange(values, from, from + scenarios.size()));
    }

    /** Returns the profit and loss of all positions together, one figure per scenario. Costs O(1). */
    public PnlVector portfolio() {
        return portfolio;
    }

    /**
     * Returns the matrix of this book and another one: the positions of this one, then those of the other. Gains of one
     * offset losses of the other in the same scenario.
     *
     * @param other a matrix over an equal scenario set
     * @return the matrix of both
     * @throws IllegalArgumentException if the scenario sets differ, the result has more than 2³¹ - 1 cells, or a sum over
     *     positions overflows
     */
    public PnlMatrix and(PnlMatrix other) {
        if (!scenarios.equals(other.scenarios)) {
            throw new IllegalArgumentException(
                    "other must be over the scenario set " + scenarios + ": " + other.scenarios);
        }
        int rows = Math.addExact(positions, other.positions);
        double[] both = Arrays.copyOf(values, cells(rows, scenarios.size()));
        System.arraycopy(other.values, 0, both, values.length, other.values.length);
        return new PnlMatrix(scenarios, rows, both);
    }

    @Override
    public String toString() {
        return "PnlMatrix[" + positions + " positions x " + scenarios.size() + " scenarios]";
    }

    private static int cells(int positions, int scenarios) {
        long cells = (long) positions * scenarios;
        if (cells > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("positions x scenarios must be < 2^31: " + cells);
        }
        return (int) cells;
    }

    private static void requireFinite(double[] values, ScenarioSet scenarios) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("pnl of position " + i / scenarios.size() + " in scenario "
                        + scenarios.scenario(i % scenarios.size()).name() + " must be finite: " + values[i]);
            }
        }
    }

    private static double[] columnSums(double[] values, int scenarios) {
        double[] sums = new double[scenarios];
        double[] lost = new double[scenarios];
        for (int row = 0; row < values.length; row += scenarios) {
            for (int s = 0; s < scenarios; s++) {
                double sum = sums[s];
                double term = values[row + s];
                double next = sum + term;
                double added = next - sum;
                lost[s] += (sum - (next - added)) + (term - added);
                sums[s] = next;
            }
        }
        for (int s = 0; s < scenarios; s++) {
            sums[s] += lost[s];
        }
        return sums;
    }
}
