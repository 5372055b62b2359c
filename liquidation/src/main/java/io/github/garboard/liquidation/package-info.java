/**
 * Liquidation: which account comes first, which of its positions to close, how much of each, and what that costs.
 *
 * <p>The account and its market are the caller's. A {@link io.github.garboard.liquidation.HealthFunction} says how healthy
 * the account is with given {@link io.github.garboard.liquidation.Holdings}; a
 * {@link io.github.garboard.liquidation.MarginRelief} and an {@link io.github.garboard.liquidation.ExecutionCost} say what
 * closing one more unit brings and costs. From these a planner makes a plan that restores a target health, or says how far
 * it gets.
 *
 * <p>Conventions:
 *
 * <ul>
 *   <li>Health: positive is good, a breach is below the target. It is an amount of money unless the caller says otherwise.
 *   <li>Quantities are signed, in units of the position: positive is long. Closing moves a quantity towards zero by a
 *       non-negative amount and never across it.
 *   <li>Costs are non-negative amounts of money. Amounts to close are rounded so that the target is met, never in favour of
 *       the account.
 *   <li>That an account cannot be cured is a value, with the best health reached; it is not an exception.
 *   <li>Everything is immutable and thread-safe if the caller's functions are, but for the indexes and sorts of the batch
 *       tier, which say so. There is no clock, no randomness and no
 *       input or output: the same input gives the same plan.
 *   <li>A caller's fault is an {@link java.lang.IllegalArgumentException} with name, rule and value, also where a caller's
 *       function returns NaN; an index outside its range is an {@link java.lang.IndexOutOfBoundsException}; null is a
 *       {@link java.lang.NullPointerException}.
 * </ul>
 *
 * <p>When an account is due, and which accounts a price tick can have made due, is in
 * {@link io.github.garboard.liquidation.trigger}. Orders of accounts ({@link io.github.garboard.liquidation.AccountView}) and of positions live in
 * {@link io.github.garboard.liquidation.order}, planners in {@link io.github.garboard.liquidation.plan}. What a liquidator
 * is offered is in {@link io.github.garboard.liquidation.auction}, where and when to sell in
 * {@link io.github.garboard.liquidation.execution}, and who pays what is left in {@link io.github.garboard.liquidation.loss}. Those packages
 * depend on this one, never the other way round. The rules that every order and planner should keep are published for the
 * caller's own as {@code AccountOrderLaws}, {@code PositionOrderLaws} and {@code LiquidationPlanLaws} in the {@code laws} jar
 * of this module.
 */
@NullMarked
package io.github.garboard.liquidation;

import org.jspecify.annotations.NullMarked;
