package io.github.garboard.greeks.batch;

import java.util.Arrays;

/** Mutable scratch of one block of options with prices: what goes in, and what a kernel makes of it. Confined to one thread. */
final class VolatilityBlock {

    /** The largest number of elements: what stays in the nearest cache with all that a kernel holds between its passes. */
    static final int SIZE = Block.SIZE;

    final double[] sign = Block.column();
    final double[] spot = Block.column();
    final double[] strike = Block.column();
    final double[] years = Block.column();
    final double[] rate = Block.column();
    final double[] yield = Block.column();
    final double[] discount = Block.column();
    final double[] price = Block.column();

    private final double[][] onSpot = {sign, spot, strike, years, rate, yield, price};
    private final double[][] onForward = {sign, spot, strike, years, discount, price};

    /** The volatilities. */
    final double[] volatility = Block.column();

    /** The conditions. */
    final double[] condition = Block.column();

    /** The codes of the outcomes. */
    final byte[] status = new byte[SIZE];

    /** Above 0, or NaN, where an element is left to the scalar solver; between its passes a kernel may mark one otherwise. */
    final double[] excess = Block.column();

    /** Returns the columns that {@link InputColumns} fill, in their order. */
    double[][] inputs(boolean forward) {
        return forward ? onForward : onSpot;
    }

    /** Fills up to the next multiple of the lanes with an ordinary option and returns that length. */
    int pad(int length) {
        int padded = (length + Block.LANES - 1) & -Block.LANES;
        for (int j = length; j < padded; j++) {
            sign[j] = 1;
            spot[j] = 1;
            strike[j] = 1;
            years[j] = 1;
            rate[j] = 0;
            yield[j] = 0;
            discount[j] = 1;
            price[j] = 0.125;
        }
        return padded;
    }

    /** Assumes that all have volatilities. */
    void resetStatus(int count) {
        Arrays.fill(status, 0, count, VolatilityStatus.FOUND.code());
    }

    /** Leaves all to the scalar solver. */
    void leave(int count) {
        Arrays.fill(excess, 0, count, 1);
    }
}
