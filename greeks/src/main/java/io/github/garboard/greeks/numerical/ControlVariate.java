package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.Greeks;
import java.util.Objects;

/**
 * A contract whose figures are known, simulated on the same paths: what it misses there is taken off the figures in question, in
 * the proportion that regression of one on the other within each batch gives. The bias of the regression is of order 1 over the
 * samples of a batch.
 *
 * @param estimator the estimator of the known contract; a figure that it does not estimate is left as it is
 * @param known the exact figures of that contract; they hold at least what both estimators estimate
 * @see "Glasserman, Monte Carlo Methods in Financial Engineering, 2003, section 4.1"
 */
public record ControlVariate(GreekEstimator estimator, Greeks known) {

    /** Checks that both are there. */
    public ControlVariate {
        Objects.requireNonNull(estimator, "estimator");
        Objects.requireNonNull(known, "known");
    }
}
