package io.github.garboard.benchmarks;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.OptionType;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Random options as a desk holds them: spot 20 to 200, strike within 40 %, one day to three years, volatility 5 to 150 %, rate
 * -2 to 10 %, yield 0 to 5 %, half of them calls. The seed is fixed.
 */
@State(Scope.Benchmark)
public class OptionBook {

    /** Fits the caches, so that arithmetic is measured and not memory. */
    static final int SIZE = 4096;

    final List<BlackScholesMerton> options;

    /** Draws the book. */
    public OptionBook() {
        SplittableRandom random = new SplittableRandom(20_131_125);
        options = Stream.generate(() -> draw(random)).limit(SIZE).toList();
    }

    private static BlackScholesMerton draw(SplittableRandom random) {
        double spot = random.nextDouble(20, 200);
        return new BlackScholesMerton(
                random.nextBoolean() ? OptionType.CALL : OptionType.PUT,
                spot,
                spot * random.nextDouble(0.6, 1.4),
                random.nextDouble(1.0 / 365, 3),
                random.nextDouble(-0.02, 0.10),
                random.nextDouble(0, 0.05),
                random.nextDouble(0.05, 1.5));
    }
}
