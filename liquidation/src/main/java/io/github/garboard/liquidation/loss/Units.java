package io.github.garboard.liquidation.loss;

import java.math.BigInteger;
import java.util.Collection;

/** Exact amounts: checks at the edge of the package, in one wording, and what the JDK has no name for. */
final class Units {

    private Units() {}

    static void requireNonNegative(String name, BigInteger value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(name + " must be >= 0: " + value);
        }
    }

    static void requirePositive(String name, BigInteger value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(name + " must be > 0: " + value);
        }
    }

    static void requireAtMost(String name, BigInteger value, BigInteger most) {
        requireNonNegative(name, value);
        if (value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " must be <= " + most + ": " + value);
        }
    }

    static BigInteger sum(Collection<BigInteger> amounts) {
        return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Divides a non-negative number, rounding up. */
    static BigInteger divideUp(BigInteger dividend, BigInteger divisor) {
        return dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor);
    }
}
