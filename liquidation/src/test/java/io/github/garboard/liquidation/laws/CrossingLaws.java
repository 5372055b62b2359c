package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.trigger.AccountHealth;
import io.github.garboard.liquidation.trigger.CrossingIndex;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What the evaluation of accounts owes to a {@link CrossingIndex}: slopes that bound how fast health changes. If they do, the
 * index agrees with evaluating every account, after every move of walks with jumps; if they do not, it misses accounts
 * sooner or later, and this says which.
 */
public interface CrossingLaws {

    /** Returns the evaluation under test. */
    AccountHealth health();

    /** Returns how many accounts it can evaluate, numbered from 0. */
    int accounts();

    /** Returns the factors of an account. */
    int[] factors(int account);

    /** Returns the prices of all factors at the start. */
    double[] prices();

    /** Returns the price of a factor after a relative move; changes sign only if prices may. */
    default double moved(double price, double relativeMove) {
        return price * Math.exp(relativeMove);
    }

    /** On a walk of single prices and of all at once, with jumps and returns, the index knows every account in breach. */
    @Property(tries = 100)
    default void indexAgreesWithEvaluatingEveryAccount(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CrossingIndex index = build();
        double[] prices = prices();
        requireSame(index, prices, new BitSet(), "at the start", false);
        for (int step = 0; step < 60; step++) {
            BitSet before = inBreach(index);
            double size = random.nextInt(10) == 0 ? 0.3 : 0.004;
            if (random.nextInt(4) == 0) {
                Arrays.setAll(prices, i -> moved(prices[i], size * (2 * random.nextDouble() - 1)));
                index.move(prices);
            } else {
                int factor = random.nextInt(prices.length);
                boolean returns = random.nextInt(5) == 0;
                prices[factor] =
                        returns ? prices()[factor] : moved(prices[factor], size * (2 * random.nextDouble() - 1));
                index.move(factor, prices[factor]);
            }
            requireSame(index, prices, before, "seed " + seed + ", step " + step, true);
        }
    }

    /** Accounts that leave and come back between the moves do not disturb the others. */
    @Property(tries = 50)
    default void indexAgreesWhileAccountsComeAndGo(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CrossingIndex index = build();
        double[] prices = prices();
        boolean[] out = new boolean[accounts()];
        for (int step = 0; step < 60; step++) {
            int account = random.nextInt(accounts());
            if (out[account]) {
                index.add(account, factors(account));
            } else {
                index.remove(account);
            }
            out[account] = !out[account];
            int factor = random.nextInt(prices.length);
            prices[factor] = moved(prices[factor], 0.02 * (2 * random.nextDouble() - 1));
            index.move(factor, prices[factor]);
            for (int other = 0; other < accounts(); other++) {
                if (!out[other]) {
                    requireSame(index, prices, other, "seed " + seed + ", step " + step);
                }
            }
        }
    }

    private CrossingIndex build() {
        int[] offsets = new int[accounts() + 1];
        for (int account = 0; account < accounts(); account++) {
            offsets[account + 1] = offsets[account] + factors(account).length;
        }
        int[] factors = new int[offsets[accounts()]];
        for (int account = 0; account < accounts(); account++) {
            System.arraycopy(factors(account), 0, factors, offsets[account], factors(account).length);
        }
        return CrossingIndex.of(health(), prices(), offsets, factors);
    }

    private BitSet inBreach(CrossingIndex index) {
        BitSet breached = new BitSet();
        for (int account = 0; account < accounts(); account++) {
            breached.set(account, index.isInBreach(account));
        }
        return breached;
    }

    private void requireSame(CrossingIndex index, double[] prices, BitSet before, String when, boolean reported) {
        for (int account = 0; account < accounts(); account++) {
            requireSame(index, prices, account, when);
        }
        BitSet now = inBreach(index);
        Law.require(now.cardinality() == index.breaches(), when + ": " + now + " but " + index.breaches());
        if (reported) {
            BitSet changed = (BitSet) before.clone();
            changed.xor(now);
            BitSet crossed = new BitSet();
            for (int i = 0; i < changed.cardinality(); i++) {
                crossed.set(index.crossed(i));
            }
            Law.require(crossed.equals(changed), when + ": reported " + crossed + ", crossed " + changed);
        }
    }

    private void requireSame(CrossingIndex index, double[] prices, int account, String when) {
        AccountHealth.Slopes slopes = new AccountHealth.Slopes(factors(account).length);
        double health = health().evaluate(account, prices.clone(), slopes);
        Law.require(
                index.isInBreach(account) == health < 0,
                when + ": account " + account + " has health " + health + " but in breach is "
                        + index.isInBreach(account));
    }
}
