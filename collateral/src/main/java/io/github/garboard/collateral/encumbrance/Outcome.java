package io.github.garboard.collateral.encumbrance;

import java.util.Objects;

/**
 * What became of a command.
 *
 * @param <N> the type of an amount
 */
public sealed interface Outcome<N> {

    /** Returns whether this command changed the ledger: not so for a repeated one. */
    default boolean accepted() {
        return this instanceof Accepted;
    }

    /**
     * The command changed the ledger.
     *
     * @param event the event to store
     * @param <N> the type of an amount
     */
    record Accepted<N>(Applied<N> event) implements Outcome<N> {

        /** Checks that nothing is null. */
        public Accepted {
            Objects.requireNonNull(event, "event");
        }
    }

    /**
     * The same command was accepted before; nothing changed. To its sender it is as good as accepted.
     *
     * @param event the event of the first time
     * @param <N> the type of an amount
     */
    record AlreadyApplied<N>(Applied<N> event) implements Outcome<N> {

        /** Checks that nothing is null. */
        public AlreadyApplied {
            Objects.requireNonNull(event, "event");
        }
    }

    /**
     * The command cannot be applied; nothing changed, and its id is still unused unless the reason says otherwise.
     *
     * @param command the command as it was sent
     * @param reason why, with the numbers
     * @param <N> the type of an amount
     */
    record Refused<N>(Command<N> command, Refusal<N> reason) implements Outcome<N> {

        /** Checks that nothing is null. */
        public Refused {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
