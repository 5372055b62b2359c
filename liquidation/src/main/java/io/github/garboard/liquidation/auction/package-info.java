/**
 * Incentives and auctions: at what price collateral or a portfolio changes hands, and what a liquidator earns.
 *
 * <ul>
 *   <li>Incentives: a {@link io.github.garboard.liquidation.auction.LiquidationBonus} is the liquidator's premium by health
 *       and time; {@link io.github.garboard.liquidation.auction.ToxicSpiral} says whether paying it does harm and what to do
 *       then; {@link io.github.garboard.liquidation.auction.Seizure} and
 *       {@link io.github.garboard.liquidation.auction.Absorption} exchange debt for collateral;
 *       {@link io.github.garboard.liquidation.auction.InsuranceFee} is what a fund may take beside.
 *   <li>Auctions: a {@link io.github.garboard.liquidation.auction.PriceCurve} of the time passed drives a
 *       {@link io.github.garboard.liquidation.auction.CollateralAuction} of one lot against one claim, within the
 *       {@link io.github.garboard.liquidation.auction.AuctionRooms} of a venue, and a
 *       {@link io.github.garboard.liquidation.auction.PortfolioAuction} of two phases. Both are immutable: a step takes the
 *       time and returns the next state.
 *   <li>Batch: {@link io.github.garboard.liquidation.auction.AuctionColumns} keeps many auctions in columns.
 * </ul>
 *
 * <p>A premium is a fraction on top of the debt: 0.05 gives 1.05 of value for 1 of debt. A discount is a fraction off the
 * price of the collateral: d is the premium d / (1 - d). Times that have passed are in the unit of the curve or fee, seconds
 * where an auction computes them. Exact amounts are decimals with a stated number of digits; what a bidder gets is rounded
 * down and what it pays is rounded up, so no rounding is in favour of the bidder or leaves a claim short.
 */
@NullMarked
package io.github.garboard.liquidation.auction;

import org.jspecify.annotations.NullMarked;
