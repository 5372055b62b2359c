/**
 * Which collateral goes to which margin call, at the least cost, and what to move before the call comes.
 *
 * <p>An {@link io.github.garboard.collateral.allocation.AllocationProblem AllocationProblem} has inventory, calls, the
 * terms on which each call takes each asset, and caps on concentration. An {@link
 * io.github.garboard.collateral.allocation.Allocator Allocator} answers with deliveries that cover the calls and with what
 * another unit of each asset and call is worth, or with the smallest shortfall and where it is.
 *
 * <pre>{@code
 * AllocationProblem<String, String> problem = AllocationProblem.of(
 *         List.of(InventoryLine.of("cash", 50, 1, 0.05), InventoryLine.of("bond", 200, 1, 0.01)),
 *         List.of(CollateralCall.of("clearing house", 90)),
 *         DeliveryRule.ofHaircuts((asset, call) -> asset.equals("cash") ? 0 : 0.15));
 * Allocation<String, String> allocation = Allocator.cheapestToDeliver().allocate(problem);
 * }</pre>
 *
 * <p>A {@link io.github.garboard.collateral.allocation.RebalancingPolicy RebalancingPolicy} moves balances between places
 * so that a missed call stays unlikely.
 *
 * <p>Conventions:
 *
 * <ul>
 *   <li>Amounts of an asset are in its units, before the haircut; calls, values and limits are in the caller's unit of
 *       account, after it. Costs are in one unit of money for all: what funding, lending out or the way itself costs.
 *   <li>A unit of an asset is worth unit value (1 - haircut) to a call.
 *   <li>What lacks at most 1e-12 (1e-9 where a linear program is solved in doubles) of all calls together is rounding: the
 *       calls count as covered.
 *   <li>Prices of assets, calls and caps are non-negative, in cost per unit: what one more unit of an asset or of a cap
 *       would save, what one more unit of a call would cost. Together they prove the cost: sum of call price, less asset
 *       price amount, less cap price limit.
 *   <li>A transport problem (each asset has one haircut for all calls; no caps, no lots) is solved on integers by {@link
 *       io.github.garboard.collateral.allocation.batch.TransportSimplex TransportSimplex}, without any other library. All
 *       others need {@code org.ojalgo:ojalgo} on the class path. It prints lines about the hardware to the standard output
 *       at its first use, unless the system property {@code shut.up.ojAlgo} is set.
 * </ul>
 */
@NullMarked
package io.github.garboard.collateral.allocation;

import org.jspecify.annotations.NullMarked;
