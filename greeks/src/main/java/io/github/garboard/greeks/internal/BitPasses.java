package io.github.garboard.greeks.internal;

/** Loops over a block of doubles as bits. */
public final class BitPasses {

    private static final int FRACTION = 52;
    private static final long BIAS = 1023;

    /** The bits of 3 2^51, whose last bits count units. */
    private static final long ROUNDER = 0x4338000000000000L;

    /** Below 2^-100, or above 2^100, an amount is left to the single option; so are all that are not positive. */
    private static final long LEAST = Double.doubleToRawLongBits(0x1p-100);

    private static final long MOST = Double.doubleToRawLongBits(0x1p100);

    private BitPasses() {}

    /**
     * Leaves the power of two that brings b within a factor 3/2 of a, as a double plus 3 2^51, and b times it. The logical shift
     * of a number made positive does what an arithmetic one would: not every machine has that in vectors.
     */
    public static void near(int count, long[] as, long[] bs, long[] nears, long[] exponents) {
        for (int j = 0; j < count; j++) {
            long b = bs[j];
            long lifted = (as[j] - b + ((1L << (FRACTION - 1)) + (1L << (FRACTION + 10)))) >>> FRACTION;
            nears[j] = b + (lifted << FRACTION) - (1L << (FRACTION + 10));
            exponents[j] = lifted + (ROUNDER - (1L << 10));
        }
    }

    /** Leaves 2^n for the n in the last bits of a shifted double. */
    public static void power(int count, long[] shifted, long[] powers) {
        for (int j = 0; j < count; j++) {
            powers[j] = (shifted[j] << FRACTION) + (BIAS << FRACTION);
        }
    }

    /** Leaves 2^-n. */
    public static void inversePower(int count, long[] shifted, long[] powers) {
        for (int j = 0; j < count; j++) {
            powers[j] = (BIAS << FRACTION) - (shifted[j] << FRACTION);
        }
    }

    /** Leaves a negative number where one of two amounts is not of an ordinary size. */
    public static void unusual(int count, long[] as, long[] bs, long[] flags) {
        for (int j = 0; j < count; j++) {
            flags[j] = (as[j] - LEAST) | (MOST - as[j]) | (bs[j] - LEAST) | (MOST - bs[j]);
        }
    }

    /** Makes 1 what is negative or belongs to the bits of a number of at least 1, or of NaN; 0 what is left. */
    public static void flag(int count, long[] bits, long[] flags) {
        for (int j = 0; j < count; j++) {
            flags[j] = (flags[j] | ((BIAS << FRACTION) - 1 - (bits[j] & Long.MAX_VALUE))) >>> 63;
        }
    }
}
