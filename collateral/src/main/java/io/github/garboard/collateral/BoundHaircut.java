package io.github.garboard.collateral;

/** A haircut at one horizon. */
record BoundHaircut<A>(Haircut<A> haircut, double horizonYears) implements HorizonHaircut<A> {

    BoundHaircut {
        Haircut.requireHolding(0, horizonYears);
    }

    @Override
    public double fraction(A asset, double amount) {
        return haircut.fraction(asset, amount, horizonYears);
    }

    @Override
    public HaircutPart explain(A asset, double amount) {
        return haircut.explain(asset, amount, horizonYears);
    }
}
