/**
 * The program {@code shared-pool}: one pool of coins pledged to three venues on three chains, over messages that are repeated
 * and out of order, stored so that a killed process loses nothing.
 *
 * <p>It is what a user of the ledger would write: {@code Treasury} decides what to pledge where, from recorded prices; {@code
 * Network} delivers the messages badly; {@code DurableLedger} asks the ledger, stores the event, and only then answers.
 */
@NullMarked
package io.github.garboard.examples.pool;

import org.jspecify.annotations.NullMarked;
