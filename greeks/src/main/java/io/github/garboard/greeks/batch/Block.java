package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;
import java.util.Arrays;

/** Mutable scratch of one block of options, in columns: what goes in, and what a kernel makes of it. Confined to one thread. */
final class Block {

    /** The largest number of elements: what a kernel's scratch and the caches hold best. */
    static final int SIZE = 256;

    /** With a header of 16 bytes a multiple of 64. */
    private static final int BESIDE = 6;

    /** Every count is a multiple of this. */
    static final int LANES = 8;

    private static final long[] ORDINARY = new long[SIZE];

    final double[] sign = column();
    final double[] spot = column();
    final double[] strike = column();
    final double[] years = column();
    final double[] rate = column();
    final double[] yield = column();
    final double[] volatility = column();

    /** The discount factors of options on forwards. */
    final double[] discount = column();

    private final double[][] onSpot = {sign, spot, strike, years, rate, yield, volatility};
    private final double[][] onForward = {sign, spot, strike, years, discount, volatility};

    /** Spot and volatility before a shock. */
    final double[] baseSpot = column();

    final double[] baseVolatility = column();

    /** How much of a shock of volatility an option takes. */
    final double[] part = column();

    /** The results, a column for each Greek in the order of the enum. */
    final double[][] values = columns();

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

    private static double[][] columns() {
        double[][] columns = new double[Selection.COUNT][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column();
        }
        return columns;
    }

    /** Returns the columns that {@link InputColumns} fill, in their order. */
    double[][] inputs(boolean forward) {
        return forward ? onForward : onSpot;
    }

    /** Returns the column of results of a Greek. */
    double[] of(Greek greek) {
        return values[Selection.index(greek)];
    }

    /** Fills up to the next multiple of {@link #LANES} with an ordinary option and returns that length. */
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
