package io.github.garboard.collateral.encumbrance;

import java.time.Instant;

/**
 * Why a ledger refuses a command, with the numbers.
 *
 * @param <N> the type of an amount
 */
public sealed interface Refusal<N> {

    /**
     * An amount is zero or negative.
     *
     * @param amount the amount asked for
     * @param <N> the type of an amount
     */
    record AmountNotPositive<N>(N amount) implements Refusal<N> {}

    /**
     * The account has less free than is asked for: the rest is encumbered, or was never there.
     *
     * @param account the account
     * @param asked the amount asked for
     * @param free what is free
     * @param encumbered what is pledged or locked
     * @param <N> the type of an amount
     */
    record NotFree<N>(Account account, N asked, N free, N encumbered) implements Refusal<N> {}

    /**
     * No pledge of this id is open: it was never made, or it is wholly released, seized or expired.
     *
     * @param pledge the id of the pledge
     * @param <N> the type of an amount
     */
    record NoOpenPledge<N>(String pledge) implements Refusal<N> {}

    /**
     * More is to be released or seized than remains of the pledge.
     *
     * @param pledge the id of the pledge
     * @param asked the amount asked for
     * @param remaining what remains of it
     * @param <N> the type of an amount
     */
    record ExceedsPledge<N>(String pledge, N asked, N remaining) implements Refusal<N> {}

    /**
     * The pledge has not reached its expiry, or has none.
     *
     * @param pledge the id of the pledge
     * @param at the time that the command says it is
     * @param expiry the expiry of the pledge, {@link Command.Pledge#NEVER} if none
     * @param <N> the type of an amount
     */
    record NotExpired<N>(String pledge, Instant at, Instant expiry) implements Refusal<N> {}

    /**
     * Another command was accepted under the same id.
     *
     * @param first its event
     * @param <N> the type of an amount
     */
    record IdInUse<N>(Applied<N> first) implements Refusal<N> {}

    /**
     * The sender knows another state of the chain than the ledger's: it is behind, or a message before this one is missing.
     *
     * @param chain the chain
     * @param expected the version that the command is conditional on
     * @param current the version in the ledger
     * @param <N> the type of an amount
     */
    record OtherVersion<N>(String chain, long expected, long current) implements Refusal<N> {

        /** Returns whether the sender is behind the ledger; if not, it is ahead of it. */
        public boolean isStale() {
            return expected < current;
        }
    }

    /**
     * The account would hold more than the type of the amounts can say.
     *
     * @param account the account
     * @param amount what would be added
     * @param <N> the type of an amount
     */
    record Overflow<N>(Account account, N amount) implements Refusal<N> {}
}
