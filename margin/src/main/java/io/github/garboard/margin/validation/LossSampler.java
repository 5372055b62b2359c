package io.github.garboard.margin.validation;

import java.util.random.RandomGenerator;

/** A model's own view of the loss of each period, as draws from it: what a simulated test compares history with. */
@FunctionalInterface
public interface LossSampler {

    /**
     * Returns a loss as the model expected it.
     *
     * @param period the period, from 0
     * @param random the source of the draw
     * @return a loss, finite, drawn from the distribution whose value at risk and expected shortfall were forecast
     */
    double sample(int period, RandomGenerator random);
}
