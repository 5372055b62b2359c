package io.github.garboard.margin;

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
        return WorstLoss.WORST;
    }

    /**
     * Returns how much of each scenario is in the loss: weights w, one per scenario, with loss = -sum of w(s) pnl(s). They are
     * the gradient of the loss, so -sum of w(s) x(s) is what a small position of profit and loss x adds to it.
     *
     * <p>The measures of this library know their weights: the scenario that sets the loss, or the tail that it is the mean of.
     * For another measure they are found by central differences, two losses per scenario: to about 1e-9 of the largest for a
     * smooth measure, to rounding for one that is linear around the portfolio. Where the loss has a kink, as where two
     * scenarios are equally bad, a measure of this library takes the first and the differences take a mean of both sides. Only
     * for a positively homogeneous measure do the weights give back the loss.
     *
     * @param portfolio the summed profit and loss
     * @return one finite weight per scenario, a new array; all 0 where nothing is lost
     */
    default double[] tailWeights(PnlVector portfolio) {
        return TailDifferences.weights(this, portfolio);
    }
}
