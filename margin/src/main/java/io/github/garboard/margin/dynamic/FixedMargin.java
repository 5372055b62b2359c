package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;

/** A requirement that no loss changes. */
record FixedMargin(double requirement) implements AdaptiveMargin {

    FixedMargin {
        Checks.requireNonNegative("requirement", requirement);
    }

    @Override
    public AdaptiveMargin next(double loss) {
        Checks.requireFinite("loss", loss);
        return this;
    }
}
