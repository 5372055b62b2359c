package io.github.garboard.margin;

/** The gradient of a loss by central differences. */
final class TailDifferences {

    /** The cube root of the rounding of a double, where the errors of a central difference balance. */
    private static final double STEP = 6e-6;

    private TailDifferences() {}

    static double[] weights(LossMeasure measure, PnlVector portfolio) {
        ScenarioSet scenarios = portfolio.scenarios();
        double[] weights = new double[scenarios.size()];
        if (measure.loss(portfolio).amount() == 0) {
            return weights;
        }
        double[] figures = portfolio.toArray();
        double largest = 0;
        for (double figure : figures) {
            largest = Math.max(largest, Math.abs(figure));
        }
        for (int s = 0; s < figures.length; s++) {
            double middle = figures[s];
            double up = middle + STEP * largest;
            double down = middle - STEP * largest;
            figures[s] = up;
            double above = measure.loss(PnlVector.of(scenarios, figures)).amount();
            figures[s] = down;
            double below = measure.loss(PnlVector.of(scenarios, figures)).amount();
            figures[s] = middle;
            weights[s] = (below - above) / (up - down);
        }
        return weights;
    }
}
