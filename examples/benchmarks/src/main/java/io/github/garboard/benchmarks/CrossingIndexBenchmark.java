package io.github.garboard.benchmarks;

import io.github.garboard.liquidation.trigger.AccountHealth;
import io.github.garboard.liquidation.trigger.CrossingIndex;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Which of a million portfolio accounts a tick of 0.1 % takes across the line: by evaluating all of them, and by the index.
 *
 * <p>Each account holds 4 of 64 factors, long or short, and its health is linear in them: 0 to 60 % of its gross value at
 * the start. Ticks go up and down at random. Both sides evaluate an account by the same function, which is about as cheap as
 * a health function can be: the index saves evaluations, so a dearer one is to its advantage.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CrossingIndexBenchmark implements AccountHealth {

    private static final int FACTORS = 64;
    private static final int HELD = 4;
    private static final double UP = 1.001;

    /** The number of accounts. */
    @Param("1000000")
    public int accounts = 1_000_000;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Slopes slopes = new Slopes(HELD);
    private double[] prices = {};
    private double[] quantity = {};
    private double[] cash = {};
    private int[] factors = {};
    private CrossingIndex index = new CrossingIndex(this, prices, 0, 0);

    /** Draws the accounts and builds the index. */
    @Setup(Level.Trial)
    public void fill() {
        prices = random.doubles(FACTORS, 1, 1000).toArray();
        quantity = new double[accounts * HELD];
        factors = new int[accounts * HELD];
        cash = new double[accounts];
        int[] offsets = new int[accounts + 1];
        for (int account = 0; account < accounts; account++) {
            double gross = 0;
            double net = 0;
            int shift = random.nextInt(FACTORS);
            for (int j = 0; j < HELD; j++) {
                int at = account * HELD + j;
                factors[at] = (shift + j * (FACTORS / HELD) + random.nextInt(FACTORS / HELD)) % FACTORS;
                double value = (random.nextInt(3) == 0 ? -1 : 1) * Math.exp(2 * random.nextDouble());
                quantity[at] = value / prices[factors[at]];
                gross += Math.abs(value);
                net += value;
            }
            cash[account] = 0.6 * random.nextDouble() * gross - net;
            offsets[account + 1] = HELD * (account + 1);
        }
        index = CrossingIndex.of(this, prices, offsets, factors);
    }

    @Override
    public double evaluate(int account, double[] at, Slopes out) {
        double health = cash[account];
        for (int j = 0; j < HELD; j++) {
            double held = quantity[account * HELD + j];
            out.set(j, held);
            health += held * at[factors[account * HELD + j]];
        }
        return health;
    }

    /** One price moves; the accounts that cross are known. */
    @Benchmark
    public int indexOnePriceMoves() {
        int factor = random.nextInt(FACTORS);
        prices[factor] *= step();
        return index.move(factor, prices[factor]);
    }

    /** All prices move together, the case in which the index saves least. */
    @Benchmark
    public int indexAllPricesMove() {
        double step = step();
        for (int factor = 0; factor < FACTORS; factor++) {
            prices[factor] *= step;
        }
        return index.move(prices);
    }

    /** One price moves and all accounts are evaluated. */
    @Benchmark
    public int scanOfAllAccounts() {
        prices[random.nextInt(FACTORS)] *= step();
        return breaches();
    }

    /** Returns the number of accounts in breach, by evaluating all of them. */
    int breaches() {
        int breaches = 0;
        for (int account = 0; account < accounts; account++) {
            breaches += evaluate(account, prices, slopes) < 0 ? 1 : 0;
        }
        return breaches;
    }

    /** Returns the number of accounts in breach, as the index knows it. */
    int breachesByIndex() {
        return index.breaches();
    }

    private double step() {
        return random.nextBoolean() ? UP : 1 / UP;
    }
}
