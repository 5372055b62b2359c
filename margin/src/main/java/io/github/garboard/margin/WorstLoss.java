package io.github.garboard.margin;

import java.util.OptionalInt;

/** The measure of the worst weighted loss. */
enum WorstLoss implements LossMeasure {
    WORST;

    @Override
    public Loss loss(PnlVector portfolio) {
        ScenarioScan scan = new ScenarioScan(portfolio.scenarios(), Summation.ACCURATE);
        double worst = scan.loss(portfolio.figures(), 0, 1);
        return scan.scenario() < 0 ? Loss.NONE : new Loss(worst, OptionalInt.of(scan.scenario()));
    }

    @Override
    public double[] tailWeights(PnlVector portfolio) {
        double[] weights = new double[portfolio.scenarios().size()];
        loss(portfolio)
                .scenario()
                .ifPresent(s -> weights[s] = portfolio.scenarios().weight(s));
        return weights;
    }
}
