package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;
import java.util.Arrays;

/**
 * One block of options in columns, mutable: what goes in, copied or where the caller has it, and what a kernel makes of it. Confined to
 * one thread.
 */
final class Block {

    /** The largest number of elements: what a kernel's scratch and the caches hold best. */
    static final int SIZE = 256;

    /** With a header of 16 bytes a multiple of 64. */
    private static final int BESIDE = 6;

    /** Every count is a multiple of this. */
    static final int LANES = 8;

    private static final long[] ORDINARY = new long[SIZE];

    private final double[][] own = columns(7);

    /** The discount factors of options on forwards. */
    final double[] discount = column();

    private final double[][] ownOnForward = {own[0], own[1], own[2], own[3], discount, own[6]};

    /** The inputs: element j of the block is element in + j of each column. */
    int in;

    double[] sign = own[0];
    double[] spot = own[1];
    double[] strike = own[2];
    double[] years = own[3];
    double[] rate = own[4];
    double[] yield = own[5];
    double[] volatility = own[6];

    /** Spot and volatility before a shock. */
    final double[] baseSpot = column();

    final double[] baseVolatility = column();

    /** How much of a shock of volatility an option takes. */
    final double[] part = column();

    /** The results, a column for each Greek in the order of the enum. */
    final double[][] values = columns(Selection.COUNT);

    /** Not 0 where the element is left to the scalar kernel. */
    final long[] extreme = longs();

    /**
     * Returns a column of scratch. With its header it takes a multiple of 64 bytes, so that columns allocated one after another
     * lie alike in the lines of the cache: a loop that starts at the border of a line in one array does so in all.
     */
    static double[] column() {
        return new double[SIZE + BESIDE];
    }

    /** Returns a column of long scratch, as {@link #column} does. */
    static long[] longs() {
        return new long[SIZE + BESIDE];
    }

    private static double[][] columns(int count) {
        double[][] columns = new double[count][];
        Arrays.setAll(columns, i -> column());
        return columns;
    }

    /** Lets the block read the caller's columns of options on assets where they are. */
    void show(double[][] columns, int from) {
        in = from;
        sign = columns[0];
        spot = columns[1];
        strike = columns[2];
        years = columns[3];
        rate = columns[4];
        yield = columns[5];
        volatility = columns[6];
    }

    /** Returns the block's own columns, which {@link InputColumns} fill in their order, and lets it read these. */
    double[][] own(boolean forward) {
        show(own, 0);
        return forward ? ownOnForward : own;
    }

    /** Returns the column of results of a Greek. */
    double[] of(Greek greek) {
        return values[Selection.index(greek)];
    }

    /** Fills its own columns up to the next multiple of {@link #LANES} with an ordinary option and returns that length. */
    int pad(int length) {
        int padded = (length + LANES - 1) & -LANES;
        for (int j = length; j < padded; j++) {
            sign[j] = 1;
            spot[j] = 1;
            strike[j] = 1;
            years[j] = 1;
            rate[j] = 0;
            yield[j] = 0;
            volatility[j] = 0.25;
        }
        return padded;
    }

    /** Returns the first element from one on that is left to the scalar kernel; count if there is none. */
    int nextExtreme(int from, int count) {
        int ordinary = Arrays.mismatch(extreme, from, count, ORDINARY, from, count);
        return ordinary < 0 ? count : from + ordinary;
    }
}
