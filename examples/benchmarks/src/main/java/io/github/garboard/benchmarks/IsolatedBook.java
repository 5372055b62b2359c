package io.github.garboard.benchmarks;

import io.github.garboard.liquidation.trigger.IsolatedPositions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Isolated positions around a price of 100: long and short, leverage 2 to 10, none in breach at 100, some at 90. */
@State(Scope.Benchmark)
public class IsolatedBook {

    /** The number of positions. */
    @Param({"10000", "100000", "1000000"})
    public int size = 10_000;

    IsolatedPositions positions = new IsolatedPositions(0);
    int[] out = {};
    private final List<String> lines = new ArrayList<>();

    static IsolatedBook of(int size) {
        IsolatedBook book = new IsolatedBook();
        book.size = size;
        book.fill();
        return book;
    }

    /** Draws the positions. */
    @Setup
    public void fill() {
        positions = new IsolatedPositions(size);
        out = new int[size];
        lines.clear();
        SplittableRandom random = new SplittableRandom(size);
        for (int i = 0; i < size; i++) {
            double quantity = (random.nextBoolean() ? 1 : -1) * (0.1 + random.nextDouble());
            double entry = 99 + 2 * random.nextDouble();
            double collateral = Math.abs(quantity) * 100 * (0.1 + 0.4 * random.nextDouble());
            positions.set(i, quantity, entry, collateral, 0.01);
            lines.add(quantity + " " + entry + " " + collateral + " 0.01");
        }
    }

    /** Returns the positions as the program in C++ reads them. */
    List<String> lines() {
        return lines;
    }
}
