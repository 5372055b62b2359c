package io.github.garboard.margin.dynamic;

import java.util.Objects;

/** The larger of two requirements. */
record LargerMargin(AdaptiveMargin first, AdaptiveMargin second) implements AdaptiveMargin {

    LargerMargin {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "other");
    }

    @Override
    public double requirement() {
        return Math.max(first.requirement(), second.requirement());
    }

    @Override
    public AdaptiveMargin next(double loss) {
        return new LargerMargin(first.next(loss), second.next(loss));
    }
}
