package io.github.garboard.margin.dynamic;

/**
 * Predicts a quantile of the next loss from features: a regression, a tree ensemble, a network. It is the caller's own, or
 * {@link LinearQuantile}; {@link LearnedMargin} holds what it says within limits.
 */
@FunctionalInterface
public interface QuantilePredictor {

    /**
     * Returns the quantile of the next loss.
     *
     * @param features the features, in the order of the training; not to be kept or changed
     * @return the quantile, in the unit of losses; any double: what it says is bounded by who asks
     */
    double quantile(double[] features);
}
