package io.github.garboard.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A number as ledgers and feeds carry it: an integer mantissa times a power of ten. Nothing is rounded until a side or a
 * rounding mode says how.
 *
 * <p>Two numbers of the same value are equal only if mantissa and exponent are: 10 x 10^-1 is not 1 x 10^0, but {@link
 * #compareTo} finds them the same. So it is with {@link BigDecimal}.
 *
 * <p>Costs: every method allocates, and takes time that grows with the digits of mantissa and exponent.
 *
 * @param mantissa the integer, of any sign and size
 * @param exponent the power of ten, in [-{@value #LARGEST_EXPONENT}, {@value #LARGEST_EXPONENT}]: outside of it 10^exponent
 *     is not a double, and a feed that names such a power would only cost memory
 */
public record FixedPoint(BigInteger mantissa, int exponent) implements Comparable<FixedPoint> {

    /** The largest power of ten, and with its sign changed the smallest. */
    public static final int LARGEST_EXPONENT = 400;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the exponent is out of its range
     */
    public FixedPoint {
        Objects.requireNonNull(mantissa, "mantissa");
        requirePower("exponent", exponent);
    }

    /**
     * Returns mantissa 10^exponent.
     *
     * @param mantissa the integer
     * @param exponent the power of ten, in [-{@value #LARGEST_EXPONENT}, {@value #LARGEST_EXPONENT}]
     * @throws IllegalArgumentException if the exponent is out of its range
     */
    public static FixedPoint of(long mantissa, int exponent) {
        return new FixedPoint(BigInteger.valueOf(mantissa), exponent);
    }

    /**
     * Returns the value as a double, rounded to the given side: the largest double that is not above it for {@link
     * PriceSide#LOW LOW}, the nearest one (ties to even) for {@link PriceSide#MID MID}, the smallest one that is not below
     * it for {@link PriceSide#HIGH HIGH}.
     *
     * <p>Special cases: the three agree exactly if the value is a double. Beyond the largest double the side towards zero is
     * the largest double with the sign of the value, the side away from it is infinite, and MID is infinite as soon as IEEE
     * 754 rounds there. Zero is always +0.0.
     */
    public double at(PriceSide side) {
        BigDecimal exact = exact();
        double nearest = exact.doubleValue() + 0.0; // no -0.0
        return switch (side) {
            case LOW -> isAbove(nearest, exact) ? Math.nextDown(nearest) : nearest;
            case MID -> nearest;
            case HIGH -> isAbove(-nearest, exact.negate()) ? Math.nextUp(nearest) + 0.0 : nearest;
        };
    }

    /**
     * Returns the number of units of 10^-decimals: mantissa 10^(exponent + decimals).
     *
     * @param decimals the decimals of the unit, in [-{@value #LARGEST_EXPONENT}, {@value #LARGEST_EXPONENT}]; 18 for most
     *     tokens
     * @param rounding where a number between two integers goes; {@link RoundingMode#UNNECESSARY} refuses it
     * @throws IllegalArgumentException if decimals is out of its range
     * @throws ArithmeticException if the rounding mode is UNNECESSARY and the result is not an integer
     */
    public BigInteger rescaled(int decimals, RoundingMode rounding) {
        requirePower("decimals", decimals);
        return exact().scaleByPowerOfTen(decimals).setScale(0, rounding).unscaledValue();
    }

    /** Compares the values exactly, whatever their exponents. */
    @Override
    public int compareTo(FixedPoint other) {
        return exact().compareTo(other.exact());
    }

    private BigDecimal exact() {
        return new BigDecimal(mantissa, -exponent);
    }

    private static boolean isAbove(double value, BigDecimal exact) {
        return Double.isInfinite(value) ? value > 0 : new BigDecimal(value).compareTo(exact) > 0;
    }

    private static void requirePower(String name, int power) {
        if (power < -LARGEST_EXPONENT || power > LARGEST_EXPONENT) {
            throw new IllegalArgumentException(
                    name + " must be in [-" + LARGEST_EXPONENT + ", " + LARGEST_EXPONENT + "]: " + power);
        }
    }
}
