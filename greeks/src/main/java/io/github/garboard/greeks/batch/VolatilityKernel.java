package io.github.garboard.greeks.batch;

/**
 * Finds the volatilities of one block of options.
 *
 * <p>A kernel reads the inputs of the block and never writes them. It fills {@link VolatilityBlock#volatility}, if asked
 * {@link VolatilityBlock#condition}, and {@link VolatilityBlock#excess}: not at most 0 for each element that it leaves to the
 * scalar solver, which must be each whose outcome is not a volatility and may be any other.
 */
@FunctionalInterface
interface VolatilityKernel {

    /**
     * Solves for the first elements of a block.
     *
     * @param block the inputs and where the results go
     * @param count how many elements, a positive multiple of {@link Block#LANES}; the driver pads with an ordinary option
     * @param condition whether conditions are wanted
     * @return whether all were solved
     */
    boolean solve(VolatilityBlock block, int count, boolean condition);

    /** Returns how many elements are worth a block: fewer are quicker one by one. */
    default int least() {
        return 0;
    }
}
