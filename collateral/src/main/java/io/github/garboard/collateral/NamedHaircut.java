package io.github.garboard.collateral;

/** A haircut whose explanation carries the caller's name for it. */
record NamedHaircut<A>(String name, Haircut<A> haircut) implements Haircut<A> {

    NamedHaircut {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank: \"" + name + "\"");
        }
    }

    @Override
    public double fraction(A asset, double amount, double horizonYears) {
        return haircut.fraction(asset, amount, horizonYears);
    }

    @Override
    public HaircutPart explain(A asset, double amount, double horizonYears) {
        return haircut.explain(asset, amount, horizonYears).named(name);
    }
}
