package io.github.garboard.collateral;

import java.util.List;

/** A haircut that a cap limits. */
record CappedHaircut<A>(Haircut<A> haircut, double cap) implements Haircut<A> {

    CappedHaircut {
        Haircut.requireFraction("cap", cap);
    }

    @Override
    public double fraction(A asset, double amount, double horizonYears) {
        return Math.min(cap, haircut.fraction(asset, amount, horizonYears));
    }

    @Override
    public HaircutPart explain(A asset, double amount, double horizonYears) {
        HaircutPart part = haircut.explain(asset, amount, horizonYears);
        return new HaircutPart("at most " + cap, Math.min(cap, part.fraction()), List.of(part));
    }
}
