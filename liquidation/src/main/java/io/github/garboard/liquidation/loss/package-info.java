/**
 * Who pays the rest: what is missing after an account was closed, shared out to the unit.
 *
 * <p>A {@link io.github.garboard.liquidation.loss.LossWaterfall} sends a loss through layers, each with its payers and their
 * caps, and names what no layer covers. A {@link io.github.garboard.liquidation.loss.LossSharing} says how the payers of one
 * layer share; {@link io.github.garboard.liquidation.loss.LossColumns} does the same over columns of many accounts. Losses
 * that are not paid at once stand in a {@link io.github.garboard.liquidation.loss.DeficitLedger}, go to a
 * {@link io.github.garboard.liquidation.loss.StabilityPool}, to the other borrowers by a
 * {@link io.github.garboard.liquidation.loss.Redistribution}, or to everyone by a
 * {@link io.github.garboard.liquidation.loss.SocialisedLoss}.
 *
 * <p>Amounts are exact: whole numbers of the smallest unit of a currency, as {@link java.math.BigInteger}, or as {@code long}
 * in the columns. Each type says on which side it rounds: what is paid adds up to the loss; where a price per unit has to be
 * rounded, debts are rounded up and claims down, so that the sum of claims is always there. Bankruptcy prices are {@code
 * double}, as prices are.
 *
 * <p>States (ledger, pool, redistribution) are immutable: a step returns the state after it.
 */
@NullMarked
package io.github.garboard.liquidation.loss;

import org.jspecify.annotations.NullMarked;
