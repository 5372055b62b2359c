package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Kernel;
import java.util.Arrays;
import java.util.Objects;

/**
 * Mutable workspace that evaluates options in columns; confined to one thread, one for each thread.
 *
 * <p>An element whose inputs the readable record would refuse gets NaN in every column, and its index is held until the next
 * call; all others are right. Every valid input, however extreme, has the value of the readable record within the bound of the
 * {@link Kernel}. Nothing is allocated by a call, but to hold more indexes than ever before, and for options whose spot or strike
 * is below 1e-150.
 */
public final class BatchPricer {

    private final Block block = new Block();
    private final ScalarPricer scalar;
    private final BlockKernel kernel;
    private final Discounting discounting = new Discounting();
    private int[] invalid = new int[0];
    private int invalidCount;

    private BatchPricer(Kernel kernel) {
        scalar = new ScalarPricer(kernel);
        this.kernel = kernel == Kernel.ACCURATE ? new AccurateBlockKernel() : new PlainBlockKernel();
    }

    /** Returns a pricer of the kernel that is the default of this tier, {@link Kernel#FAST}. */
    public static BatchPricer fast() {
        return of(Kernel.FAST);
    }

    /** Returns a pricer whose results are bit for bit those of the readable tier. */
    public static BatchPricer accurate() {
        return of(Kernel.ACCURATE);
    }

    /** Returns a pricer. */
    public static BatchPricer of(Kernel kernel) {
        return new BatchPricer(Objects.requireNonNull(kernel, "kernel"));
    }

    /**
     * Evaluates every option into the columns given.
     *
     * @param options what to evaluate
     * @param results where the values go, as long as the options
     * @return the number of elements whose inputs are invalid; {@link #invalid} has their indexes
     * @throws IllegalArgumentException if the lengths differ
     */
    public int evaluate(OptionColumns options, GreekColumns results) {
        if (results.length() != options.length()) {
            throw new IllegalArgumentException(
                    "length of results must be that of options " + options.length() + ": " + results.length());
        }
        invalidCount = 0;
        int needed = options.onForward() ? Discounting.needed(results.selection()) : results.selection();
        for (int from = 0; from < options.length(); from += Block.SIZE) {
            int count = Math.min(Block.SIZE, options.length() - from);
            options.read(from, count, block);
            kernel.evaluate(block, block.pad(count), needed);
            if (options.onForward()) {
                discounting.apply(block, count, needed);
            }
            redo(options.onForward(), from, count, needed);
            results.write(block, from, count);
        }
        return invalidCount;
    }

    private void redo(boolean onForward, int from, int count, int selection) {
        for (int j = block.nextExtreme(0, count); j < count; j = block.nextExtreme(j + 1, count)) {
            if (!scalar.evaluate(block, j, onForward, selection)) {
                if (invalidCount == invalid.length) {
                    invalid = Arrays.copyOf(invalid, Math.max(16, 2 * invalidCount));
                }
                invalid[invalidCount++] = from + j;
            }
        }
    }

    /**
     * Returns the index of an invalid element of the last call.
     *
     * @param k which of them, in ascending order of the indexes
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public int invalid(int k) {
        return invalid[Objects.checkIndex(k, invalidCount)];
    }

    /** Returns which way evaluates the blocks, and why. */
    public String describe() {
        return "scalar: option by option";
    }
}
