package io.github.garboard.benchmarks;

import io.github.garboard.oracle.QuoteColumns;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Boards of quotes one after another, each of the same number of sources: enough of them that no branch predictor
 * learns a board by heart. Prices and confidences are whole numbers, as on chain: 65,000 with eight decimals, ±0.05 %,
 * with confidences of 0.01 to 0.1 %.
 */
@State(Scope.Thread)
public class QuoteBoards {

    /** How many boards. A predictor did learn 256 of 21 sources: a selection with branches was then three times as fast. */
    static final int BOARDS = 4_096;

    private static final double PRICE = 65_000e8;

    /** How many sources each board has. */
    @Param({"10", "32", "64"})
    public int sources;

    QuoteColumns quotes = new QuoteColumns(new double[0], new double[0], new double[0], new long[0]);
    final double[] out = new double[2 * BOARDS];

    /** Returns boards of the given number of sources. */
    static QuoteBoards of(int sources) {
        QuoteBoards boards = new QuoteBoards();
        boards.sources = sources;
        boards.fill();
        return boards;
    }

    /** Fills the columns, the same at each run. */
    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(20261120);
        int size = BOARDS * sources;
        quotes = new QuoteColumns(new double[size], new double[size], new double[size], new long[size]);
        for (int i = 0; i < size; i++) {
            quotes.price()[i] = Math.rint(PRICE * (1 + 5e-4 * random.nextGaussian()));
            quotes.confidence()[i] = Math.rint(PRICE * random.nextDouble(1e-4, 1e-3));
        }
        Arrays.fill(quotes.weight(), 1);
    }
}
