package io.github.garboard.greeks.numerical;

import java.util.Arrays;

/**
 * Prices of a caller's pricer around its inputs, one input or several moved; confined to one call.
 */
final class Probe {

    /** What placing an input and adding up a few products costs, relative to a price. */
    private static final double ARITHMETIC = 0x1p-52;

    private static final double LARGEST_NOISE = 0x1p-8;

    final PricingInputs inputs;
    final double base;

    private final PricingFunction pricer;
    private final FiniteDifferences accuracy;
    private final double[] values;
    private final double[] parts = new double[Stencil.ORDERS + 1];

    Probe(PricingFunction pricer, PricingInputs inputs, FiniteDifferences accuracy) {
        this.pricer = pricer;
        this.inputs = inputs;
        this.accuracy = accuracy;
        this.values = inputs.values();
        this.base = price();
    }

    /** Moves an input; it stays there. */
    void move(int index, double value) {
        values[index] = value;
    }

    /** Returns the price where the inputs are now. */
    double price() {
        double price = pricer.price(values);
        if (!Double.isFinite(price)) {
            throw notFinite(price);
        }
        return price;
    }

    private IllegalArgumentException notFinite(double price) {
        return new IllegalArgumentException(
                "price must be finite: " + price + " at " + inputs.names() + " = " + Arrays.toString(values));
    }

    /** Returns the price with one input moved, and puts it back. */
    double priceAt(int index, double value) {
        double kept = values[index];
        values[index] = value;
        double price = price();
        values[index] = kept;
        return price;
    }

    /** Returns the error of a price. */
    double noise(double price) {
        return accuracy.absoluteNoise() + (accuracy.relativeNoise() + ARITHMETIC) * Math.abs(price);
    }

    /**
     * Returns the best step for a derivative as a part of the length over which the price changes its shape: the relative error of a
     * price, at most 1 / 256, to the power of 1 over the nodes, at which truncation and that error cost about the same.
     */
    double part(int order) {
        if (parts[order] == 0) {
            double size = Math.abs(base);
            double relative = size > 0 ? noise(base) / size : accuracy.relativeNoise() + ARITHMETIC;
            parts[order] = Math.pow(Math.min(relative, LARGEST_NOISE), 1.0 / Stencil.nodes(order));
        }
        return parts[order];
    }
}
