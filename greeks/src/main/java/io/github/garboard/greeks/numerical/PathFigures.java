package io.github.garboard.greeks.numerical;

/** What one path contributes to each figure of an estimator; may hold a workspace, confined to one batch. */
@FunctionalInterface
interface PathFigures {

    /**
     * Computes the contributions.
     *
     * @param brownian W at each date
     * @param figures takes one contribution for each Greek of the estimator, in its order
     */
    void of(double[] brownian, double[] figures);
}
