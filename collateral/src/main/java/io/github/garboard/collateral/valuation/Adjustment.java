package io.github.garboard.collateral.valuation;

import java.util.Objects;

/**
 * The outcome of a change of an account.
 *
 * @param <A> the caller's description of an asset
 */
public sealed interface Adjustment<A> {

    /**
     * The change passes.
     *
     * @param after the account after it
     */
    record Accepted<A>(LendingAccount<A> after) implements Adjustment<A> {

        /** Checks that there is an account. */
        public Accepted {
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * The change is refused and the account stays as it is.
     *
     * @param refusal why, with the numbers
     */
    record Refused<A>(Refusal refusal) implements Adjustment<A> {

        /** Checks that there is a refusal. */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }
}
