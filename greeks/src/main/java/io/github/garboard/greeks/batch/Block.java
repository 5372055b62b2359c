package io.github.garboard.greeks.batch;

/** Mutable scratch of one block of options, in columns: what goes in, and what a kernel makes of it. Confined to one thread. */
final class Block {

    /** The largest number of elements: what a kernel's scratch and the caches hold best. */
    static final int SIZE = 512;

    /** Every count is a multiple of this. */
    static final int LANES = 8;

    final double[] sign = new double[SIZE];
    final double[] spot = new double[SIZE];
    final double[] strike = new double[SIZE];
    final double[] years = new double[SIZE];
    final double[] rate = new double[SIZE];
    final double[] yield = new double[SIZE];
    final double[] volatility = new double[SIZE];

    /** The discount factors of options on forwards. */
    final double[] discount = new double[SIZE];

    /** The results, a column for each Greek in the order of the enum. */
    final double[][] values = new double[Selection.COUNT][SIZE];

    /** Negative where the element is left to the scalar kernel. */
    final long[] extreme = new long[SIZE];

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

    /** Returns whether any of the first elements is left to the scalar kernel.. */
    boolean anyExtreme(int length) {
        long any = 0;
        for (int j = 0; j < length; j++) {
            any |= extreme[j];
        }
        return any < 0;
    }
}
