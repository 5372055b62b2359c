package io.github.garboard.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Accounts to be ranked by health factor, then by notional from the largest, then by number; as columns and as records. */
@State(Scope.Thread)
public class AccountBook {

    /** An account as a caller without columns would hold it. */
    record Account(double healthFactor, double notional, long id) {}

    /** The order written out by hand, without boxing and without chained lambdas. */
    static final Comparator<Account> BY_HAND = (first, second) -> {
        int health = Double.compare(first.healthFactor, second.healthFactor);
        if (health != 0) {
            return health;
        }
        int notional = Double.compare(second.notional, first.notional);
        return notional != 0 ? notional : Long.compare(first.id, second.id);
    };

    /** The order as most would write it. */
    static final Comparator<Account> COMPOSED = Comparator.comparingDouble(Account::healthFactor)
            .thenComparing(Comparator.comparingDouble(Account::notional).reversed())
            .thenComparingLong(Account::id);

    /** The number of accounts. */
    @Param("1000000")
    int size;

    /** The number of different health factors; 0 for any double, so that the second key decides almost nothing. */
    @Param({"0", "1000"})
    int healthFactors;

    double[] healthFactor = {};
    double[] minusNotional = {};
    long[] id = {};
    int[] order = {};
    Account[] accounts = {};

    /** Makes the accounts, the same in every run. */
    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(7);
        healthFactor = new double[size];
        minusNotional = new double[size];
        id = new long[size];
        order = new int[size];
        accounts = new Account[size];
        for (int i = 0; i < size; i++) {
            double factor = 0.5 + 2.5 * random.nextDouble();
            healthFactor[i] = healthFactors == 0 ? factor : Math.floor(factor * healthFactors / 3) / healthFactors;
            minusNotional[i] = -Math.rint(10_000 / Math.sqrt(random.nextDouble()));
            id[i] = random.nextLong();
            accounts[i] = new Account(healthFactor[i], -minusNotional[i], id[i]);
        }
    }

    Account[] sorted(Comparator<Account> comparator) {
        Account[] copy = accounts.clone();
        Arrays.sort(copy, comparator);
        return copy;
    }
}
