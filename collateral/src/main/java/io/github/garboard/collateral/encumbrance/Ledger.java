package io.github.garboard.collateral.encumbrance;

import java.util.List;
import java.util.Optional;

/**
 * Who holds what, and what of it is promised. Mutable; thread-safe only where the implementation says so.
 *
 * <p>Implementations keep the rules that the package states ({@code LedgerLaws} tests them). An implementation of a
 * caller's own writes {@link #applyAll} and {@link #snapshot}; the rest follows from these, if slowly.
 *
 * @param <N> the type of an amount
 */
public interface Ledger<N extends Comparable<N>> {

    /** Applies a command, or refuses it and changes nothing. */
    default Outcome<N> apply(Command<N> command) {
        BatchOutcome<N> outcome = applyAll(List.of(command));
        return outcome instanceof BatchOutcome.Committed<N> committed
                ? committed.outcomes().get(0)
                : ((BatchOutcome.RolledBack<N>) outcome).refusal();
    }

    /**
     * Applies all commands in order, or changes nothing.
     *
     * @param commands the commands; each is judged with those before it applied
     * @return an outcome for each, or the first refusal and its index
     */
    BatchOutcome<N> applyAll(List<? extends Command<N>> commands);

    /** Returns the whole state, as a value that later commands do not change; cost and allocation O(state). */
    LedgerSnapshot<N> snapshot();

    /** Returns the balance of an account, all zero if it holds nothing. */
    Balance<N> balance(Account account);

    /** Returns a pledge, empty if none of this id is open. */
    default Optional<OpenPledge<N>> pledge(String id) {
        return Optional.ofNullable(snapshot().pledges().get(id));
    }

    /** Returns the number of events so far. */
    default long version() {
        return snapshot().version();
    }

    /**
     * Returns the number of events that changed something on a chain, 0 for a chain never seen.
     *
     * @see Command#atVersion
     */
    default long version(String chain) {
        return snapshot().chainVersions().getOrDefault(chain, 0L);
    }
}
