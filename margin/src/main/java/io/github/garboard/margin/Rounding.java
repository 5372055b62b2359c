package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How a published rule rounds at one of its steps, so that its figures are met to the unit. A rule takes one for each step at
 * which its source rounds.
 *
 * <p>It works on decimals: a double stands for the decimal that it prints as, and a quotient is rounded once, from its exact
 * value. A quotient of doubles can land on the wrong side of a unit.
 *
 * @param mode the side; {@link RoundingMode#UNNECESSARY} leaves every value as it is
 * @param decimals the number of decimals kept; negative for tens, hundreds and so on
 */
public record Rounding(RoundingMode mode, int decimals) {

    /** No rounding. */
    public static final Rounding NONE = new Rounding(RoundingMode.UNNECESSARY, 0);

    /** Checks the mode. */
    public Rounding {
        Objects.requireNonNull(mode, "mode");
    }

    /** Returns the rounding down, to minus infinity, at a number of decimals. */
    public static Rounding floor(int decimals) {
        return new Rounding(RoundingMode.FLOOR, decimals);
    }

    /** Returns the rounding up, to plus infinity, at a number of decimals. */
    public static Rounding ceiling(int decimals) {
        return new Rounding(RoundingMode.CEILING, decimals);
    }

    /**
     * Returns the value rounded.
     *
     * @param value the value, finite
     * @throws IllegalArgumentException if it is not
     */
    public double of(double value) {
        Checks.requireFinite("value", value);
        return isNone() ? value : exact(value).setScale(decimals, mode).doubleValue();
    }

    /**
     * Returns a product, rounded once.
     *
     * @param a a factor, finite
     * @param b a factor, finite
     * @throws IllegalArgumentException if one is not finite
     */
    public double product(double a, double b) {
        Checks.requireFinite("a", a);
        Checks.requireFinite("b", b);
        return isNone()
                ? a * b
                : exact(a).multiply(exact(b)).setScale(decimals, mode).doubleValue();
    }

    /**
     * Returns a product over a divisor, rounded once: a b / c.
     *
     * @param a a factor, finite
     * @param b a factor, finite
     * @param c the divisor, finite and not 0
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double quotient(double a, double b, double c) {
        Checks.requireFinite("a", a);
        Checks.requireFinite("b", b);
        Checks.requireFinite("c", c);
        if (c == 0) {
            throw new IllegalArgumentException("c must not be 0: " + c);
        }
        return isNone()
                ? a * b / c
                : exact(a).multiply(exact(b)).divide(exact(c), decimals, mode).doubleValue();
    }

    /**
     * Returns a square root, rounded once.
     *
     * @param value the value, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public double root(double value) {
        Checks.requireNonNegative("value", value);
        return isNone()
                ? Math.sqrt(value)
                : exact(value)
                        .sqrt(MathContext.DECIMAL128)
                        .setScale(decimals, mode)
                        .doubleValue();
    }

    /** Returns a decimal rounded: the way through a step of several operations. */
    public BigDecimal of(BigDecimal value) {
        return isNone() ? value : value.setScale(decimals, mode);
    }

    private boolean isNone() {
        return mode == RoundingMode.UNNECESSARY;
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value);
    }
}
