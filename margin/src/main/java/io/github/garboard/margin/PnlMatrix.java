package io.github.garboard.margin;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * The profit and loss of every position in every scenario: the one currency of this module. Positive is a gain.
 *
 * <p>The figures lie row-major in one array of positions by scenarios, 8 bytes per cell. The sum over positions is computed
 * once, when the matrix is made, by {@link Summation#ACCURATE}.
 *
 * <p>Positions need not net in full: {@link #grouped} adds those that do, {@link #map} says what counts of each row, and the
 * sum over the rows of the result is the portfolio. A matrix of groups is a matrix again, so levels of netting are levels of
 * calls.
 *
 * <pre>{@code
 * PnlMatrix products = positions.grouped(classes, classOf).map(VectorRule.gainOffset(0.9)).grouped(products, productOf);
 * }</pre>
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
        double[] sums = new double[scenarios.size()];
        Summation.ACCURATE.sum(values, 0, values.length, sums.length, sums, new double[sums.length]);
        this.portfolio = PnlVector.of(scenarios, sums);
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
     * Returns the matrix of groups of positions, each row the sum of its positions by {@link Summation#ACCURATE}; a group
     * without positions is a row of zeros. Costs one pass over the cells.
     *
     * @param groups the number of groups, non-negative
     * @param groupOf the group of a position by its index, in [0, groups)
     * @return a matrix with one row per group
     * @throws IllegalArgumentException if groups is negative, a group is outside its range or a sum overflows
     */
    public PnlMatrix grouped(int groups, IntUnaryOperator groupOf) {
        if (groups < 0) {
            throw new IllegalArgumentException("groups must be >= 0: " + groups);
        }
        int size = scenarios.size();
        double[] sums = new double[cells(groups, size)];
        double[] lost = new double[sums.length];
        for (int position = 0; position < positions; position++) {
            int group = groupOf.applyAsInt(position);
            if (!(group >= 0 && group < groups)) {
                throw new IllegalArgumentException(
                        "group of position " + position + " must be in [0, " + groups + "): " + group);
            }
            for (int s = 0; s < size; s++) {
                int at = group * size + s;
                double sum = sums[at];
                double term = values[position * size + s];
                double next = sum + term;
                double added = next - sum;
                lost[at] += (sum - (next - added)) + (term - added);
                sums[at] = next;
            }
        }
        Arrays.setAll(sums, at -> sums[at] + lost[at]);
        requireFinite(sums, scenarios);
        return new PnlMatrix(scenarios, groups, sums);
    }

    /**
     * Returns what counts of every position under one rule.
     *
     * @param rule the rule, applied to each cell
     * @throws IllegalArgumentException if the rule gives a figure that is not finite, naming position and scenario
     */
    public PnlMatrix map(VectorRule rule) {
        Objects.requireNonNull(rule, "rule");
        return map(position -> rule);
    }

    /**
     * Returns what counts of every position under its own rule.
     *
     * @param ruleOf the rule of a position by its index
     * @throws IllegalArgumentException if a rule gives a figure that is not finite, naming position and scenario
     */
    public PnlMatrix map(IntFunction<VectorRule> ruleOf) {
        int size = scenarios.size();
        double[] counted = new double[values.length];
        for (int position = 0; position < positions; position++) {
            VectorRule rule = ruleOf.apply(position);
            for (int s = 0; s < size; s++) {
                counted[position * size + s] = rule.apply(values[position * size + s], scenarios, s);
            }
        }
        requireFinite(counted, scenarios);
        return new PnlMatrix(scenarios, positions, counted);
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
}
