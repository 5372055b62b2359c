package io.github.garboard.collateral.encumbrance;

import java.util.List;
import java.util.Objects;

/**
 * What became of a list of commands: all of them happened, or none.
 *
 * @param <N> the type of an amount
 */
public sealed interface BatchOutcome<N> {

    /**
     * All commands are in the ledger.
     *
     * @param outcomes one for each command, in order: accepted, or applied already before or earlier in the list
     * @param <N> the type of an amount
     */
    record Committed<N>(List<Outcome<N>> outcomes) implements BatchOutcome<N> {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if one of them is a refusal
         */
        public Committed {
            outcomes = List.copyOf(outcomes);
            for (Outcome<N> outcome : outcomes) {
                if (outcome instanceof Outcome.Refused<N>) {
                    throw new IllegalArgumentException("outcomes must not hold a refusal: " + outcome);
                }
            }
        }
    }

    /**
     * One command was refused; the ledger is as it was before the first.
     *
     * @param index the index of the refused command in the list
     * @param refusal its refusal, given the commands before it
     * @param <N> the type of an amount
     */
    record RolledBack<N>(int index, Outcome.Refused<N> refusal) implements BatchOutcome<N> {

        /**
         * Checks the index.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public RolledBack {
            if (index < 0) {
                throw new IllegalArgumentException("index must be >= 0: " + index);
            }
            Objects.requireNonNull(refusal, "refusal");
        }
    }
}
