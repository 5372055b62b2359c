package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/** The weighted mean of a requirement and a stressed one. */
record StressWeightedMargin(AdaptiveMargin base, double weight, AdaptiveMargin stressed) implements AdaptiveMargin {

    StressWeightedMargin {
        Objects.requireNonNull(base, "base");
        Checks.requireFraction("weight", weight);
        Objects.requireNonNull(stressed, "stressed");
    }

    @Override
    public double requirement() {
        return (1 - weight) * base.requirement() + weight * stressed.requirement();
    }

    @Override
    public AdaptiveMargin next(double loss) {
        return new StressWeightedMargin(base.next(loss), weight, stressed.next(loss));
    }
}
