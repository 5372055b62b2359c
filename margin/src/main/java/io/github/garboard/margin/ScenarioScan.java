package io.github.garboard.margin;

import java.util.Objects;

/**
 * The batch tier of the worst loss: scans books that lie in the caller's array. Mutable: it reuses its memory and remembers
 * the last scan, so each thread needs its own.
 *
 * <p>A scan costs one pass over the cells and does not allocate. With {@link Summation#ACCURATE} the loss and its scenario are
 * those of {@link LossMeasure#worst()} on a {@link PnlMatrix}, to the last bit: that measure is a view on the same kernels.
 *
 * <pre>{@code
 * ScenarioScan scan = new ScenarioScan(scenarios, Summation.FAST);
 * for (int account = 0; account < accounts; account++) {
 *     losses[account] = scan.loss(pnl, offsets[account], positions[account]);
 * }
 * }</pre>
 */
public final class ScenarioScan {

    private static final int NONE = -1;
    private static final int INVALID = -2;

    private final ScenarioSet scenarios;
    private final Summation summation;
    private final double[] weights;
    private final double[] sums;
    private final double[] lost;
    private int binding = NONE;

    /**
     * Makes a scan.
     *
     * @param scenarios the scenarios, the columns of every block
     * @param summation how positions are added up
     */
    public ScenarioScan(ScenarioSet scenarios, Summation summation) {
        this.scenarios = scenarios;
        this.summation = Objects.requireNonNull(summation, "summation");
        this.weights = scenarios.weights();
        this.sums = new double[scenarios.size()];
        this.lost = new double[scenarios.size()];
    }

    /**
     * Returns the worst weighted loss of a book: max(0, max over s of -weight(s) sum of pnl(s)).
     *
     * <p>Special cases: no positions lose nothing; a book with a figure that is not finite has the loss NaN and no binding
     * scenario.
     *
     * @param pnl the profit and loss, row-major, positions by scenarios; positive is a gain
     * @param offset the index of the first cell of the book
     * @param positions the number of positions of the book
     * @return the loss, non-negative, or NaN
     * @throws IndexOutOfBoundsException if the block is not inside the array
     */
    public double loss(double[] pnl, int offset, int positions) {
        int size = scenarios.size();
        int to = Math.toIntExact(offset + (long) positions * size);
        Objects.checkFromToIndex(offset, to, pnl.length);
        summation.sum(pnl, offset, to, size, sums, lost);
        int worst = worst(sums, weights);
        binding = Math.max(worst, NONE);
        return worst == INVALID ? Double.NaN : worst == NONE ? 0 : -weights[worst] * sums[worst];
    }

    /** Returns the index of the scenario that set the last loss, or -1 if none did. */
    public int scenario() {
        return binding;
    }

    /**
     * Returns the summed profit and loss of the last book in a scenario.
     *
     * @param scenario the index of the scenario
     * @throws IndexOutOfBoundsException if there is no such scenario
     */
    public double pnl(int scenario) {
        return sums[scenario];
    }

    /** Returns the first scenario with the worst loss, NONE if none loses, INVALID if a figure is not finite. */
    private static int worst(double[] sums, double[] weights) {
        double worst = 0;
        double check = 0;
        int at = NONE;
        for (int s = 0; s < sums.length; s++) {
            double loss = -weights[s] * sums[s];
            check += 0 * loss;
            if (loss > worst) {
                worst = loss;
                at = s;
            }
        }
        return check == 0 ? at : INVALID;
    }
}
