package io.github.garboard.greeks.batch;

/**
 * Evaluates one block of options.
 *
 * <p>A kernel reads the inputs of the block and never writes them. It fills the columns of {@link Block#values} that the
 * selection names, and {@link Block#extreme}: 0 for each element that is right, anything else for one that is left to the
 * scalar kernel, which must be every invalid one and may be any other. What it writes for those, or in columns not selected, does not matter.
 */
@FunctionalInterface
interface BlockKernel {

    /**
     * Evaluates the first elements of a block.
     *
     * @param block the inputs and where the results go
     * @param count how many elements, a positive multiple of {@link Block#LANES}; the driver pads with an ordinary option
     * @param selection bits of {@link Selection}
     */
    void evaluate(Block block, int count, int selection);

    /**
     * Returns how many elements at once this kernel reads best where the caller has them, from {@link Block#in} on; 0 if it needs them
     * copied, to the start of the block's own columns. Loops in plain Java do: those that read at one offset and write at another
     * are not turned into vectors by Java 17 and 25, which costs more than the copy.
     */
    default int inPlace() {
        return 0;
    }
}
