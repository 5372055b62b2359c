package io.github.garboard.collateral.valuation;

/** Checks of numbers, with one wording. */
final class Amounts {

    private Amounts() {}

    static double requireAmount(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
        return value;
    }

    static double requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite: " + value);
        }
        return value;
    }
}
