package io.github.garboard.oracle.aggregate;

/** Where the middle of values lies: the one rule that a location estimator applies to prices, confidences and distances. */
@FunctionalInterface
interface Location {

    /**
     * Returns the location of the first n values.
     *
     * @param values finite, no negative zero; may be reordered
     * @param weights of the same order, above 0 and normalised; not changed; all 1 where the quotes have no weights
     * @param n how many, at least 1
     */
    double of(double[] values, double[] weights, int n);
}
