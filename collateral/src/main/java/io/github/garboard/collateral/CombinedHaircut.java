package io.github.garboard.collateral;

import java.util.List;
import java.util.Objects;

/** Two haircuts combined by a rule that is never less conservative than either. */
record CombinedHaircut<A>(Rule combination, Haircut<? super A> first, Haircut<? super A> second) implements Haircut<A> {

    enum Rule {
        LARGER,
        SUM,
        SUCCESSIVE
    }

    CombinedHaircut {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    @Override
    public double fraction(A asset, double amount, double horizonYears) {
        return combine(first.fraction(asset, amount, horizonYears), second.fraction(asset, amount, horizonYears));
    }

    @Override
    public HaircutPart explain(A asset, double amount, double horizonYears) {
        HaircutPart one = first.explain(asset, amount, horizonYears);
        HaircutPart other = second.explain(asset, amount, horizonYears);
        return new HaircutPart(describe(one, other), combine(one.fraction(), other.fraction()), List.of(one, other));
    }

    private double combine(double one, double other) {
        return switch (combination) {
            case LARGER -> Math.max(one, other);
            case SUM -> Math.min(1, one + other);
            // the outer max takes back a rounding below the second haircut
            case SUCCESSIVE -> Math.max(other, Math.min(1, one + other * (1 - one)));
        };
    }

    private String describe(HaircutPart one, HaircutPart other) {
        return switch (combination) {
            case LARGER -> "larger of: " + (one.fraction() >= other.fraction() ? one : other).rule();
            case SUM -> "sum, at most 1";
            case SUCCESSIVE -> "one after the other";
        };
    }
}
