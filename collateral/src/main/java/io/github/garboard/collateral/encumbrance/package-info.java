/**
 * Which units of collateral are free and which are promised, to whom, and on which chain their claim lives: exactly, and
 * never twice.
 *
 * <p>A {@link io.github.garboard.collateral.encumbrance.Ledger Ledger} takes {@linkplain
 * io.github.garboard.collateral.encumbrance.Command commands}, answers each with an {@linkplain
 * io.github.garboard.collateral.encumbrance.Outcome outcome}, and is a state machine over the events that it accepted:
 * replaying them gives the same state. It does no I/O; a caller stores the event before it acknowledges the command.
 *
 * <pre>{@code
 * Ledger<Long> ledger = EncumbranceLedger.of(Units.ofLong());
 * Account desk = new Account("desk", Asset.of("BTC", "bitcoin"));
 * ledger.apply(new Command.Deposit<>("d1", desk, 500L));
 * ledger.apply(new Command.Wrap<>("w1", desk, "ethereum", 200L));                       // lock here, claim there
 * ledger.apply(Command.Pledge.of("p1", desk.on("ethereum"), "alpha", 150L));
 * Outcome<Long> twice = ledger.apply(Command.Pledge.of("p2", desk.on("ethereum"), "beta", 60L));  // Refused: 50 are free
 * }</pre>
 *
 * <p>Conventions:
 *
 * <ul>
 *   <li>Owners, venues, chains, assets and ids are text: commands and events come from and go to other systems, and text
 *       is what survives the way. The only type parameter is the amount, {@code Long} or {@code BigInteger} base units
 *       ({@link io.github.garboard.collateral.encumbrance.Units Units}).
 *   <li>Always, per owner and asset: free + encumbered = deposited - withdrawn, where a transfer or a seizure counts as
 *       withdrawn by the one and deposited by the other. Nothing encumbered can be withdrawn or pledged again.
 *   <li>Always, per owner and asset: the claims on all chains add up to what is locked at home. Who gets a claim gets what
 *       is locked for it.
 *   <li>A command has an id. Sent again, it changes nothing and is answered with its first event; another command under
 *       the same id is refused. A refused command leaves no trace, and may be sent again.
 *   <li>Every refusal is a value with its numbers; only a malformed command throws, where it is made.
 * </ul>
 */
@NullMarked
package io.github.garboard.collateral.encumbrance;

import org.jspecify.annotations.NullMarked;
