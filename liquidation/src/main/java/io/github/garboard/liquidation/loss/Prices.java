package io.github.garboard.liquidation.loss;

/** Checks of prices, sizes and rates at the edge of the package, in one wording. */
final class Prices {

    private Prices() {}

    static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite: " + value);
        }
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and > 0: " + value);
        }
    }

    static void requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and >= 0: " + value);
        }
    }

    static void requireQuantity(double quantity) {
        if (!(Double.isFinite(quantity) && quantity != 0)) {
            throw new IllegalArgumentException("quantity must be finite and not 0: " + quantity);
        }
    }
}
