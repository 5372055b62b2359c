package io.github.garboard.benchmarks;

import io.github.garboard.margin.account.AccountColumns;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A million accounts of four positions each in 64 instruments. */
@State(Scope.Thread)
public class MillionAccounts {

    static final int ACCOUNTS = 1_000_000;
    static final int EACH = 4;
    private static final int INSTRUMENTS = 64;

    final int[] starts = new int[ACCOUNTS + 1];
    final int[] instruments = new int[ACCOUNTS * EACH];
    final double[] quantities = new double[ACCOUNTS * EACH];
    final double[] cash = new double[ACCOUNTS];
    final double[] prices = new double[INSTRUMENTS];
    final double[] requirements = new double[INSTRUMENTS];
    final double[] excess = new double[ACCOUNTS];
    final AccountColumns columns = columns();

    private AccountColumns columns() {
        Arrays.setAll(starts, a -> EACH * a);
        return AccountColumns.of(starts, instruments, quantities, cash);
    }

    @Setup
    public void setUp() {
        SplittableRandom random = new SplittableRandom(9);
        Arrays.setAll(instruments, i -> random.nextInt(INSTRUMENTS));
        Arrays.setAll(quantities, i -> random.nextDouble(-10, 10));
        Arrays.setAll(cash, i -> random.nextDouble(1000));
        Arrays.setAll(prices, i -> random.nextDouble(1, 100));
        Arrays.setAll(requirements, i -> 0.1 * prices[i]);
    }
}
