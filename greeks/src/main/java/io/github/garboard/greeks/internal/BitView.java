package io.github.garboard.greeks.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;

/**
 * Mutable buffer through which a block of doubles is seen as longs and back; confined to one thread. Two copies, which cost less
 * than a conversion one by one, for that keeps the compiler from vector instructions.
 */
public final class BitView {

    private final DoubleBuffer doubles;
    private final LongBuffer longs;

    /** Makes a view of at most so many elements. */
    public BitView(int size) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(size * Double.BYTES).order(ByteOrder.nativeOrder());
        doubles = bytes.asDoubleBuffer();
        longs = bytes.asLongBuffer();
    }

    /** Leaves the bits of doubles. */
    public void toBits(int count, double[] values, long[] bits) {
        doubles.put(0, values, 0, count);
        longs.get(0, bits, 0, count);
    }

    /** Leaves the doubles of bits. */
    public void fromBits(int count, long[] bits, double[] values) {
        longs.put(0, bits, 0, count);
        doubles.get(0, values, 0, count);
    }
}
