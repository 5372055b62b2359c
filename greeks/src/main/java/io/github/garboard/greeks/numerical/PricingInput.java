package io.github.garboard.greeks.numerical;

import java.util.Objects;

/**
 * A named input of a pricer: its value, where it may move, and how far a visible move is.
 *
 * @param name the name, not blank
 * @param value the value, finite, in the domain
 * @param domain where the pricer is defined
 * @param scale a change that moves the price visibly: a first guess, which {@link FiniteDifferences} corrects by the curvature;
 *     0 for the size of the value itself
 */
public record PricingInput(String name, double value, Interval domain, double scale) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the name is blank, the value not finite or outside the domain, or the scale negative or
     *     not finite
     */
    public PricingInput {
        Objects.requireNonNull(domain, "domain");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank: '" + name + "'");
        }
        if (!(Double.isFinite(value) && domain.contains(value))) {
            throw new IllegalArgumentException(name + " must be finite and in " + domain + ": " + value);
        }
        if (!(scale >= 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale of " + name + " must be non-negative and finite: " + scale);
        }
    }

    /** Returns an input that may take any finite value; its scale is the size of the value. */
    public static PricingInput real(String name, double value) {
        return new PricingInput(name, value, Interval.REAL, 0);
    }

    /** Returns an input that is 0 or more (a volatility, a time to expiry); its scale is the size of the value. */
    public static PricingInput nonNegative(String name, double value) {
        return new PricingInput(name, value, Interval.NON_NEGATIVE, 0);
    }

    /** Returns an input above 0 (a spot, a strike); its scale is the size of the value. */
    public static PricingInput positive(String name, double value) {
        return new PricingInput(name, value, Interval.POSITIVE, 0);
    }

    /** Returns a rate or yield: any finite value, with a scale of 1, because how small a rate is says nothing about its effect. */
    public static PricingInput rate(String name, double value) {
        return new PricingInput(name, value, Interval.REAL, 1);
    }

    /** Returns the same input with another value; a scale that is the size of the value follows it. */
    public PricingInput withValue(double newValue) {
        return new PricingInput(name, newValue, domain, scale);
    }

    /** Returns the same input with another scale. */
    public PricingInput withScale(double newScale) {
        return new PricingInput(name, value, domain, newScale);
    }

    /** Returns the scale in force: the one given, else the size of the value, else 1. */
    double size() {
        if (scale > 0) {
            return scale;
        }
        return value == 0 ? 1 : Math.abs(value);
    }
}
