package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Kernel;
import org.jspecify.annotations.Nullable;

/**
 * Mutable workspace that finds the Black volatilities of quotes in columns; confined to one thread, one for each thread.
 *
 * <p>Every element has the outcome of {@link io.github.garboard.greeks.ImpliedVolatility}, as a status, and is independent of its
 * neighbours. {@link Kernel#ACCURATE} gives the same bits as that. {@link Kernel#FAST}, the default of this tier, differs from it
 * only in the volatility, by at most eight units in its last place times 1 + condition (typically half of one, in 99 of 100 less
 * than two), and in the condition, relatively by at most 1e-11 + 1e-13 condition.
 *
 * <p>Method: the objective, the guess and the step of the readable tier, in passes over blocks of 256. An element that is beyond
 * what the passes are made for is left to the readable solver: a log-moneyness beyond 3.1, a time value below 1e-12 of the price,
 * money below 1e-290 or above 1e290, a growth exponent beyond 300, and whatever has no volatility.
 *
 * <p>Nothing is allocated by a call, whatever the length, unless rates cancel nearly all of ln(S/K).
 *
 * @see "Jaeckel, Let's Be Rational, Wilmott, 2015 (what accuracy is attainable); the method is our own"
 */
public final class BatchImpliedVolatility {

    /** With 4 doubles in a vector the kernel in vectors is 1.4 times as fast as the plain one, with 8 twice. */
    private static final int LEAST_LANES = 4;

    private final VolatilityBlock block = new VolatilityBlock();
    private final ScalarVolatility scalar = new ScalarVolatility();
    private final KernelChoice<VolatilityKernel> choice;

    private BatchImpliedVolatility(KernelChoice<VolatilityKernel> choice) {
        this.choice = choice;
    }

    /** Returns a workspace of the kernel that is the default of this tier, {@link Kernel#FAST}. */
    public static BatchImpliedVolatility fast() {
        return of(Kernel.FAST);
    }

    /** Returns a workspace whose results are bit for bit those of the readable tier. */
    public static BatchImpliedVolatility accurate() {
        return of(Kernel.ACCURATE);
    }

    /**
     * Returns a workspace.
     *
     * @throws IllegalArgumentException if the system property {@code garboard.greeks.kernel} is neither unset nor {@code plain} nor
     *     {@code vector}
     */
    public static BatchImpliedVolatility of(Kernel kernel) {
        return of(kernel, System.getProperty(KernelChoice.PROPERTY));
    }

    /** Returns a workspace with the value of the system property given, null where it is not set. */
    static BatchImpliedVolatility of(Kernel kernel, @Nullable String forced) {
        return new BatchImpliedVolatility(
                switch (kernel) {
                    case ACCURATE ->
                        new KernelChoice<>(
                                BatchImpliedVolatility::oneByOne,
                                "scalar: option by option, as the readable tier does");
                    case FAST ->
                        KernelChoice.of(
                                forced,
                                VolatilityKernel.class,
                                "VectorVolatilityKernel",
                                LEAST_LANES,
                                PlainVolatilityKernel::new,
                                BatchImpliedVolatility::trial);
                });
    }

    private static boolean oneByOne(VolatilityBlock block, int count, boolean condition) {
        block.leave(count);
        return false;
    }

    private static void trial(VolatilityKernel kernel) {
        VolatilityBlock ordinary = new VolatilityBlock();
        kernel.solve(ordinary, ordinary.pad(1), true);
    }

    /**
     * Solves for every quote into the columns given.
     *
     * @param quotes the options and their prices
     * @param results where the outcomes go, as long as the quotes
     * @return the number of elements that have no volatility; {@link VolatilityColumns#status} says why
     * @throws IllegalArgumentException if the lengths differ
     */
    public int solve(QuoteColumns quotes, VolatilityColumns results) {
        if (results.length() != quotes.length()) {
            throw new IllegalArgumentException(
                    "length of results must be that of quotes " + quotes.length() + ": " + results.length());
        }
        int without = 0;
        for (int from = 0; from < quotes.length(); from += VolatilityBlock.SIZE) {
            int count = Math.min(VolatilityBlock.SIZE, quotes.length() - from);
            quotes.read(from, count, block);
            if (!solveBlock(count, results.wantsCondition())) {
                without += redo(count, quotes.onForward());
            }
            results.write(block, from, count);
        }
        return without;
    }

    /** Returns whether the block is solved; what is not has a positive excess. */
    private boolean solveBlock(int count, boolean condition) {
        block.resetStatus(count);
        if (count < choice.kernel().least()) {
            block.leave(count);
            return false;
        }
        return choice.kernel().solve(block, block.pad(count), condition);
    }

    private int redo(int count, boolean onForward) {
        int without = 0;
        for (int j = 0; j < count; j++) {
            if (!(block.excess[j] <= 0) && !scalar.solve(block, j, onForward)) {
                without++;
            }
        }
        return without;
    }

    /** Returns which way solves for the blocks, and why. */
    public String describe() {
        return choice.reason();
    }
}
