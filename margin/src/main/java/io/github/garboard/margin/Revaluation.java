package io.github.garboard.margin;

import java.util.Objects;

/**
 * Fills the profit and loss of a range of positions over a scenario set: the seam to the caller's pricer, a venue's risk
 * arrays or a history. A range, so that a batch kernel can price it at once.
 *
 * <p>An implementation writes every cell of its range, keeps no reference to the array and gives the same numbers for the
 * same position whatever the range is.
 */
@FunctionalInterface
public interface Revaluation {

    /**
     * Writes the profit and loss of the positions {@code fromInclusive} to {@code toExclusive}, row-major: the cell of
     * position p in scenario s is {@code out[offset + (p - fromInclusive) * scenarios.size() + s]}. Positive is a gain.
     *
     * @param fromInclusive the first position
     * @param toExclusive the position after the last one
     * @param scenarios the scenarios
     * @param out the array to fill, in one unit of money
     * @param offset the index of the first cell
     */
    void fill(int fromInclusive, int toExclusive, ScenarioSet scenarios, double[] out, int offset);

    /**
     * Returns a revaluation that asks for one cell at a time. Costs one call per cell and does not allocate.
     *
     * @param pnl the profit and loss of one position in one scenario
     * @return the revaluation
     */
    static Revaluation perPosition(PositionPnl pnl) {
        Objects.requireNonNull(pnl, "pnl");
        return (fromInclusive, toExclusive, scenarios, out, offset) -> {
            int at = offset;
            for (int position = fromInclusive; position < toExclusive; position++) {
                for (int scenario = 0; scenario < scenarios.size(); scenario++) {
                    out[at++] = pnl.pnl(position, scenarios, scenario);
                }
            }
        };
    }
}
