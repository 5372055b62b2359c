package io.github.garboard.benchmarks;

import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.Position;
import io.github.garboard.liquidation.plan.ClosingCertificate;
import io.github.garboard.liquidation.plan.ClosingCost;
import io.github.garboard.liquidation.plan.ClosingOption;
import io.github.garboard.liquidation.plan.ClosingProblem;
import io.github.garboard.liquidation.plan.LiquidationPlan;
import io.github.garboard.liquidation.plan.LiquidationPlanner;
import io.github.garboard.liquidation.plan.LotCertificate;
import io.github.garboard.liquidation.plan.LotOption;
import io.github.garboard.liquidation.plan.LotProblem;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Plans for an account of 50 positions that misses a part of its margin, and 200 lots of 20 positions. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class LiquidationPlanBenchmark {

    private static final int POSITIONS = 50;
    private static final int LOT_POSITIONS = 20;
    private static final int LOTS_EACH = 10;

    /** The part of the margin that is missing: a few steps, or many. */
    @Param({"0.1", "0.5"})
    public double missing;

    private Book book = new Book(0);

    /** Draws the account. */
    @Setup
    public void draw() {
        book = new Book(missing);
    }

    /** A plan with relief by differences of the health. */
    @Benchmark
    public LiquidationPlan<Integer> planByHealth() {
        return book.byHealth.plan(book.account, book.equity, 0);
    }

    /** A plan with relief by the caller. */
    @Benchmark
    public LiquidationPlan<Integer> planByRelief() {
        return book.byRelief.plan(book.account, book.equity, 0);
    }

    /** The certified least cost where reliefs add up. */
    @Benchmark
    public ClosingCertificate linearMinimum() {
        return book.linear.minimise();
    }

    /** The certified least cost under square-root impact. */
    @Benchmark
    public ClosingCertificate convexMinimum() {
        return book.convex.minimise();
    }

    /** The cheapest of 200 lots. */
    @Benchmark
    public LotCertificate lots() {
        return book.lots.minimise();
    }

    /** The cheapest of 200 lots whose costs follow their reliefs. */
    @Benchmark
    public LotCertificate correlatedLots() {
        return book.correlatedLots.minimise();
    }

    /** What is planned. */
    private static final class Book {
        private final double[] rates = new double[POSITIONS];
        private final double[] costs = new double[POSITIONS];
        private final Holdings<Integer> account;
        private final double equity;
        private final LiquidationPlanner<Integer, Double> byHealth;
        private final LiquidationPlanner<Integer, Double> byRelief;
        private final ClosingProblem<Integer> linear;
        private final ClosingProblem<Integer> convex;
        private final LotProblem<Integer> lots;
        private final LotProblem<Integer> correlatedLots;

        Book(double missing) {
            SplittableRandom random = new SplittableRandom(50);
            double[] sizes = new double[POSITIONS];
            double margin = 0;
            for (int i = 0; i < POSITIONS; i++) {
                rates[i] = random.nextDouble(0.02, 0.5);
                costs[i] = random.nextDouble(0.0001, 0.02);
                sizes[i] = random.nextDouble(-1000, 1000);
                margin += rates[i] * Math.abs(sizes[i]);
            }
            account = Holdings.of(IntStream.range(0, POSITIONS)
                    .mapToObj(i -> new Position<>(i, sizes[i]))
                    .toList());
            equity = (1 - missing) * margin;
            byHealth = LiquidationPlanner.<Integer, Double>of((holdings, market) -> health(rates, holdings, market))
                    .withCost((holdings, index, market) -> costs[index]);
            byRelief = byHealth.withRelief((holdings, index, market) -> rates[index]);
            linear = problem(sizes, 0, missing * margin);
            convex = problem(sizes, 0.0001, missing * margin);
            lots = lots(random, missing, 0);
            correlatedLots = lots(random, missing, 10);
        }

        private static double health(double[] rates, Holdings<Integer> holdings, double market) {
            double health = market;
            for (int i = 0; i < POSITIONS; i++) {
                health -= rates[i] * Math.abs(holdings.quantity(i));
            }
            return health;
        }

        private ClosingProblem<Integer> problem(double[] sizes, double impact, double shortage) {
            return new ClosingProblem<>(
                    IntStream.range(0, POSITIONS)
                            .mapToObj(i -> new ClosingOption<>(
                                    i, Math.abs(sizes[i]), rates[i], new ClosingCost(costs[i], impact, 1.5)))
                            .toList(),
                    shortage);
        }

        /** Costs at random, or the relief plus an extra, which leaves the relaxed bound little to cut. */
        private static LotProblem<Integer> lots(SplittableRandom random, double missing, double extra) {
            double[] reliefs =
                    random.doubles(LOT_POSITIONS, 10, 100).map(Math::rint).toArray();
            double gross = IntStream.range(0, LOT_POSITIONS)
                    .mapToDouble(i -> LOTS_EACH * reliefs[i])
                    .sum();
            return new LotProblem<>(
                    IntStream.range(0, LOT_POSITIONS)
                            .mapToObj(i -> new LotOption<>(
                                    i,
                                    reliefs[i],
                                    extra > 0 ? reliefs[i] + extra : random.nextDouble(1, 10),
                                    LOTS_EACH))
                            .toList(),
                    Math.rint(missing * gross) + 0.5);
        }
    }
}
