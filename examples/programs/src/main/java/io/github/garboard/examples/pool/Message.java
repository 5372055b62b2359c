package io.github.garboard.examples.pool;

import io.github.garboard.collateral.encumbrance.Command;

/**
 * What somebody sends to the pool's ledger.
 *
 * @param command the command, on the condition that its chains are as the sender saw them
 * @param honest false for a pledge of units that the sender knows to be promised already
 */
record Message(Command<Long> command, boolean honest) {}
