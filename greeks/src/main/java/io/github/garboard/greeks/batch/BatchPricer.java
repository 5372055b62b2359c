package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Kernel;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Mutable workspace that evaluates options in columns; confined to one thread, one for each thread.
 *
 * <p>An element whose inputs the readable record would refuse gets NaN in every column, and its index is held until the next
 * call; all others are right. Every valid element, however extreme, has the value of the readable record: bit for bit with
 * {@link Kernel#ACCURATE}, within the bound that it states with {@link Kernel#FAST}, whose last bits may depend on where in a
 * batch the element is.
 *
 * <p>Nothing is allocated by a call, but to hold more indexes than ever before, and for options whose spot or strike is below
 * 1e-150.
 */
public final class BatchPricer {

    private static final int PRICE = Selection.bit(Greek.PRICE);

    /** With 4 doubles in a vector the kernel in vectors took 1.06 to 1.3 times as long as the plain one, with 8 it takes 0.73. */
    private static final int LEAST_LANES = 8;

    /** Fewer options than this are evaluated one by one sooner. */
    private static final int SHORT = 5;

    private final Block block = new Block();
    private final Discounting discounting = new Discounting();
    private final ScenarioMatrix matrix = new ScenarioMatrix();
    private final ScalarBlockKernel none = new ScalarBlockKernel();
    private final ScalarPricer scalar;
    private final KernelChoice<BlockKernel> choice;
    private final ScenarioKernel scenarioKernel;
    private int[] invalid = new int[0];
    private int invalidCount;

    private BatchPricer(Kernel how, KernelChoice<BlockKernel> choice) {
        scalar = new ScalarPricer(how);
        this.choice = choice;
        if (choice.kernel() instanceof ScenarioKernel sharing) {
            scenarioKernel = sharing;
        } else {
            scenarioKernel = how == Kernel.FAST ? new PlainBlockKernel() : new Repricing(choice.kernel());
        }
    }

    /** Returns a pricer of the kernel that is the default of this tier, {@link Kernel#FAST}. */
    public static BatchPricer fast() {
        return of(Kernel.FAST);
    }

    /** Returns a pricer whose results are bit for bit those of the readable tier. */
    public static BatchPricer accurate() {
        return of(Kernel.ACCURATE);
    }

    /**
     * Returns a pricer.
     *
     * @throws IllegalArgumentException if the system property {@code garboard.greeks.kernel} is set, but not to {@code plain}
     *     or {@code vector}
     */
    public static BatchPricer of(Kernel kernel) {
        return of(kernel, System.getProperty(KernelChoice.PROPERTY));
    }

    /** Returns a pricer as if the system property had the value given, null where it is not set. */
    static BatchPricer of(Kernel kernel, @Nullable String forced) {
        return switch (kernel) {
            case FAST ->
                new BatchPricer(
                        kernel,
                        KernelChoice.of(
                                forced,
                                BlockKernel.class,
                                "VectorBlockKernel",
                                LEAST_LANES,
                                PlainBlockKernel::new,
                                BatchPricer::tryOut));
            case ACCURATE ->
                new BatchPricer(
                        kernel,
                        new KernelChoice<>(
                                new AccurateBlockKernel(), "plain: there is no other way that has the same bits"));
        };
    }

    private static void tryOut(BlockKernel kernel) {
        Block ordinary = new Block();
        kernel.evaluate(ordinary, ordinary.pad(1), Selection.ALL);
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
        boolean onForward = options.onForward();
        int needed = onForward ? Discounting.needed(results.selection()) : results.selection();
        int inPlace = onForward ? 0 : choice.kernel().inPlace();
        int most = inPlace > 0 ? inPlace : Block.SIZE;
        for (int from = 0; from < options.length(); from += most) {
            int count = Math.min(most, options.length() - from);
            if (count == inPlace) {
                options.show(from, block);
            } else {
                options.read(from, count, block);
            }
            (count < SHORT ? none : choice.kernel()).evaluate(block, block.pad(count), needed);
            if (onForward) {
                discounting.apply(block, count, needed);
            }
            for (int j = block.nextExtreme(0, count); j < count; j = block.nextExtreme(j + 1, count)) {
                if (!scalar.evaluate(block, j, onForward, needed)) {
                    addInvalid(from + j);
                }
            }
            results.write(block, from, count);
        }
        block.own(onForward);
        return invalidCount;
    }

    /**
     * Prices every option under every shock: element {@code offset + i m + j} is option i of n in scenario j of m. What a shock
     * leaves alone is worked out once for each option.
     *
     * @param book the options
     * @param shocks the scenarios
     * @param prices receives n m prices
     * @param offset where they begin
     * @return the number of cells whose shocked inputs are invalid, which are NaN; {@link #invalid} has their indexes i m + j
     * @throws IndexOutOfBoundsException if the array does not have n m elements from the offset on
     * @throws IllegalArgumentException if the shocks have parts for another number of options
     */
    public int scenarios(OptionColumns book, ScenarioColumns shocks, double[] prices, int offset) {
        int width = shocks.length();
        shocks.requireBook(book.length());
        Objects.checkFromIndexSize(offset, (long) book.length() * width, prices.length);
        invalidCount = 0;
        for (int from = 0; from < book.length(); from += Block.SIZE) {
            int count = Math.min(Block.SIZE, book.length() - from);
            book.read(from, count, block);
            int padded = block.pad(count);
            System.arraycopy(block.spot, 0, block.baseSpot, 0, padded);
            System.arraycopy(block.volatility, 0, block.baseVolatility, 0, padded);
            shocks.readParts(from, count, block.part);
            scenarioKernel.begin(block, padded);
            for (int scenario = 0; scenario < width; scenario++) {
                double spotFactor = shocks.spotFactor(scenario);
                shocks.shock(scenario, padded, block);
                scenarioKernel.price(block, padded, spotFactor);
                if (book.onForward()) {
                    discounting.apply(block, count, PRICE);
                }
                for (int j = block.nextExtreme(0, count); j < count; j = block.nextExtreme(j + 1, count)) {
                    block.spot[j] = spotFactor * block.baseSpot[j];
                    if (!scalar.evaluate(block, j, book.onForward(), PRICE)) {
                        addInvalid((from + j) * width + scenario);
                    }
                }
                matrix.take(block.of(Greek.PRICE), count);
                if (matrix.isFull() || scenario == width - 1) {
                    matrix.write(prices, offset + from * width + scenario + 1 - matrix.held(), width, count);
                }
            }
        }
        Arrays.sort(invalid, 0, invalidCount);
        return invalidCount;
    }

    private void addInvalid(int index) {
        if (invalidCount == invalid.length) {
            invalid = Arrays.copyOf(invalid, Math.max(16, 2 * invalidCount));
        }
        invalid[invalidCount++] = index;
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

    /**
     * Returns which way evaluates the options, and why: {@code plain}, {@code vector} or {@code scalar}, a colon and the reason.
     *
     * <p>FAST runs in vectors where the module {@code jdk.incubator.vector} is present ({@code java --add-modules
     * jdk.incubator.vector}) and the machine has vectors of 8 doubles or more, unless the system property
     * {@code garboard.greeks.kernel} forces a way. Until the compiler has done with it, for the first second or so of calls, the way
     * in vectors takes microseconds per option: a program that runs no longer is better off with {@code plain}.
     */
    public String describe() {
        return choice.reason();
    }
}
