/**
 * How fast collateral moves: how much of it reaches a place by a deadline, how soon an amount can be there, at what cost, and
 * what holds it up.
 *
 * <p>A {@link io.github.garboard.collateral.velocity.TransferNetwork TransferNetwork} has places (chains, venues,
 * custodians) and {@linkplain io.github.garboard.collateral.velocity.Link links} between them. Each link takes so many units
 * per step of time, delivers them after a {@linkplain io.github.garboard.collateral.velocity.Latency latency}, and may be
 * closed at times ({@link io.github.garboard.collateral.velocity.Capacity Capacity}).
 *
 * <p>Conventions:
 *
 * <ul>
 *   <li>Amounts are whole units of one asset, in {@code long}; the caller chooses what a unit is (a coin, a thousand
 *       dollars). Fees are paid apart, in whole units of money: what leaves is what arrives.
 *   <li>Time runs in steps of a length that belongs to the network. A transfer leaves at the begin of a step and arrives a
 *       whole number of steps later: latencies round up. What has arrived at the begin of a step can leave again with it.
 *   <li>Units may wait at any place, for any time.
 *   <li>Places are the caller's own keys of type {@code P}, with {@code equals} and {@code hashCode}.
 * </ul>
 */
@NullMarked
package io.github.garboard.collateral.velocity;

import org.jspecify.annotations.NullMarked;
