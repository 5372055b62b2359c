package io.github.garboard.collateral;

import java.util.List;

/** A haircut stated for one horizon, scaled to others with the square root of time. */
record HorizonScaledHaircut<A>(Haircut<A> haircut, double baseHorizonYears) implements Haircut<A> {

    HorizonScaledHaircut {
        if (!(baseHorizonYears > 0 && baseHorizonYears < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("baseHorizonYears must be above 0 and finite: " + baseHorizonYears);
        }
    }

    @Override
    public double fraction(A asset, double amount, double horizonYears) {
        Haircut.requireHolding(amount, horizonYears);
        return scale(haircut.fraction(asset, amount, baseHorizonYears), horizonYears);
    }

    @Override
    public HaircutPart explain(A asset, double amount, double horizonYears) {
        Haircut.requireHolding(amount, horizonYears);
        HaircutPart stated = haircut.explain(asset, amount, baseHorizonYears);
        return new HaircutPart(
                "scaled from " + baseHorizonYears + " to " + horizonYears + " years",
                scale(stated.fraction(), horizonYears),
                List.of(stated));
    }

    private double scale(double stated, double horizonYears) {
        // a haircut of 0 stays 0 over any horizon, also where the ratio overflows
        return stated == 0 ? 0 : Math.min(1, stated * Math.sqrt(horizonYears / baseHorizonYears));
    }
}
