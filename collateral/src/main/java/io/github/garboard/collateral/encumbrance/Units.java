package io.github.garboard.collateral.encumbrance;

import java.math.BigInteger;

/**
 * Exact arithmetic on amounts in base units (satoshi, wei, cents). Implementations are immutable and thread-safe.
 *
 * <p>The ledger adds and subtracts only, never below zero. A type of a caller's own (a 256-bit word, say) needs {@code
 * equals}, {@code hashCode} and an order that agree with each other.
 *
 * @param <N> the type of an amount
 */
public interface Units<N extends Comparable<N>> {

    /** Returns the amount 0. */
    N zero();

    /**
     * Returns the exact sum of two non-negative amounts.
     *
     * @throws ArithmeticException if no amount is that large; the ledger turns it into a refusal
     */
    N plus(N augend, N addend);

    /**
     * Returns the exact difference of two amounts.
     *
     * @param minuend the amount to subtract from
     * @param subtrahend the amount to subtract, in [0, minuend]
     */
    N minus(N minuend, N subtrahend);

    /** Returns base units in a {@code long}: amounts up to 2<sup>63</sup> - 1, one command costs least. */
    static Units<Long> ofLong() {
        return LongUnits.INSTANCE;
    }

    /** Returns base units in a {@code BigInteger}: amounts of any size, such as those of 18 decimals. */
    static Units<BigInteger> ofBigInteger() {
        return BigIntegerUnits.INSTANCE;
    }
}
