package io.github.garboard.greeks.batch;

/**
 * Prices one block of options under one shock of spot and volatility after another, and does what no shock changes once. As a
 * {@link BlockKernel} it pads nothing, fills the column of prices and {@link Block#extreme}.
 */
interface ScenarioKernel {

    /** Takes a block without a shock. */
    void begin(Block block, int count);

    /** Prices the block that {@link #begin} took with its spots times a factor and with the volatilities that it has now. */
    void price(Block block, int count, double spotFactor);
}
