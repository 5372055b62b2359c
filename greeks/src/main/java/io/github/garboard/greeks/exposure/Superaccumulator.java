package io.github.garboard.greeks.exposure;

import java.math.BigInteger;

/**
 * An exact sum of finite doubles in fixed point, 32 bits to a limb with the rest of each long for carries. Mutable; adding costs a
 * few nanoseconds and allocates nothing.
 */
final class Superaccumulator {

    /** The exponent of the smallest double. */
    static final int LOWEST_EXPONENT = -1074;

    private static final int LIMB_BITS = 32;
    private static final long LIMB = (1L << LIMB_BITS) - 1;
    private static final int FRACTION_BITS = 52;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;
    private static final int EXPONENT = 0x7FF;

    /** The largest double ends 2098 bits above the smallest; a carry may follow. */
    private static final int LIMBS = 2098 / LIMB_BITS + 3;

    /** Each addition puts less than 2^32 into a limb: so many fit between two propagations of carries. */
    private static final int MOST_ADDITIONS = 1 << 30;

    private final long[] limbs = new long[LIMBS];
    private int additions;

    void add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> FRACTION_BITS) & EXPONENT;
        long fraction = bits & FRACTION;
        long mantissa = exponent == 0 ? fraction : fraction | (FRACTION + 1);
        int place = Math.max(exponent, 1) - 1;
        int limb = place / LIMB_BITS;
        int offset = place % LIMB_BITS;
        long low = mantissa << offset;
        // in two steps, as a shift by 64 is none
        long high = mantissa >>> 1 >>> (63 - offset);
        long sign = bits >> 63;
        limbs[limb] += ((low & LIMB) ^ sign) - sign;
        limbs[limb + 1] += ((low >>> LIMB_BITS) ^ sign) - sign;
        limbs[limb + 2] += (high ^ sign) - sign;
        if (++additions == MOST_ADDITIONS) {
            propagate();
        }
    }

    /** Leaves less than 2^32 in every limb but the last. */
    private void propagate() {
        for (int i = 0; i < LIMBS - 1; i++) {
            limbs[i + 1] += limbs[i] >> LIMB_BITS;
            limbs[i] &= LIMB;
        }
        additions = 0;
    }

    ExactSum toExactSum() {
        propagate();
        int top = LIMBS - 1;
        // the sign reaches the top: bytes of a two's complement number, highest first
        byte[] bytes = new byte[Long.BYTES + top * Integer.BYTES];
        put(bytes, 0, limbs[top], Long.BYTES);
        for (int i = top - 1; i >= 0; i--) {
            put(bytes, Long.BYTES + (top - 1 - i) * Integer.BYTES, limbs[i], Integer.BYTES);
        }
        return new ExactSum(new BigInteger(bytes));
    }

    private static void put(byte[] bytes, int at, long value, int count) {
        for (int i = 0; i < count; i++) {
            bytes[at + i] = (byte) (value >> (Byte.SIZE * (count - 1 - i)));
        }
    }

    double toDouble() {
        return toExactSum().toDouble();
    }
}
