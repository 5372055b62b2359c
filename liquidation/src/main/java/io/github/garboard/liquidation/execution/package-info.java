/**
 * Where to execute a liquidation, how fast, and what it costs.
 *
 * <ul>
 *   <li>Depth: {@link io.github.garboard.liquidation.execution.DepthCurve} is what a venue pays for an amount: levels of an order
 *       book, constant-product pools, ranges of concentrated liquidity, or several of them together.
 *   <li>Split: {@link io.github.garboard.liquidation.execution.VenueSplit} divides an amount over venues by equal marginal price,
 *       {@link io.github.garboard.liquidation.execution.VenueSplitter} does it without allocation.
 *   <li>Time: {@link io.github.garboard.liquidation.execution.AlmgrenChriss} weighs impact against risk,
 *       {@link io.github.garboard.liquidation.execution.ScheduleCost} judges any schedule under any
 *       {@link io.github.garboard.liquidation.execution.TradeImpact}.
 * </ul>
 *
 * <p>Amounts are in units of what is given, proceeds and costs in units of what is received, money for short. Giving a position
 * for money closes a long; a short is closed by giving money for the asset, with the same types: a level of asks at price a
 * for q units is a level at price 1/a for a q of money, and {@code amountFor} is the money that an exact size takes. Prices are net of fees: what the next unit brings.
 *
 * <p>The cost of closing goes back to a planner as one lambda, with the depth in the caller's market:
 *
 * <pre>{@code
 * planner.withCost((holdings, i, market) -> market.depth(i).shortfallPerUnit(Math.abs(holdings.quantity(i)), market.mark(i)))
 * }</pre>
 */
@NullMarked
package io.github.garboard.liquidation.execution;

import org.jspecify.annotations.NullMarked;
