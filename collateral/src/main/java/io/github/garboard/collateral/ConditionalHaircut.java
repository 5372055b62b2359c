package io.github.garboard.collateral;

import java.util.Objects;
import java.util.function.Predicate;

/** A haircut for some assets, and another one for the rest. */
record ConditionalHaircut<A>(Haircut<A> haircut, Predicate<? super A> condition, Haircut<? super A> other)
        implements Haircut<A> {

    ConditionalHaircut {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(other, "other");
    }

    @Override
    public double fraction(A asset, double amount, double horizonYears) {
        return chosen(asset).fraction(asset, amount, horizonYears);
    }

    @Override
    public HaircutPart explain(A asset, double amount, double horizonYears) {
        return chosen(asset).explain(asset, amount, horizonYears);
    }

    private Haircut<? super A> chosen(A asset) {
        return condition.test(asset) ? other : haircut;
    }
}
