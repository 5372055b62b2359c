package io.github.garboard.collateral.encumbrance;

import java.util.Objects;

/**
 * An event: a command that a ledger accepted, and its place in the ledger's history.
 *
 * @param version the number of the event, from 1 on, without gaps
 * @param command the command, without the versions that it may have been conditional on
 * @param <N> the type of an amount
 */
public record Applied<N>(long version, Command<N> command) {

    /**
     * Checks the version, and takes the conditions off the command.
     *
     * @throws IllegalArgumentException if the version is below 1
     */
    public Applied {
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1: " + version);
        }
        command = Objects.requireNonNull(command, "command").unconditional();
    }
}
