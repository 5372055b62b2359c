package io.github.garboard.greeks.batch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;

/**
 * Reads columns of doubles as their bits and back, by two views of one buffer: loops with such a conversion inside do not run
 * in vectors before JDK 26. Mutable and confined to one thread.
 */
final class BitView {

    private final DoubleBuffer doubles;
    private final LongBuffer bits;

    BitView() {
        ByteBuffer memory = ByteBuffer.allocateDirect(Double.BYTES * Block.SIZE).order(ByteOrder.nativeOrder());
        doubles = memory.asDoubleBuffer();
        bits = memory.asLongBuffer();
    }

    void toBits(double[] from, long[] to, int count) {
        doubles.put(0, from, 0, count);
        bits.get(0, to, 0, count);
    }

    void toDoubles(long[] from, double[] to, int count) {
        bits.put(0, from, 0, count);
        doubles.get(0, to, 0, count);
    }
}
