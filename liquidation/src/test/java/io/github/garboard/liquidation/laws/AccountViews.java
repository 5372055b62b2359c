package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.AccountView;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of accounts for orders. */
public final class AccountViews {

    private static final int MOST_ACCOUNTS = 20;

    private AccountViews() {}

    /**
     * Returns accounts numbered -5 to 14: sound, in breach and under water, with and without debt and requirement, with
     * values from a short list among them so that ties are common.
     *
     * @return the accounts
     */
    public static Arbitrary<AccountView> any() {
        Arbitrary<Double> amounts = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(0.0, 1.0, 2.0, 100.0)),
                Tuple.of(2, Arbitraries.doubles().between(0, 1e6).ofScale(6)));
        Arbitrary<Long> times = Arbitraries.of(0L, 1L, 2L, AccountView.NEVER);
        return Combinators.combine(
                        Arbitraries.longs().between(-5, MOST_ACCOUNTS - 6), amounts, amounts, amounts, amounts, times)
                .as(AccountView::new)
                // every edge of every number would crowd out the rest: the short lists have them
                .withoutEdgeCases();
    }
}
