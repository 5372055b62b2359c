package io.github.garboard.collateral.valuation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.collateral.valuation.AccountValuation;
import io.github.garboard.collateral.valuation.LendingAccount;
import io.github.garboard.collateral.valuation.LendingWeights;
import io.github.garboard.collateral.valuation.ValuationSide;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HoldingColumnsProperties {

    /** Above the length of a block, so that a range spans several. */
    private static final int ACCOUNTS = 20_000;

    private static final int LOOKED_AT = 200;

    @Property(tries = 60)
    void batchIsTheReadableTierToTheLastBit(@ForAll @IntRange(min = 1, max = 9) int assets, @ForAll Random random) {
        HoldingColumns held = HoldingColumns.of(amounts(assets, random));
        HoldingColumns owed = HoldingColumns.of(amounts(assets, random));
        double[] low = random.doubles(assets, 0.01, 50_000).toArray();
        double[] high = random.doubles(assets, 0.01, 50_000).toArray();
        double[] factors = random.doubles(assets, 0, 1).toArray();
        double[] liability = random.doubles(assets, 1, 2).toArray();
        double[] capacity = new double[ACCOUNTS];
        double[] debt = new double[ACCOUNTS];
        int cut = random.nextInt(ACCOUNTS);
        assertEquals(-1, held.values(low, factors, 0, cut, capacity));
        assertEquals(-1, held.values(low, factors, cut, ACCOUNTS, capacity));
        assertEquals(-1, owed.values(high, liability, 0, ACCOUNTS, debt));

        LendingWeights<Integer> weights =
                new LendingWeights<>((asset, amount) -> factors[asset], (asset, amount) -> liability[asset]);
        for (int i = 0; i < LOOKED_AT; i++) {
            int account = random.nextInt(ACCOUNTS);
            AccountValuation<Integer> readable = new LendingAccount<>(held.basket(account), owed.basket(account))
                    .valuation(weights, (asset, side) -> side == ValuationSide.ASSET ? low[asset] : high[asset]);
            assertEquals(readable.capacity(), capacity[account]);
            assertEquals(readable.weightedDebt(), debt[account]);
        }
    }

    private static double[][] amounts(int assets, Random random) {
        double[][] amounts = new double[assets][ACCOUNTS];
        for (double[] column : amounts) {
            for (int i = 0; i < ACCOUNTS; i++) {
                column[i] = random.nextInt(3) == 0 ? 0 : Math.scalb(random.nextDouble(), random.nextInt(60) - 30);
            }
        }
        return amounts;
    }
}
