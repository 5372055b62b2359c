/**
 * Haircut policies and weights.
 *
 * <ul>
 *   <li>Published: {@link io.github.garboard.collateral.haircut.HaircutTable}, by class and maturity, with {@link
 *       io.github.garboard.collateral.haircut.BaselHaircuts} and {@link
 *       io.github.garboard.collateral.haircut.UnitedStatesHaircuts}; {@link
 *       io.github.garboard.collateral.haircut.SquareRootOfTime} scales them to a holding period.
 *   <li>Estimated: from a volatility, from returns ({@link io.github.garboard.collateral.haircut.HistoricalHaircut}),
 *       from their tail ({@link io.github.garboard.collateral.haircut.PeaksOverThreshold}); {@link
 *       io.github.garboard.collateral.haircut.AdaptiveHaircut} follows an estimate within limits.
 *   <li>By size: of the account ({@link io.github.garboard.collateral.haircut.SquareRootSize}, {@link
 *       io.github.garboard.collateral.haircut.MarginalTiers}), of the pool ({@link
 *       io.github.garboard.collateral.haircut.PoolScale}, {@link io.github.garboard.collateral.haircut.SupplyCap}), of
 *       the market ({@link io.github.garboard.collateral.haircut.LiquidityHaircut}).
 *   <li>By what the asset is: {@link io.github.garboard.collateral.haircut.PegDiscount}, {@link
 *       io.github.garboard.collateral.haircut.WrongWay}.
 * </ul>
 */
@NullMarked
package io.github.garboard.collateral.haircut;

import org.jspecify.annotations.NullMarked;
