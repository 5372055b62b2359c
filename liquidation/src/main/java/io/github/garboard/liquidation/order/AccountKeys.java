package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.AccountView;
import java.util.function.ToDoubleFunction;

/** Keys of accounts, checked so that they can be ordered. */
final class AccountKeys {

    /** 2⁶⁴ over the golden ratio, odd: the step of the generator whose mixing function {@link #mix} is. */
    static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private AccountKeys() {}

    /** Adding 0 turns -0 into 0. */
    static double of(ToDoubleFunction<? super AccountView> key, AccountView account) {
        double value = key.applyAsDouble(account) + 0.0;
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("key of account " + account.id() + " must not be NaN: " + value);
        }
        return value;
    }

    static double perDepth(
            ToDoubleFunction<? super AccountView> avoided,
            ToDoubleFunction<? super AccountView> depth,
            AccountView account) {
        double gain = of(avoided, account);
        double taken = depth.applyAsDouble(account);
        if (!(taken >= 0)) {
            throw new IllegalArgumentException("depth of account " + account.id() + " must be >= 0: " + taken);
        }
        // gain / 0 is +infinity; a gain that is not positive must not become one
        return gain > 0 ? gain / taken : Double.NEGATIVE_INFINITY;
    }

    /** A bijection of the longs: different numbers stay different. */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
