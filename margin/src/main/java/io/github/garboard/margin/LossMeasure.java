package io.github.garboard.margin;

import java.util.OptionalInt;

/** Turns the profit and loss of a portfolio over a scenario set into one loss. */
@FunctionalInterface
public interface LossMeasure {

    /**
     * Returns the loss of a portfolio.
     *
     * @param portfolio the summed profit and loss, one figure per scenario
     * @return the loss, non-negative, and the scenario that sets it if one does
     */
    Loss loss(PnlVector portfolio);

    /**
     * Returns the worst weighted loss: max(0, max over s of -weight(s) pnl(s)), set by the first scenario that attains it.
     * A portfolio that loses in no scenario has the loss 0, set by none. Costs one pass over the scenarios.
     *
     * <p>It is positively homogeneous and subadditive, being a maximum of linear functions: a sum of two portfolios never
     * loses more than the two apart.
     *
     * @return the measure
     */
    static LossMeasure worst() {
        return portfolio -> {
            ScenarioScan scan = new ScenarioScan(portfolio.scenarios(), Summation.ACCURATE);
            double worst = scan.loss(portfolio.figures(), 0, 1);
            return scan.scenario() < 0 ? Loss.NONE : new Loss(worst, OptionalInt.of(scan.scenario()));
        };
    }
}
